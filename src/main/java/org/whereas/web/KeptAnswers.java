package org.whereas.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// The shelf of answers given under an Idempotency-Key, kept for a day. Runs inside its
/// caller's transaction, but for [#committed].
@ApplicationScoped
class KeptAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /// The answer given before to this caller for this key at this address.
    public Optional<KeptAnswer> find(KeyedRequest request, String caller) {
        em.createQuery("delete from KeptAnswer k where k.at < ?1")
                .setParameter(1, clock.instant().minus(KEPT))
                .executeUpdate();
        return row(request, caller);
    }

    /// The same, as others see it who are not in the running transaction: for when that one failed on the row.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<KeptAnswer> committed(KeyedRequest request, String caller) {
        return row(request, caller);
    }

    /// Takes the key. A unique key of the table makes the second of two at once wait here for the first.
    public KeptAnswer claim(KeyedRequest request, String caller) {
        var row = new KeptAnswer(request, caller, clock.instant());
        em.persist(row);
        em.flush();
        return row;
    }

    private Optional<KeptAnswer> row(KeyedRequest request, String caller) {
        return em.createQuery(
                        "select k from KeptAnswer k where k.caller = ?1 and k.address = ?2 and k.key = ?3",
                        KeptAnswer.class)
                .setParameter(1, caller)
                .setParameter(2, request.address())
                .setParameter(3, request.key())
                .getResultStream()
                .findFirst();
    }
}
