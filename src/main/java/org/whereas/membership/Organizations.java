package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.whereas.problem.Problem;

/// The shelf of organizations. Runs inside its caller's transaction and never opens one.
@ApplicationScoped
public class Organizations {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    public Optional<OrganizationSummary> find(String slug) {
        return lookup(slug).map(Organization::summary);
    }

    /// The organization at this address; refuses an unknown one with [Problem.NotFound].
    public OrganizationSummary known(String slug) {
        return get(slug).summary();
    }

    /// The organization with this id, which is one that a row refers to.
    public OrganizationSummary of(long id) {
        var found = em.find(Organization.class, id);
        if (found == null) throw new Problem.NotFound("organization", String.valueOf(id)).asException();
        return found.summary();
    }

    /// All organizations by name.
    public List<OrganizationSummary> all() {
        return em.createQuery("select o from Organization o order by o.name, o.id", Organization.class)
                .getResultStream()
                .map(Organization::summary)
                .toList();
    }

    /// Creates an organization that comes with the software, or describes it anew, and returns its id. Refuses with
    /// [Problem.Taken] an address at which members have founded an organization of their own.
    public long ship(String slug, String name, String kind, String state, String description) {
        var charter = new Charter(slug, name, kind, state, null, null, description, List.of());
        var faults = charter.faults();
        if (!faults.isEmpty()) throw new Problem.Invalid(faults).asException();
        var there = lookup(slug);
        if (there.isEmpty()) return add(new Organization(charter, true, clock.instant())).id;
        var organization = there.get();
        if (!organization.shipped) throw new Problem.Taken("organization", slug).asException();
        organization.describe(charter);
        return organization.id;
    }

    /// Founds an organization; refuses a taken address.
    Organization found(Charter charter) {
        if (lookup(charter.slug()).isPresent()) throw new Problem.Taken("organization", charter.slug()).asException();
        return add(new Organization(charter, false, clock.instant()));
    }

    Organization get(String slug) {
        return lookup(slug).orElseThrow(() -> new Problem.NotFound("organization", slug).asException());
    }

    List<OrganizationSummary> page(int first, int size) {
        return em.createQuery("select o from Organization o order by o.name, o.id", Organization.class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultStream()
                .map(Organization::summary)
                .toList();
    }

    long count() {
        return em.createQuery("select count(o) from Organization o", Long.class).getSingleResult();
    }

    /// Those that say they belong to this one, by name.
    List<Organization> parts(Organization whole) {
        return em.createQuery(
                        "select o from Organization o where o.parent = :whole order by o.name, o.id",
                        Organization.class)
                .setParameter("whole", whole)
                .getResultList();
    }

    private Organization add(Organization organization) {
        try {
            em.persist(organization);
            em.flush();
            return organization;
        } catch (PersistenceException atTheSameTime) {
            throw new Problem.Taken("organization", organization.slug).asException();
        }
    }

    Optional<Organization> lookup(String slug) {
        return em.createQuery("select o from Organization o where o.slug = :slug", Organization.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }
}
