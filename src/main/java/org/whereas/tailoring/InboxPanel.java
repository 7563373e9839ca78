package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// On the page of an organization, for those who belong to it: how many updates wait.
@RequestScoped
class InboxPanel implements Panel {

    @Inject
    Inbox inbox;

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
        return 5;
    }

    @Override
    public Optional<String> show(Object subject) {
        var organization = (OrganizationSummary) subject;
        if (!caller.belongsTo(organization.id())) return Optional.empty();
        var waiting = inbox.waiting(organization.id());
        if (waiting.isEmpty()) return Optional.empty();
        var urgent = waiting.stream().filter(it -> it.grade().equals("urgent")).count();
        return Optional.of(pages.show(
                "tailoring/inboxSign",
                Map.of("organization", organization, "count", waiting.size(), "urgent", urgent)));
    }
}
