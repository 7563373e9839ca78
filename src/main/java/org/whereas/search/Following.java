package org.whereas.search;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.whereas.library.Feed;

/// Keeps the index in step with the library: opens it or builds it, then takes in what the
/// change feed tells, and builds another beside it when somebody asks for one. One thread calls it.
final class Following {

    private static final Logger LOG = Logger.getLogger(Following.class.getName());
    private static final int BATCH = 200;
    private static final int MEANT_AT_ONCE = 10;
    private static final Rhythm USUAL =
            new Rhythm(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(20));

    private final Intake intake;
    private final IndexFolder folder;
    private final LiveIndex live;
    private final Meanings meanings;
    private final Rhythm rhythm;
    private SearchIndex index;
    private Rebuild rebuild;
    private long committed = System.nanoTime();
    private long looked = committed;
    private long proofread = committed;

    Following(Library library, IndexFolder folder, LiveIndex live) {
        this(library, folder, live, USUAL, null);
    }

    /// @param meanings what clauses mean; null where nobody asked for it
    Following(Library library, IndexFolder folder, LiveIndex live, Meanings meanings) {
        this(library, folder, live, USUAL, meanings);
    }

    Following(Library library, IndexFolder folder, LiveIndex live, Rhythm rhythm, Meanings meanings) {
        this.intake = new Intake(library, BATCH);
        this.folder = folder;
        this.live = live;
        this.rhythm = rhythm;
        this.meanings = meanings;
    }

    /// How often what was taken in is committed, the files are looked at, and one of them is read.
    record Rhythm(Duration commit, Duration look, Duration proofread) {}

    /// What the index is made from. Each call reads one state of the database.
    interface Library {
        /// What tells this library apart from every other, so that an index is never shown beside another
        /// database.
        String name();

        long newest();

        /// How many documents there are.
        long size();

        List<Feed.Entry> after(long n, int limit);

        /// Ids of documents after an id, in order.
        List<Long> documents(long after, int limit);

        /// What is to be found of each of these documents; nothing of those that are gone.
        Map<Long, List<Edition>> editions(List<Long> documents);
    }

    /// Opens the index or builds it anew, and catches up with the feed; when this returns, questions are
    /// answered.
    void open() throws IOException {
        live.hide(State.Phase.OPENING);
        folder.tidy();
        var found = folder.opened(intake.library().name());
        if (found.isPresent() && found.get().feed() <= intake.library().newest()) index = meant(found.get());
        else {
            if (found.isPresent()) found.get().close();
            index = built();
        }
        while (intake.follow(index)) LOG.log(Level.FINE, "Catching up with the change feed: {0}", index.feed());
        live.show(index);
    }

    /// Takes in what is new, and goes on with what else there is to do; answers whether there may be more at
    /// once.
    boolean step() throws IOException {
        if (live.isDoubtful()) throw new IOException("A search could not read the index");
        var before = index.feed();
        var more = intake.follow(index);
        if (meanings != null && index.feed() == before) takeIn(meanings.done(MEANT_AT_ONCE));
        if (index.isDirty() && since(committed).compareTo(rhythm.commit()) > 0) commit();
        if (!look()) return true;
        return renew() || more;
    }

    /// Puts documents anew whose clauses' meanings are known now.
    private void takeIn(List<Long> documents) throws IOException {
        if (documents.isEmpty()) return;
        intake.put(index, documents);
        index.refresh(index.feed());
    }

    /// An index from before: what lacks its meaning waits for it.
    private SearchIndex meant(SearchIndex before) throws IOException {
        before.mean(meanings);
        if (meanings == null) return before;
        if (!meanings.isNew()) before.unmeant().forEach(meanings::await);
        else
            for (var some = intake.library().documents(0, BATCH);
                    !some.isEmpty();
                    some = intake.library().documents(some.getLast(), BATCH)) some.forEach(meanings::await);
        return before;
    }

    /// Whether questions are answered from the index and its writer works.
    boolean isSound() {
        return index != null && live.shows(index) && index.isOpen() && !live.isDoubtful();
    }

    /// Commits what was taken in, and closes.
    void end() throws IOException {
        live.hide(State.Phase.WAITING);
        dropRebuild();
        if (index == null) return;
        try (var closing = index) {
            index = null;
            if (closing.isOpen() && closing.isDirty()) closing.commit();
        }
    }

    /// Closes without a commit after a failure.
    void giveUp() {
        live.hide(State.Phase.WAITING);
        dropRebuild();
        var failed = index;
        index = null;
        if (failed != null) close(failed);
    }

    private void commit() throws IOException {
        index.commit();
        committed = System.nanoTime();
    }

    /// Looks whether the files are as they were written; takes the index away where they are not.
    private boolean look() throws IOException {
        var damage = Optional.<String>empty();
        if (since(looked).compareTo(rhythm.look()) > 0) {
            looked = System.nanoTime();
            damage = index.damage();
        }
        if (damage.isEmpty() && since(proofread).compareTo(rhythm.proofread()) > 0) {
            proofread = System.nanoTime();
            damage = index.proofread();
        }
        if (damage.isEmpty()) return true;
        LOG.log(Level.WARNING, "The file {0} of the search index was damaged or deleted", damage.get());
        giveUp();
        return false;
    }

    /// Goes on with an index that somebody asked for; answers whether there is more to do of it.
    private boolean renew() throws IOException {
        if (!index.isOld()) return false;
        try {
            if (rebuild == null) rebuild = Rebuild.begun(intake, folder, meanings);
            var more = rebuild.step();
            live.tell(rebuild.progress());
            if (!more) change();
            return more;
        } catch (IOException | RuntimeException failed) {
            dropRebuild();
            throw failed;
        }
    }

    /// Lets questions be answered from the index that was built.
    private void change() throws IOException {
        var before = index;
        index = meant(rebuild.adopted());
        rebuild = null;
        live.show(index);
        close(before);
    }

    private SearchIndex built() throws IOException {
        live.hide(State.Phase.BUILDING);
        var building = Rebuild.begun(intake, folder, meanings);
        try {
            while (building.step()) live.tell(building.progress());
            return building.adopted();
        } catch (IOException | RuntimeException failed) {
            building.drop();
            throw failed;
        }
    }

    private void dropRebuild() {
        if (rebuild != null) rebuild.drop();
        rebuild = null;
    }

    private static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }

    private static void close(SearchIndex left) {
        try {
            left.close();
        } catch (IOException | RuntimeException broken) {
            LOG.log(Level.FINE, "An index that is not needed any more did not close cleanly", broken);
        }
    }
}
