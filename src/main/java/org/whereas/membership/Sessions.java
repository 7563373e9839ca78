package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The shelf of sessions. Runs inside its caller's transaction and never opens one.
@ApplicationScoped
class Sessions {

    /// A use is written down at most this often, so that reading does not become writing.
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    MembershipSettings settings;

    /// Opens a session and returns what the browser's cookie will hold. Sessions that have
    /// ended are swept out by the way.
    Secret open(Member member, Browser browser) {
        var now = clock.instant();
        em.createQuery("delete from Session s where s.ends < :now or s.lastUsed < :idle")
                .setParameter("now", now)
                .setParameter("idle", now.minus(settings.idle()))
                .executeUpdate();
        var secret = Secret.random();
        em.persist(new Session(secret, member, now, settings.longest(), browser));
        return secret;
    }

    /// The session that this secret opens, if it still holds; notes that it was used.
    Optional<Session> use(Secret secret) {
        var now = clock.instant();
        var found = em.createQuery("select s from Session s join fetch s.member where s.hash = :hash", Session.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst()
                .filter(session -> session.holds(now, settings.idle()));
        found.ifPresent(session -> note(session, now));
        return found;
    }

    /// The sessions of a member that still hold, the one used last first.
    List<Session> of(long member) {
        var now = clock.instant();
        return em.createQuery(
                        "select s from Session s where s.member.id = :member order by s.lastUsed desc", Session.class)
                .setParameter("member", member)
                .getResultStream()
                .filter(session -> session.holds(now, settings.idle()))
                .toList();
    }

    /// Ends one session of a member; one that is not there (any more) has ended already.
    void end(long member, long session) {
        em.createQuery("delete from Session s where s.member.id = :member and s.id = :session")
                .setParameter("member", member)
                .setParameter("session", session)
                .executeUpdate();
    }

    void endAll(long member) {
        em.createQuery("delete from Session s where s.member.id = :member")
                .setParameter("member", member)
                .executeUpdate();
    }

    /// By a statement and not through the entity: several requests of one browser come at once,
    /// and none may fail for it.
    private void note(Session session, Instant now) {
        if (session.lastUsed.plus(NOTED_EVERY).isAfter(now)) return;
        em.createQuery("update Session s set s.lastUsed = :now where s.id = :id")
                .setParameter("now", now)
                .setParameter("id", session.id)
                .executeUpdate();
    }
}
