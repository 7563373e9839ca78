package org.whereas.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whereas.change.Clash;
import org.whereas.change.Merge;
import org.whereas.text.Canonical;
import org.whereas.text.Document;
import org.whereas.text.Markdown;

/// Two to twenty writers on one document, again and again by chance: each rests on the version that they read, whoever
/// comes late is given the merge, as [Staleness] makes it, and saves that. `-Dtrials=10000` for many.
class WritersTest {

    private static final int TRIALS = Integer.getInteger("trials", 60);
    private static final long SEED = Long.getLong("trials.seed", 20_261_122L);

    /// The history of a document, which takes a save only on its newest version.
    private static final class History {
        final List<Document> versions = new ArrayList<>();
        final Set<String> added = new HashSet<>();
        final Set<String> removed = new HashSet<>();
        int acknowledged;

        Document newest() {
            return versions.getLast();
        }

        boolean save(String markdown, int base) {
            if (base != versions.size()) return false;
            var kept = versions.isEmpty() ? Optional.<Document>empty() : Optional.of(newest());
            var canonical = Editor.canonical(markdown, kept, Set.of(), "");
            versions.add(canonical.document());
            return true;
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAndNoWordIsLost() {
        for (var trial = 0; trial < TRIALS; trial++) run(SEED + trial);
    }

    private static void run(long seed) {
        var chance = new Random(seed);
        var history = new History();
        history.save(Writer.begin(seed), 0);
        var writers = 2 + chance.nextInt(19);
        var open = new ArrayList<Open>();
        for (var w = 0; w < writers; w++) open.add(new Open(new Writer(seed * 31 + w, "w" + w)));
        for (var turn = 0; turn < writers * 3; turn++) {
            var one = open.get(chance.nextInt(writers));
            if (one.edit == null) one.read(history);
            else one.save(history);
        }
        open.forEach(one -> one.save(history));
        assertThat(history.versions).as("seed " + seed).hasSize(1 + history.acknowledged);
        var expected = new HashSet<>(history.added);
        expected.removeAll(history.removed);
        assertThat(Writer.words(Markdown.write(history.newest())))
                .as("seed " + seed)
                .containsAll(expected);
    }

    /// A writer with the version they have read and what they have made of it.
    private static final class Open {
        private final Writer writer;
        private int base;
        private Writer.Edit edit;

        private Open(Writer writer) {
            this.writer = writer;
        }

        void read(History history) {
            base = history.versions.size();
            edit = writer.edit(Markdown.write(history.newest()));
        }

        /// Saves; comes late as often as it must, each time with the merge of what is there and what was typed.
        void save(History history) {
            if (edit == null) return;
            var text = edit.text();
            while (!history.save(text, base)) {
                text = Markdown.write(merged(history.versions.get(base - 1), Markdown.parse(text), history.newest()));
                base = history.versions.size();
            }
            history.acknowledged++;
            history.added.addAll(edit.added());
            history.removed.addAll(edit.removed());
            edit = null;
        }
    }

    /// What the page offers: both, and where the same words were changed, both wordings.
    private static Document merged(Document base, Document yours, Document theirs) {
        var named = Canonical.of(yours, Optional.of(base), Set.of(), "").document();
        return switch (Merge.of(base, named, theirs)) {
            case Merge.Unchanged _ -> named;
            case Merge.Clean clean -> clean.document();
            case Merge.Conflicting asked -> {
                var both = new HashMap<String, Merge.Decision>();
                for (Clash clash : asked.clashes()) both.put(clash.id(), Merge.Decision.of(Merge.Take.BOTH));
                yield ((Merge.Clean) Merge.decide(asked, both)).document();
            }
        };
    }
}
