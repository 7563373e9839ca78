package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The shelf of what leagues offer. Runs inside its caller's transaction and never opens one.
@ApplicationScoped
class FoundingOffers {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Organizations organizations;

    @Inject
    Audit audit;

    /// What became of one row of a list.
    ///
    /// @param path the path of the link, shown this once; empty where there is such an organization already
    record Offered(OfferFile.Row row, String path) {
        boolean here() {
            return path.isEmpty();
        }
    }

    /// Offers each row; an earlier offer of this league for the same address no longer holds.
    /// Rows whose organization is here already get none: only its own administrators let people
    /// in.
    List<Offered> offer(Organization league, List<OfferFile.Row> rows, long by) {
        var offered = new ArrayList<Offered>();
        for (var row : rows) {
            var here = organizations.lookup(row.charter().slug()).isPresent();
            offered.add(new Offered(row, here ? "" : link(league, row, by)));
        }
        return offered;
    }

    private String link(Organization league, OfferFile.Row row, long by) {
        em.createQuery("delete from FoundingOffer o where o.league = :league and o.slug = :slug and o.founded is null")
                .setParameter("league", league)
                .setParameter("slug", row.charter().slug())
                .executeUpdate();
        var secret = Secret.random();
        em.persist(new FoundingOffer(secret, league, row, by, clock.instant()));
        audit.enter(Deed.FOUNDING_OFFERED, league.id, row.charter().slug(), "");
        return "/founding/" + secret.text();
    }

    /// The offers of a league, the newest first.
    List<FoundingOffer> of(Organization league, int first, int size) {
        return em.createQuery(
                        "select o from FoundingOffer o where o.league = :league order by o.id desc",
                        FoundingOffer.class)
                .setParameter("league", league)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long count(Organization league) {
        return em.createQuery("select count(o) from FoundingOffer o where o.league = :league", Long.class)
                .setParameter("league", league)
                .getSingleResult();
    }

    /// The offer of this link, if it still holds.
    Optional<FoundingOffer> find(Secret secret) {
        return em.createQuery("select o from FoundingOffer o where o.hash = :hash", FoundingOffer.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst()
                .filter(offer -> offer.holds(clock.instant()));
    }
}
