package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.web.Listing;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// On the page of an organization: the way to where its copies depart from their models, and to what it has to review.
@RequestScoped
class OrganizationDeviationsPanel implements Panel {

    @Inject
    Reviews reviews;

    @Inject
    Caller caller;

    @Inject
    Pages pages;

    @Override
    public String place() {
        return "organization";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<String> show(Object subject) {
        var organization = (OrganizationSummary) subject;
        var belongs = caller.belongsTo(organization.id());
        var open = belongs
                ? reviews.of(organization, "open", new Listing.Asked(1, 1)).total()
                : 0;
        return Optional.of(pages.show(
                "tailoring/organization", Map.of("organization", organization, "belongs", belongs, "open", open)));
    }
}
