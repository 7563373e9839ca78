package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whereas.problem.Problem;

/// What administrators change about their organization, by page or by API.
@RequestScoped
class OrganizationSettings {

    /// The kinds that have members of their own kind to invite.
    private static final Set<String> INVITING =
            Set.of("league", "conference", "state-body", "chiefs-association", "association");

    @Inject
    Organizations organizations;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    /// The organization, for its administrators; one that came with the software says what its files say.
    Organization administered(String slug) {
        var organization = organizations.get(slug);
        caller.require(Action.DESCRIBE_ORGANIZATION, organization.id);
        if (organization.shipped) throw new Problem.WrongState("organization-shipped").asException();
        return organization;
    }

    /// The same, of a kind that has others to invite; any other has no such page.
    Organization inviting(String slug) {
        var league = administered(slug);
        if (!invites(league)) throw new Problem.NotFound("organization", slug).asException();
        return league;
    }

    /// Says anew what the organization is. Refuses, with [Problem.Stale], what rests on another version of it than the
    /// one that stands, so that nobody undoes what somebody else just changed.
    void describe(Organization organization, Charter charter, int version) {
        var faults = charter.faults();
        if (!faults.isEmpty()) throw new Problem.Invalid(faults).asException();
        if (organization.version != version)
            throw new Problem.Stale(String.valueOf(organization.version), Map.of("theirs", organization.summary()))
                    .asException();
        organization.describe(charter);
        audit.enter(Deed.ORGANIZATION_CHANGED, organization.id, organization.slug, "");
    }

    /// Says to whom the organization belongs. Others see it once an administrator of that one agrees, which whoever
    /// administers both does by saying so.
    ///
    /// @param parent an address; empty or null for none
    void belong(Organization organization, String parent) {
        if (parent == null || parent.isBlank()) {
            organization.belongTo(null, false);
            audit.enter(Deed.ORGANIZATION_CHANGED, organization.id, organization.slug, "");
            return;
        }
        var other = organizations.lookup(parent.strip()).orElseThrow(() -> unknown(parent));
        if (other.id.equals(organization.id)
                || other.parent != null
                || !organizations.parts(organization).isEmpty())
            throw Problem.Invalid.of("/parent", "organization.parent-depth").asException();
        organization.belongTo(other, caller.administers(other.id));
        audit.enter(Deed.ORGANIZATION_CHANGED, organization.id, organization.slug, "part of " + other.slug);
    }

    /// Agrees that a part belongs to the organization, or says that it does not.
    void agree(Organization organization, String part, boolean agree) {
        var known = parts(organization).stream()
                .filter(one -> one.slug.equals(part))
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("organization", part).asException());
        known.belongTo(agree ? organization : null, agree);
        audit.enter(Deed.ORGANIZATION_CHANGED, known.id, known.slug, agree ? "agreed" : "refused");
    }

    List<Organization> parts(Organization organization) {
        return organizations.parts(organization);
    }

    /// Whether it is of a kind that has others to invite.
    static boolean invites(Organization organization) {
        return INVITING.contains(organization.kind);
    }

    private static RuntimeException unknown(String parent) {
        return Problem.Invalid.of("/parent", "organization.parent", parent).asException();
    }
}
