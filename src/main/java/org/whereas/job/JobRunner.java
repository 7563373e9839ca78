package org.whereas.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The threads that work on jobs. A worker takes the job that waited longest, works on it for some
/// seconds, and lets it go, so that a long job keeps no short one waiting. It wakes when this node
/// enters a job, and looks by itself every second for what other nodes left. Portions of a job that do
/// not touch each other are done at the same time. One more thread renews what the node holds.
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());
    private static final long LOOK_MILLIS = 1_000;
    private static final long TURN_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long SWEEP_NANOS = Duration.ofHours(1).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BATCH = 200;

    @Inject
    JobWorker worker;

    @Inject
    JobSettings settings;

    @Resource
    ContextService contexts;

    private final Semaphore wake = new Semaphore(0);
    private final Semaphore end = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private Hands hands;
    private volatile boolean stopping;

    /// Begins to work, once, when the database is ready.
    public synchronized void start() {
        if (!threads.isEmpty() || settings.workers() == 0) return;
        hands = new Hands(contexts, settings.workers());
        for (var i = 1; i <= settings.workers(); i++) begin("job-" + i, this::work);
        begin("job-leases", this::renew);
    }

    private void begin(String name, Runnable body) {
        var work = contexts.createContextualProxy(body, Runnable.class);
        threads.add(Thread.ofPlatform().name(name).daemon().start(work));
    }

    void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobAsked job) {
        wake.release();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        wake.release(threads.size());
        end.release();
        try {
            for (var thread : threads) thread.join(PATIENCE);
            if (hands != null) hands.end(PATIENCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (!stopping) {
            try {
                var job = worker.claim();
                if (job.isEmpty()) await(wake, LOOK_MILLIS);
                else turn(job.get());
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, "A job could not be worked on; trying again", failed);
                await(end, LOOK_MILLIS);
            }
        }
    }

    private void turn(JobSummary job) {
        var began = System.nanoTime();
        if (!worker.plan(job)) return;
        while (!stopping && System.nanoTime() - began < TURN_NANOS) {
            var items = worker.toDo(job, BATCH);
            if (items.isEmpty()) {
                worker.finish(job);
                return;
            }
            var portions = worker.portions(job, items);
            if (!(worker.isParallel(job) ? together(job, portions, began) : oneByOne(job, portions, began))) return;
        }
        worker.release(job);
    }

    private boolean oneByOne(JobSummary job, List<List<Leases.ToDo>> portions, long began) {
        for (var portion : portions) if (!done(job, portion, began)) return false;
        return true;
    }

    private boolean together(JobSummary job, List<List<Leases.ToDo>> portions, long began) {
        return hands.all(portions.stream()
                .<Callable<Boolean>>map(portion -> () -> done(job, portion, began))
                .toList());
    }

    /// False where the job is no longer this node's; what the turn has no time for is left to the next.
    private boolean done(JobSummary job, List<Leases.ToDo> portion, long began) {
        return stopping || System.nanoTime() - began >= TURN_NANOS || worker.work(job, portion);
    }

    private void renew() {
        var swept = System.nanoTime() - SWEEP_NANOS;
        while (!stopping) {
            try {
                worker.renew();
                if (System.nanoTime() - swept >= SWEEP_NANOS) {
                    worker.sweep();
                    swept = System.nanoTime();
                }
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, "The leases of jobs could not be renewed; trying again", failed);
            }
            await(end, settings.lease().toMillis() / 4);
        }
    }

    private static void await(Semaphore sign, long millis) {
        try {
            if (sign.tryAcquire(millis, TimeUnit.MILLISECONDS)) LOG.log(Level.FINE, "Woken");
        } catch (InterruptedException nobodyShould) {
            LOG.log(Level.FINE, "Somebody interrupted the work on jobs; it goes on", nobodyShould);
        }
    }
}
