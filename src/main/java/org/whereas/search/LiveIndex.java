package org.whereas.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.whereas.problem.Problem;

/// The index that questions are answered from, while there is one; put here by the thread that follows the feed.
@ApplicationScoped
public class LiveIndex {

    private static final Logger LOG = Logger.getLogger(LiveIndex.class.getName());
    private static final int RETRY_SECONDS = 5;

    private volatile SearchIndex index;
    private volatile State.Phase phase = State.Phase.OPENING;
    private volatile long done;
    private volatile long hidden = System.nanoTime();
    private volatile boolean doubtful;

    /// What is made of one state of the index.
    interface Reading<T> {
        T from(IndexReader reader) throws IOException;
    }

    State state() {
        var now = index;
        if (now != null) return new State(State.Phase.READY, now.clauses(), 0, Duration.ZERO);
        return new State(phase, 0, done, Duration.ofNanos(System.nanoTime() - hidden));
    }

    /// Answers from the newest state; refuses with [Problem.Unavailable] while there is no sound index.
    <T> T read(Reading<T> reading) {
        var now = index;
        if (now == null) throw unavailable();
        var searchers = now.searchers();
        try {
            var searcher = searchers.acquire();
            return read(searchers, searcher, reading);
        } catch (IOException | AlreadyClosedException damaged) {
            LOG.log(Level.WARNING, "The search index could not be read and will be checked: {0}", damaged.toString());
            doubtful = true;
            throw unavailable();
        }
    }

    private static <T> T read(SearcherManager searchers, IndexSearcher searcher, Reading<T> reading)
            throws IOException {
        try {
            return reading.from(searcher.getIndexReader());
        } finally {
            searchers.release(searcher);
        }
    }

    void show(SearchIndex next) {
        index = next;
    }

    boolean shows(SearchIndex one) {
        return index == one;
    }

    /// Takes the index away; questions are refused until the next is shown.
    void hide(State.Phase meanwhile, long documents) {
        if (index != null) hidden = System.nanoTime();
        phase = meanwhile;
        done = documents;
        index = null;
        doubtful = false;
    }

    /// Whether an answer failed on what is shown.
    boolean isDoubtful() {
        return doubtful;
    }

    private static RuntimeException unavailable() {
        return new Problem.Unavailable("search", RETRY_SECONDS).asException();
    }
}
