package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/// Founds organizations for the caller, by page or by API.
@RequestScoped
class Founding {

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

    /// A new organization, whose administrator is the caller; refuses a taken address.
    Organization found(Charter charter) {
        var organization = organizations.found(charter);
        memberships.join(members.get(caller.member()), organization, Role.ADMINISTRATOR);
        audit.enter(Deed.ORGANIZATION_FOUNDED, organization.id, organization.slug, "");
        return organization;
    }
}
