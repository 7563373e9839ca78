package org.whereas.library;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Lets one transaction of this node after the other have a document, in the order in which they came. The lock of its
/// row is still taken, for other nodes have that alone; but of many who wait for it at once H2 gave it to two now and
/// then, and when the second was undone the row stood again as before the first.
@ApplicationScoped
class Turns {

    private static final int SECONDS = 20;

    /// Documents share a turn by their number, which costs two that are written at once a moment now and then.
    private final Semaphore[] turns =
            Stream.generate(() -> new Semaphore(1, true)).limit(8192).toArray(Semaphore[]::new);

    @Resource
    TransactionSynchronizationRegistry transaction;

    /// Waits for the turn, which ends with the running transaction.
    ///
    /// @throws LockTimeoutException where that takes longer than twenty seconds
    void await(long document) {
        var place = (int) (document % turns.length);
        var held = held();
        if (held.contains(place)) return;
        if (!isHad(turns[place])) throw new LockTimeoutException("Document " + document + " was not free in time");
        held.add(place);
        try {
            transaction.registerInterposedSynchronization(new Release(turns[place]));
        } catch (RuntimeException over) {
            turns[place].release();
            throw over;
        }
    }

    private static boolean isHad(Semaphore turn) {
        try {
            return turn.tryAcquire(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private Set<Integer> held() {
        var held = (Set<Integer>) transaction.getResource(Turns.class);
        if (held != null) return held;
        var none = new HashSet<Integer>();
        transaction.putResource(Turns.class, none);
        return none;
    }

    private record Release(Semaphore turn) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // the turn goes on until all is written
        }

        @Override
        public void afterCompletion(int status) {
            turn.release();
        }
    }
}
