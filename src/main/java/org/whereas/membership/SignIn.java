package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.whereas.problem.Problem;

/// Checks a name and a password, no faster than [Patience] allows. Whether the name exists, the
/// member is disabled or the password is wrong makes no difference to the answer or to the time
/// it takes.
@ApplicationScoped
class SignIn {

    /// How many answers may wait at once; more are refused, or waiting would use up the server's threads.
    private static final int WAITING_AT_ONCE = 32;

    private final Semaphore waiting = new Semaphore(WAITING_AT_ONCE);

    @Inject
    SignInMechanism mechanism;

    @Inject
    Passwords passwords;

    /// The id of the member who this is; empty if name and password do not go together.
    Optional<Long> check(String signInName, String password, String address) {
        var attempt = mechanism.begin(signInName, address);
        hold(attempt.delay());
        if (!passwords.match(attempt.kept(), password)) return Optional.empty();
        var outdated = attempt.kept().filter(PasswordHash::isOutdated).isPresent();
        mechanism.succeed(attempt, outdated ? Optional.of(passwords.hash(password)) : Optional.empty());
        return attempt.member();
    }

    private void hold(Duration wait) {
        if (wait.isZero()) return;
        if (!waiting.tryAcquire()) throw tooMany();
        try {
            Thread.sleep(wait);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw tooMany();
        } finally {
            waiting.release();
        }
    }

    private static RuntimeException tooMany() {
        return new Problem.SlowDown(Math.toIntExact(Patience.LONGEST.toSeconds())).asException();
    }
}
