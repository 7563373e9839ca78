package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// The way to the archive, on the page of an organization, for its administrators.
@RequestScoped
class ArchivePanel implements Panel {

    @Inject
    Pages pages;

    @Inject
    Caller caller;

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
        if (!caller.may(Action.EXPORT_ALL, organization.id())) return Optional.empty();
        return Optional.of(pages.show("export/archiveLink", Map.of("organization", organization)));
    }
}
