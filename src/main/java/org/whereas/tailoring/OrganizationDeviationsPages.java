package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.library.DocumentSummary;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.web.Pages;

/// Where an organization departs from its models, over all of its copies.
@Path("/organizations/{organization}/deviations")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.LOOK_AROUND)
public class OrganizationDeviationsPages {

    @Inject
    Organizations organizations;

    @Inject
    OrganizationLedger ledger;

    @Inject
    Caller caller;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    /// A copy with its figures.
    public record Line(DocumentSummary document, Map<String, Long> counts, List<Deviation> rows) {}

    @GET
    @Transactional
    @Operation(hidden = true)
    public String ledger(@BeanParam DeviationsAsked asked) {
        var known = organizations.known(organization);
        var lines = ledger.of(known, asked).stream()
                .map(e -> new Line(e.copy().summary(), LedgerAnswer.counts(e.all()), e.rows()))
                .toList();
        return pages.show(
                "tailoring/organizationLedger",
                Map.of(
                        "organization", known,
                        "lines", lines,
                        "state", asked.state(),
                        "reason", asked.reason(),
                        "explains", caller.may(Action.EXPLAIN_DEVIATION, known.id())));
    }
}
