package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/// The shelf of sign-ins elsewhere under way. Runs inside its caller's transaction and never opens one.
@ApplicationScoped
class Handshakes {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /// Begins one; those that nobody came back with are swept out by the way.
    Handshake begin(Handshake.Halves halves, Handshake.Plan plan) {
        var now = clock.instant();
        em.createQuery("delete from Handshake h where h.expires <= :now")
                .setParameter("now", now)
                .executeUpdate();
        var handshake = new Handshake(halves, plan, now);
        em.persist(handshake);
        return handshake;
    }

    /// Takes the one that both halves belong to, which nobody can take again; empty where there is none (any more).
    Optional<Handshake> take(Handshake.Halves halves) {
        var found = em.createQuery("""
                        select h from Handshake h
                        where h.hash = :hash and h.browser = :browser and h.expires > :now""", Handshake.class)
                .setParameter("hash", halves.state().hash())
                .setParameter("browser", halves.browser().hash())
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
        return found.filter(handshake -> removed(handshake) == 1);
    }

    private int removed(Handshake handshake) {
        em.detach(handshake);
        return em.createQuery("delete from Handshake h where h.id = :id")
                .setParameter("id", handshake.id)
                .executeUpdate();
    }
}
