package org.whereas.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final PasswordHash KEPT = PasswordHash.of("tern otter clay");

    @Test
    void whoeverDoesNotExistIsCheckedToo() {
        var passwords = new Passwords(new PasswordHash("no hash at all"));

        assertThatIllegalStateException()
                .as("the hash in place of the missing one is computed")
                .isThrownBy(() -> passwords.match(Optional.empty(), "tern otter clay"));
        assertThat(passwords.match(Optional.of(KEPT), "tern otter clay")).isTrue();
    }

    @Test
    void nobodySignsInWithThePasswordThatStandsForTheMissingOne() {
        assertThat(new Passwords(KEPT).match(Optional.empty(), "tern otter clay"))
                .isFalse();
    }

    @Test
    void aPasswordThatIsMuchTooLongIsCheckedAsAnyOtherAndDoesNotMatch() {
        assertThat(new Passwords(KEPT).match(Optional.of(KEPT), "x".repeat(100_000)))
                .isFalse();
    }

    @Test
    void twoAreHashedAtOnceAndNoMore() throws Exception {
        var passwords = new Passwords(KEPT);
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var two = new CountDownLatch(2);
        Callable<Boolean> work = () -> passwords.inTurn(() -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            two.countDown();
            var together = await(two);
            running.decrementAndGet();
            return together;
        });

        try (var threads = Executors.newFixedThreadPool(6)) {
            var all = new ArrayList<Callable<Boolean>>();
            for (var i = 0; i < 6; i++) all.add(work);
            for (var done : threads.invokeAll(all)) assertThat(done.get()).isTrue();
        }

        assertThat(most).hasValue(2);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
