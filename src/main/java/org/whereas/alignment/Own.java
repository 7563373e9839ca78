package org.whereas.alignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;

/// The organizations that the reader belongs to, less those that came with the software.
@ApplicationScoped
class Own {

    @Inject
    Caller caller;

    @Inject
    Organizations organizations;

    List<OrganizationSummary> organizations() {
        return caller.organizations().stream()
                .map(organizations::of)
                .filter(o -> !o.shipped())
                .sorted(Comparator.comparing(OrganizationSummary::name))
                .toList();
    }
}
