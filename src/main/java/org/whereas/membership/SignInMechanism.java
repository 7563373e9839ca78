package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/// The two short transactions of signing in. What is slow, the waiting and the hashing, comes between them in
/// [SignIn].
@ApplicationScoped
public class SignInMechanism {

    @Inject
    Members members;

    @Inject
    SignInFailures failures;

    /// A sign-in under way.
    ///
    /// @param failure the row that counts it as failed for the network address
    record Attempt(String account, long failure, Optional<Long> member, Optional<PasswordHash> kept, Duration delay) {}

    /// Counts the attempt as failed before it is tried, so that many at once do not all find the count of before.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Attempt begin(String signInName, String address) {
        var account = SignInFailures.account(signInName);
        var network = SignInFailures.network(address);
        var delay = Patience.after(failures.count(account), failures.count(network));
        failures.add(account);
        var failure = failures.add(network);
        var member = members.find(signInName);
        return new Attempt(
                account, failure.id, member.map(found -> found.id), member.flatMap(Member::usablePassword), delay);
    }

    /// It did not fail.
    ///
    /// @param renewed the hash to keep from now on, where the one that was kept is no longer made so
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void succeed(Attempt attempt, Optional<PasswordHash> renewed) {
        renewed.ifPresent(hash -> members.get(attempt.member().orElseThrow()).changePassword(hash));
        failures.forgive(attempt.account());
        failures.takeBack(attempt.failure());
    }
}
