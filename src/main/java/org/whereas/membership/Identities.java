package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.whereas.problem.Problem;

/// The shelf of accounts elsewhere. Runs inside its caller's transaction and never opens one.
@ApplicationScoped
class Identities {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /// The account with exactly this issuer and subject.
    Optional<Identity> find(Identity.Proven proven) {
        return em.createQuery("select i from Identity i join fetch i.member where i.hash = :hash", Identity.class)
                .setParameter("hash", proven.hash())
                .getResultStream()
                .findFirst();
    }

    List<Identity> of(long member) {
        return em.createQuery("select i from Identity i where i.member.id = :member order by i.id", Identity.class)
                .setParameter("member", member)
                .getResultList();
    }

    /// From now on the member signs in with it too; refuses one that another member signs in with.
    void connect(Identity.Proven proven, Member member) {
        var known = find(proven);
        if (known.filter(identity -> !identity.member.id.equals(member.id)).isPresent())
            throw new Problem.WrongState("identity-taken").asException();
        if (known.isEmpty()) em.persist(new Identity(proven, member, clock.instant()));
    }

    /// Takes one away; refuses the last one of a member who has no password to sign in with.
    void disconnect(Member member, long id) {
        var all = of(member.id);
        var identity = all.stream()
                .filter(one -> one.id == id)
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("identity", String.valueOf(id)).asException());
        if (all.size() == 1 && member.password == null) throw new Problem.WrongState("last-identity").asException();
        em.remove(identity);
    }
}
