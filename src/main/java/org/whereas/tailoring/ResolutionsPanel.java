package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// On the page of an organization, for those who draft there: the way to a new resolution.
@RequestScoped
class ResolutionsPanel implements Panel {

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
        return 12;
    }

    @Override
    public Optional<String> show(Object subject) {
        var organization = (OrganizationSummary) subject;
        if (!caller.drafts(organization.id())) return Optional.empty();
        var administers = caller.may(Action.DESCRIBE_ORGANIZATION, organization.id());
        return Optional.of(
                pages.show("tailoring/resolutions", Map.of("organization", organization, "administers", administers)));
    }
}
