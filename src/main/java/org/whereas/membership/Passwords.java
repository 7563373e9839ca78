package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.whereas.problem.Problem;

/// Hashes and checks passwords, two at once at most: each takes 19 MiB and a core for some hundredths of a second.
@ApplicationScoped
class Passwords {

    private static final int AT_ONCE = 2;
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /// Checked in place of the hash of somebody who does not exist, so that the answer takes the same time.
    private final PasswordHash nobody;

    Passwords() {
        this(PasswordHash.of(Secret.random().text()));
    }

    Passwords(PasswordHash nobody) {
        this.nobody = nobody;
    }

    PasswordHash hash(String password) {
        return inTurn(() -> PasswordHash.of(password));
    }

    /// Whether the password is the one that was kept. Takes the same time when nothing was kept.
    boolean match(Optional<PasswordHash> kept, String password) {
        var usable = password.length() <= 2 * PasswordRules.LONGEST;
        var matches = inTurn(() -> kept.orElse(nobody).matches(usable ? password : ""));
        return matches && usable && kept.isPresent();
    }

    /// Does the work when it is its turn; refuses when that takes too long.
    <T> T inTurn(Supplier<T> work) {
        takePlace();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) throw busy();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static RuntimeException busy() {
        return new Problem.SlowDown(LONGEST_WAIT_SECONDS).asException();
    }
}
