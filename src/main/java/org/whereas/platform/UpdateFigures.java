package org.whereas.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.whereas.library.StatusMoved;
import org.whereas.tailoring.UpdateCounts;

/// Counts what waits in the updates of copies after a model's new version came into force, and after the start, so that
/// an inbox mostly finds it counted. It rests three times as long as it works: whoever opens an inbox before is
/// answered all the same.
@ApplicationScoped
public class UpdateFigures {

    private static final Logger LOG = Logger.getLogger(UpdateFigures.class.getName());
    private static final int AT_ONCE = 20;
    private static final int REST = 3;

    @Inject
    UpdateCounts counts;

    @Inject
    RequestContextController request;

    @Resource
    UserTransaction transaction;

    private final Semaphore wake = new Semaphore(1);
    private final Semaphore end = new Semaphore(0);
    private volatile boolean stopping;

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) StatusMoved moved) {
        if (moved.comesIntoForce()) wake.release();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        wake.release();
        end.release();
    }

    /// Counts whenever there may be something to count, until the server stops.
    void run() {
        while (!stopping) {
            wake.acquireUninterruptibly();
            wake.drainPermits();
            if (stopping) return;
            request.activate();
            try {
                fill();
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, "What waits in updates could not be counted", failed);
            } finally {
                request.deactivate();
            }
        }
    }

    private void fill() {
        inTransaction(counts::tidy);
        var last = 0L;
        for (var some = missing(last); !some.isEmpty() && !stopping; some = missing(last)) {
            var begun = System.nanoTime();
            count(some);
            last = some.getLast();
            rest(REST * (System.nanoTime() - begun));
        }
    }

    private List<Long> missing(long after) {
        return counts.missing(after, AT_ONCE);
    }

    /// Where one cannot be counted, the others are; it is tried again when somebody looks.
    private void count(List<Long> copies) {
        if (inTransaction(() -> copies.forEach(counts::count))) return;
        for (var copy : copies)
            if (!inTransaction(() -> counts.count(copy)))
                LOG.log(Level.WARNING, "What waits in the update of document {0} could not be counted", copy);
    }

    private void rest(long nanos) {
        try {
            if (end.tryAcquire(nanos, TimeUnit.NANOSECONDS)) end.release();
        } catch (InterruptedException nobodyShould) {
            LOG.log(Level.FINE, "Somebody interrupted the counting of updates; it goes on", nobodyShould);
        }
    }

    private boolean inTransaction(Runnable work) {
        try {
            transaction.begin();
            work.run();
            transaction.commit();
            return true;
        } catch (Exception | StackOverflowError failed) {
            LOG.log(Level.FINE, "Counting updates failed", failed);
            rollBack();
            return false;
        }
    }

    private void rollBack() {
        try {
            transaction.rollback();
        } catch (Exception over) {
            LOG.log(Level.FINE, "It was rolled back already", over);
        }
    }
}
