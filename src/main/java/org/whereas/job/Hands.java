package org.whereas.job;

import jakarta.enterprise.concurrent.ContextService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The threads that do portions of a job at the same time: as many as a node works on jobs at once, whichever job they
/// are of, so that a job that is alone has them all.
final class Hands {

    private final ContextService contexts;
    private final ExecutorService threads;

    Hands(ContextService contexts, int count) {
        this.contexts = contexts;
        threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("job-hand-", 1).daemon().factory());
    }

    /// Does all of it and waits; false where one of them says so. What one of them throws is thrown when all are done.
    boolean all(List<Callable<Boolean>> portions) {
        var work = portions.stream().map(this::inContext).toList();
        try {
            var held = true;
            for (var answer : threads.invokeAll(work)) held &= answer.get();
            return held;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A portion of a job failed", failed.getCause());
        } catch (InterruptedException nobodyShould) {
            throw new IllegalStateException("Somebody interrupted the work on jobs", nobodyShould);
        }
    }

    @SuppressWarnings("unchecked")
    private Callable<Boolean> inContext(Callable<Boolean> portion) {
        return contexts.createContextualProxy(portion, Callable.class);
    }

    void end(Duration patience) throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
