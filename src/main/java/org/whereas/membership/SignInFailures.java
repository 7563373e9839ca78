package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;

/// The shelf of failed sign-ins. Runs inside its caller's transaction and never opens one.
@ApplicationScoped
class SignInFailures {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    static String account(String signInName) {
        return new Secret("account " + signInName).hash();
    }

    /// A network of IPv6 is counted by its first 64 bits, for whoever has one address has all of them.
    static String network(String address) {
        return new Secret("network " + prefix(address)).hash();
    }

    private static String prefix(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    /// How often it failed lately.
    long count(String subject) {
        return em.createQuery(
                        "select count(f) from SignInFailure f where f.subject = :subject and f.failed > :since",
                        Long.class)
                .setParameter("subject", subject)
                .setParameter("since", forgotten(clock.instant()))
                .getSingleResult();
    }

    /// Notes a failure, and forgets those that no longer count.
    SignInFailure add(String subject) {
        var now = clock.instant();
        em.createQuery("delete from SignInFailure f where f.failed <= :before")
                .setParameter("before", forgotten(now))
                .executeUpdate();
        var failure = new SignInFailure(subject, now);
        em.persist(failure);
        em.flush();
        return failure;
    }

    /// Forgets all failures of a subject.
    void forgive(String subject) {
        em.createQuery("delete from SignInFailure f where f.subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /// Takes one failure back.
    void takeBack(long id) {
        em.createQuery("delete from SignInFailure f where f.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static Instant forgotten(Instant now) {
        return now.minus(Patience.MEMORY);
    }
}
