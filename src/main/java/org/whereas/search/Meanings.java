package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What clauses mean, as far as it is known, and which documents wait for it. Nobody who saves or asks
/// waits: one thread of its own works on what is waiting, and the thread that writes the index takes in
/// what is done when it has nothing else to do.
final class Meanings {

    private static final Logger LOG = Logger.getLogger(Meanings.class.getName());
    private static final int REMEMBERED = 256;

    private final Meaning meaning;
    private final KnownMeanings known;
    private final LinkedHashSet<Long> waiting = new LinkedHashSet<>();
    private final ConcurrentLinkedQueue<Long> done = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;
    private final Map<String, byte[]> asked = new LinkedHashMap<>(REMEMBERED, 0.75f, true);

    Meanings(Meaning meaning, KnownMeanings known) {
        this.meaning = meaning;
        this.known = known;
    }

    /// The field of the index that holds the directions of this model.
    String column() {
        return Columns.MEANING + "-" + meaning.name();
    }

    /// What is worked out of the meaning of a clause: what it says under its heading.
    static String words(Edition edition, Edition.Piece piece) {
        var above = piece.path().isEmpty() ? edition.title() : piece.path().getLast();
        return above + ". " + piece.text();
    }

    /// Whether a clause is to be found by what it means: it says something, and is not in a copy, for
    /// which its model stands.
    static boolean concerns(Edition edition, Edition.Piece piece) {
        return !edition.copy()
                && !piece.heading()
                && !piece.note()
                && !piece.text().isBlank();
    }

    /// The direction of a clause, if it is known.
    Optional<byte[]> of(Edition edition, Edition.Piece piece) throws IOException {
        return known.of(words(edition, piece));
    }

    /// The direction of a question, for which somebody waits; none where the model fails.
    Optional<byte[]> asked(String question) {
        synchronized (asked) {
            var before = asked.get(question);
            if (before != null) return Optional.of(before);
        }
        try {
            return Optional.of(remembered(question, meaning.of(question)));
        } catch (IllegalStateException failed) {
            LOG.log(Level.WARNING, "A question is answered by its words alone", failed);
            return Optional.empty();
        }
    }

    private byte[] remembered(String question, byte[] direction) {
        synchronized (asked) {
            asked.put(question, direction);
            if (asked.size() > REMEMBERED)
                asked.remove(asked.keySet().iterator().next());
        }
        return direction;
    }

    /// A document of which some clause has no known meaning.
    synchronized void await(long document) {
        if (waiting.add(document)) notifyAll();
    }

    /// The next that waits; waits for one itself, until the end.
    synchronized OptionalLong next() throws InterruptedException {
        while (waiting.isEmpty() && !ended) wait();
        return ended ? OptionalLong.empty() : OptionalLong.of(waiting.removeFirst());
    }

    /// No more is worked out.
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /// How many documents wait.
    synchronized int waiting() {
        return waiting.size();
    }

    /// Works out what is not known of a document's clauses, and has it taken into the index.
    void learn(long document, List<Edition> editions) throws IOException {
        for (var edition : editions) {
            for (var piece : Rows.pieces(edition)) {
                if (ended) return;
                if (!concerns(edition, piece) || of(edition, piece).isPresent()) continue;
                var words = words(edition, piece);
                known.keep(words, meaning.of(words));
            }
        }
        done.add(document);
    }

    /// Some documents whose clauses are known now, each told once.
    List<Long> done(int most) {
        var some = new ArrayList<Long>();
        while (some.size() < most) {
            var one = done.poll();
            if (one == null) break;
            some.add(one);
        }
        return some;
    }
}
