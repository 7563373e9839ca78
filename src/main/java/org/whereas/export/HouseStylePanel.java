package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.whereas.membership.OrganizationSummary;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// The way from an organization's settings to its house style.
@RequestScoped
class HouseStylePanel implements Panel {

    @Inject
    Pages pages;

    @Override
    public String place() {
        return "organization.settings";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<String> show(Object subject) {
        return Optional.of(pages.show("export/houseStyleLink", Map.of("organization", (OrganizationSummary) subject)));
    }
}
