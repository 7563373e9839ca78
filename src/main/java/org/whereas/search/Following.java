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
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Rhythm USUAL = new Rhythm(
            Duration.ofSeconds(5), SECOND, Duration.ofSeconds(20), new Patience(SECOND, Duration.ofMinutes(5)));

    private final Intake intake;
    private final IndexFolder folder;
    private final LiveIndex live;
    private final Meanings meanings;
    private final Rhythm rhythm;
    private SearchIndex index;
    private Rebuild rebuild;
    private final Attempts attempts;
    private boolean settled;
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
        this.attempts = new Attempts(rhythm.again());
        this.meanings = meanings;
    }

    /// How often what was taken in is committed, the files are looked at, and one of them is read, and how long to
    /// wait after another index could not be made.
    record Rhythm(Duration commit, Duration look, Duration proofread, Patience again) {}

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
    /// answered, and it is known how its files are, so that nothing that befalls them later goes unseen.
    void open() throws IOException {
        try {
            opened();
        } catch (IOException | RuntimeException failed) {
            live.hide(State.Phase.WAITING);
            throw failed;
        }
    }

    private void opened() throws IOException {
        live.hide(State.Phase.OPENING);
        folder.tidy();
        if (!isKept()) index = built();
        settled = false;
        while (intake.follow(index)) LOG.log(Level.FINE, "Catching up with the change feed: {0}", index.feed());
        index.damage();
        live.show(index);
        if (!index.isOld()) live.failed(null);
    }

    /// Whether there is an index that goes on from where it stopped. It is held before anything else is asked, so that
    /// a failure leaves nothing open that nobody closes.
    private boolean isKept() throws IOException {
        index = folder.opened(intake.library().name()).orElse(null);
        if (index == null) return false;
        index.mean(meanings);
        if (index.feed() <= intake.library().newest()) return true;
        var ahead = index;
        index = null;
        ahead.close();
        return false;
    }

    /// Takes in what is new, and goes on with what else there is to do; answers whether there may be more at
    /// once.
    boolean step() throws IOException {
        if (live.isDoubtful()) throw new IOException("A search could not read the index");
        // first, because of a file that is gone all that follows may fail, round after round
        if (!look()) return true;
        var before = index.feed();
        var more = intake.follow(index);
        if (meanings != null && index.feed() == before) mean();
        if (index.isDirty() && since(committed).compareTo(rhythm.commit()) > 0) commit();
        return renew() || more;
    }

    /// What lacks its meaning in an index that is new here waits for it; then documents are put anew whose clauses'
    /// meanings are known now, and wait again where that fails.
    private void mean() throws IOException {
        if (!settled) index.unmeant().forEach(meanings::await);
        settled = true;
        var documents = meanings.done(MEANT_AT_ONCE);
        if (documents.isEmpty()) return;
        try {
            intake.put(index, documents);
        } catch (IOException | RuntimeException broken) {
            documents.forEach(meanings::await);
            throw broken;
        }
        index.refresh(index.feed());
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

    /// Goes on with an index that somebody asked for; answers whether there is more to do of it. Where it fails the
    /// one that is there goes on, and another is tried later, or when somebody asks again.
    private boolean renew() {
        if (!index.isOld() || attempts.isTooSoon(index.wanted())) return false;
        try {
            if (rebuild == null) begin();
            var more = rebuild.step();
            live.tell(rebuild.progress());
            if (!more) change();
            return more;
        } catch (IOException | RuntimeException broken) {
            LOG.log(Level.WARNING, "Another search index could not be made; it is tried again later", broken);
            dropRebuild();
            attempts.fail(index.wanted());
            live.tell(State.Progress.NONE);
            live.failed(broken instanceof IndexFolder.Full ? State.Failure.What.ROOM : State.Failure.What.OTHER);
            return false;
        }
    }

    private void begin() throws IOException {
        folder.needRoom();
        rebuild = Rebuild.begun(intake, folder, meanings);
        live.tell(rebuild.progress());
    }

    /// Lets questions be answered from the index that was built.
    private void change() throws IOException {
        var before = index;
        index = rebuild.adopted();
        rebuild = null;
        settled = false;
        index.damage();
        live.show(index);
        live.failed(null);
        close(before);
        clear();
    }

    /// Removes what does not count any more. Not before it is closed: what is being merged in it would fail there, and
    /// leave files behind.
    private void clear() {
        try {
            folder.tidy();
        } catch (IOException | RuntimeException left) {
            LOG.log(Level.WARNING, "What is left of an older search index is removed at the next start", left);
        }
    }

    private SearchIndex built() throws IOException {
        live.hide(State.Phase.BUILDING);
        var building = Rebuild.begun(intake, folder, meanings);
        try {
            live.tell(building.progress());
            while (building.step()) live.tell(building.progress());
            var built = building.adopted();
            clear();
            return built;
        } catch (IOException | RuntimeException | Error broken) {
            building.drop();
            throw broken;
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
        } catch (IOException | RuntimeException | Error broken) {
            LOG.log(Level.FINE, "An index that is not needed any more did not close cleanly", broken);
        }
    }
}
