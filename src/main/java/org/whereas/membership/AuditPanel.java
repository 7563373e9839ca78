package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// On the page of an organization: the way to its record, for those who may see it.
@RequestScoped
public class AuditPanel implements Panel {

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
        return 90;
    }

    @Override
    public Optional<String> show(Object subject) {
        var organization = (OrganizationSummary) subject;
        var own = caller.may(Action.SEE_AUDIT, organization.id());
        var site = caller.may(Action.SEE_SITE_AUDIT);
        if (!own && !site) return Optional.empty();
        return Optional.of(
                pages.show("membership/auditLinks", Map.of("organization", organization, "own", own, "site", site)));
    }
}
