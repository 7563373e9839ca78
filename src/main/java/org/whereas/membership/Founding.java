package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.whereas.problem.Problem;

/// Founds organizations for the caller, by page or by API.
@RequestScoped
public class Founding {

    @Inject
    Organizations organizations;

    @Inject
    Members members;

    @Inject
    Memberships memberships;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    /// A new organization that says no more of itself than this, whose administrator is the caller.
    ///
    /// @param population empty where it does not say how many people it serves
    /// @param officers   the same for sworn officers
    public OrganizationSummary found(
            String slug, String name, String kind, String state, String population, String officers) {
        var charter = new Charter(slug, name, kind, state, said(population), said(officers), null, List.of());
        var faults = charter.faults();
        if (!faults.isEmpty()) throw new Problem.Invalid(faults).asException();
        return found(charter).summary();
    }

    private static String said(String words) {
        return words.isEmpty() ? null : words;
    }

    /// A new organization, whose administrator is the caller; refuses a taken address.
    Organization found(Charter charter) {
        var organization = organizations.found(charter);
        memberships.join(members.get(caller.member()), organization, Role.ADMINISTRATOR);
        audit.enter(Deed.ORGANIZATION_FOUNDED, organization.id, organization.slug, "");
        return organization;
    }
}
