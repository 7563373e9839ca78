package org.whereas.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
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
    private static final long LOOK_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 1_000;

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
        var following = new Following(
                library,
                new IndexFolder(settings.directory()),
                live,
                meaning.start().orElse(null));
        while (!stopping) {
            try {
                if (!following.isSound()) reopen(following);
                if (!following.step()) await(LOOK_MILLIS);
            } catch (IOException | RuntimeException failed) {
                LOG.log(Level.WARNING, "The search index could not be brought up to date; trying again", failed);
                await(PAUSE_MILLIS);
            }
        }
        end(following);
    }

    private static void reopen(Following following) throws IOException {
        following.giveUp();
        following.open();
    }

    private static void end(Following following) {
        try {
            following.end();
        } catch (IOException | RuntimeException failed) {
            LOG.log(
                    Level.WARNING,
                    "The search index was not closed cleanly; it will be brought up to date at start",
                    failed);
        }
    }

    private void await(long millis) {
        try {
            if (wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) wake.drainPermits();
        } catch (InterruptedException nobodyShould) {
            LOG.log(Level.FINE, "Somebody interrupted the indexer; it goes on", nobodyShould);
        }
    }
}
