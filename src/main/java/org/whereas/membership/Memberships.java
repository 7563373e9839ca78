package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.whereas.problem.Problem;

/// The shelf of who belongs where. Runs inside its caller's transaction and never opens one.
@ApplicationScoped
class Memberships {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    void join(Member member, Organization organization, Role role) {
        em.persist(new Membership(member, organization, role, clock.instant()));
    }

    Optional<Membership> find(long member, long organization) {
        return em.createQuery("""
                        select m from Membership m
                        where m.member.id = :member and m.organization.id = :organization""", Membership.class)
                .setParameter("member", member)
                .setParameter("organization", organization)
                .getResultStream()
                .findFirst();
    }

    Membership get(long member, long organization) {
        return find(member, organization)
                .orElseThrow(() -> new Problem.NotFound("member", String.valueOf(member)).asException());
    }

    /// The people of an organization by name.
    List<Membership> of(long organization) {
        return em.createQuery("""
                        select m from Membership m join fetch m.member
                        where m.organization.id = :organization order by m.member.name, m.id""", Membership.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    /// The organizations of a member by name.
    List<Membership> ofMember(long member) {
        return em.createQuery("""
                        select m from Membership m join fetch m.organization
                        where m.member.id = :member order by m.organization.name, m.id""", Membership.class)
                .setParameter("member", member)
                .getResultList();
    }

    /// The role of a member in each organization.
    Map<Long, Role> roles(long member) {
        return em.createQuery(
                        "select m.organization.id, m.role from Membership m where m.member.id = :member",
                        Object[].class)
                .setParameter("member", member)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (Long) row[0], row -> Role.of((String) row[1]).orElseThrow()));
    }

    /// The organizations that came with the software.
    Set<Long> shipped() {
        return Set.copyOf(em.createQuery("select o.id from Organization o where o.shipped = true", Long.class)
                .getResultList());
    }

    /// Gives another role. Refuses to take the last administrator away, for nobody could let people in again.
    void change(Membership membership, Role role) {
        if (role != Role.ADMINISTRATOR) refuseLastAdministrator(membership);
        membership.become(role);
    }

    /// Ends a membership, under the same condition.
    void end(Membership membership) {
        refuseLastAdministrator(membership);
        em.remove(membership);
    }

    /// Locks the organization first, so that two administrators cannot remove each other at the same time.
    private void refuseLastAdministrator(Membership membership) {
        em.lock(membership.organization, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        var others = of(membership.organization.id).stream()
                .filter(other -> !other.id.equals(membership.id) && other.role() == Role.ADMINISTRATOR)
                .count();
        if (membership.role() == Role.ADMINISTRATOR && others == 0)
            throw new Problem.WrongState("last-administrator").asException();
    }
}
