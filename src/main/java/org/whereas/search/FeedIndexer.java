package org.whereas.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.whereas.library.FeedAdvanced;

/// The one thread that writes the index. It wakes when this node commits a change, and looks by
/// itself every 100 ms for what other nodes committed. It is a thread of its own because nobody
/// may interrupt it: that would close Lucene's writer for good.
@ApplicationScoped
public class FeedIndexer {

    private static final Logger LOG = Logger.getLogger(FeedIndexer.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject
    Shelves library;

    @Inject
    LiveIndex live;

    @Inject
    SearchSettings settings;

    @Inject
    ByMeaning meaning;

    @Resource
    ContextService contexts;

    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopping;
    private Thread thread;

    /// Begins to follow the feed, once, when the database is ready.
    public synchronized void start() {
        if (thread != null) return;
        var work = contexts.createContextualProxy((Runnable) this::run, Runnable.class);
        thread = Thread.ofPlatform().name("search-indexer").daemon().start(work);
    }

    void advanced(@Observes(during = TransactionPhase.AFTER_SUCCESS) FeedAdvanced change) {
        wake.release();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        wake.release();
        try {
            if (thread != null) thread.join(PATIENCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var folder = new IndexFolder(settings.directory());
        var meanings = meaning.start().orElse(null);
        var rounds = new Rounds(new Following(library, folder, live, meanings));
        while (!stopping) await(rounds.next());
        rounds.end();
    }

    /// Waits until there may be something to do; after a failure no save shortens it.
    private void await(Duration wait) {
        if (wait.isZero()) return;
        var until = System.nanoTime() + wait.toNanos();
        try {
            while (wake.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                wake.drainPermits();
                if (stopping || wait.compareTo(PAUSE) < 0) return;
            }
        } catch (InterruptedException nobodyShould) {
            LOG.log(Level.FINE, "Somebody interrupted the indexer; it goes on", nobodyShould);
        }
    }
}
