package org.whereas.search;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.whereas.library.Feed;

/// Keeps the index in step with the library: opens it or builds it, then takes in what the
/// change feed tells. One thread calls it.
final class Following {

    private static final Logger LOG = Logger.getLogger(Following.class.getName());
    private static final int BATCH = 200;
    private static final int BUILD_BATCH = 50;
    private static final int MEANT_AT_ONCE = 10;
    private static final int TELL_EVERY = 1_000;
    private static final long COMMIT_NANOS = Duration.ofSeconds(5).toNanos();

    private final Library library;
    private final IndexFolder folder;
    private final LiveIndex live;
    private final Meanings meanings;
    private SearchIndex index;
    private long committed = System.nanoTime();

    Following(Library library, IndexFolder folder, LiveIndex live) {
        this(library, folder, live, null);
    }

    /// @param meanings what clauses mean; null where nobody asked for it
    Following(Library library, IndexFolder folder, LiveIndex live, Meanings meanings) {
        this.library = library;
        this.folder = folder;
        this.live = live;
        this.meanings = meanings;
    }

    /// What the index is made from. Each call reads one state of the database.
    interface Library {
        /// What tells this library apart from every other, so that an index is never shown beside another database.
        String name();

        long newest();

        List<Feed.Entry> after(long n, int limit);

        /// Ids of documents after an id, in order.
        List<Long> documents(long after, int limit);

        /// What is to be found of each of these documents; nothing of those that are gone.
        Map<Long, List<Edition>> editions(List<Long> documents);
    }

    /// Opens the index or builds it anew, and catches up with the feed; when this returns, questions are answered.
    void open() throws IOException {
        live.hide(State.Phase.OPENING, 0);
        folder.tidy();
        var name = library.name();
        var found = folder.opened(name);
        if (found.isPresent() && found.get().feed() <= library.newest()) index = meant(found.get());
        else {
            if (found.isPresent()) found.get().close();
            index = built(name);
        }
        while (step()) LOG.log(Level.FINE, "Catching up with the change feed: {0}", index.feed());
        live.show(index);
    }

    /// Takes in what is new; answers whether there may be more at once.
    boolean step() throws IOException {
        if (live.isDoubtful()) throw new IOException("A search could not read the index");
        var entries = library.after(index.feed(), BATCH);
        if (!entries.isEmpty()) {
            var changed = entries.stream()
                    .map(Feed.Entry::document)
                    .filter(d -> d > 0)
                    .distinct()
                    .toList();
            put(index, changed);
            index.refresh(entries.getLast().n());
        } else if (meanings != null) takeIn(meanings.done(MEANT_AT_ONCE));
        if (index.isDirty() && System.nanoTime() - committed > COMMIT_NANOS) commit();
        return entries.size() == BATCH;
    }

    /// Puts documents anew whose clauses' meanings are known now.
    private void takeIn(List<Long> documents) throws IOException {
        if (documents.isEmpty()) return;
        put(index, documents);
        index.refresh(index.feed());
    }

    /// An index from before: what lacks its meaning waits for it.
    private SearchIndex meant(SearchIndex before) throws IOException {
        before.mean(meanings);
        if (meanings == null) return before;
        if (!meanings.isNew()) before.unmeant().forEach(meanings::await);
        else
            for (var some = library.documents(0, BATCH);
                    !some.isEmpty();
                    some = library.documents(some.getLast(), BATCH)) some.forEach(meanings::await);
        return before;
    }

    /// Whether questions are answered from the index and its writer works.
    boolean isSound() {
        return index != null && live.shows(index) && index.isOpen() && !live.isDoubtful();
    }

    /// Commits what was taken in, and closes.
    void end() throws IOException {
        live.hide(State.Phase.WAITING, 0);
        if (index == null) return;
        try (var closing = index) {
            index = null;
            if (closing.isOpen() && closing.isDirty()) closing.commit();
        }
    }

    /// Closes without a commit after a failure.
    void giveUp() {
        live.hide(State.Phase.WAITING, 0);
        var failed = index;
        index = null;
        if (failed == null) return;
        try {
            failed.close();
        } catch (IOException | RuntimeException broken) {
            LOG.log(Level.FINE, "The failed index did not close cleanly", broken);
        }
    }

    private void commit() throws IOException {
        index.commit();
        committed = System.nanoTime();
    }

    private SearchIndex built(String name) throws IOException {
        live.hide(State.Phase.BUILDING, 0);
        var newest = library.newest();
        var fresh = folder.fresh(name);
        fresh.index().mean(meanings);
        try {
            var count = fill(fresh.index());
            fresh.index().refresh(newest);
            fresh.index().commit();
            folder.adopt(fresh);
            LOG.log(Level.INFO, "The search index is built: {0} documents, {1} clauses", new Object[] {
                count, fresh.index().clauses()
            });
            return fresh.index();
        } catch (IOException | RuntimeException failed) {
            fresh.index().close();
            throw failed;
        }
    }

    private long fill(SearchIndex fresh) throws IOException {
        var count = 0L;
        var documents = library.documents(0, BUILD_BATCH);
        while (!documents.isEmpty()) {
            put(fresh, documents);
            var before = count;
            count += documents.size();
            live.hide(State.Phase.BUILDING, count);
            if (before / TELL_EVERY != count / TELL_EVERY)
                LOG.log(Level.INFO, "Building the search index: {0} documents so far", count);
            documents = library.documents(documents.getLast(), BUILD_BATCH);
        }
        return count;
    }

    private void put(SearchIndex into, List<Long> documents) throws IOException {
        var editions = library.editions(documents);
        for (var document : documents) into.put(document, editions.getOrDefault(document, List.of()));
    }
}
