package org.whereas.library;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns();
    private final ThreadLocal<Running> running = ThreadLocal.withInitial(Running::new);

    TurnsTest() {
        turns.transaction = new Registry();
    }

    /// What one thread's transaction has.
    private static final class Running {
        private final Map<Object, Object> resources = new HashMap<>();
        private final List<Synchronization> waiting = new ArrayList<>();
    }

    private final class Registry implements TransactionSynchronizationRegistry {
        @Override
        public Object getTransactionKey() {
            return running.get();
        }

        @Override
        public void putResource(Object key, Object value) {
            running.get().resources.put(key, value);
        }

        @Override
        public Object getResource(Object key) {
            return running.get().resources.get(key);
        }

        @Override
        public void registerInterposedSynchronization(Synchronization one) {
            running.get().waiting.add(one);
        }

        @Override
        public int getTransactionStatus() {
            return Status.STATUS_ACTIVE;
        }

        @Override
        public void setRollbackOnly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean getRollbackOnly() {
            return false;
        }
    }

    private void end() {
        for (var one : running.get().waiting) one.afterCompletion(Status.STATUS_COMMITTED);
        running.remove();
    }

    @Test
    void oneTransactionAfterTheOtherHasADocument() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = new ArrayList<CompletableFuture<Void>>();
            for (var i = 0; i < 200; i++)
                all.add(CompletableFuture.runAsync(
                        () -> {
                            turns.await(7);
                            turns.await(7);
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            Thread.yield();
                            inside.decrementAndGet();
                            end();
                        },
                        threads));
            for (var one : all) one.get();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void anotherDocumentIsNotWaitedFor() throws Exception {
        turns.await(7);
        try (var other = Executors.newSingleThreadExecutor()) {
            other.submit(() -> {
                        turns.await(8);
                        end();
                    })
                    .get();
        }
        end();
    }
}
