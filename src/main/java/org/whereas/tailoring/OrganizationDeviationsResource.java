package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.web.Listing;
import org.whereas.web.Pages;

/// The deviations of an organization's copies over the API.
@Path("/api/v1/organizations/{organization}/deviations")
@Tag(name = "Local copies")
@RequestScoped
@Right(Action.LOOK_AROUND)
public class OrganizationDeviationsResource {

    @Inject
    Organizations organizations;

    @Inject
    OrganizationLedger ledger;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    /// A clause of one of the copies.
    public record Item(String document, DeviationView.Row deviation) {}

    @GET
    @Transactional
    @Operation(
            summary = "Where an organization departs from its models, and why",
            description = "Of each copy the version that the caller may read. `state` and `reason` as of one document;"
                    + " `format` is json or csv.")
    @APIResponse(responseCode = "200", description = "A page of clauses")
    @APIResponse(responseCode = "404", description = "There is no such organization")
    @APIResponse(responseCode = "422", description = "A state, reason or format that there is not")
    public Response ledger(@BeanParam DeviationsAsked asked, @Context UriInfo uri) {
        var known = organizations.known(organization);
        return switch (asked.format()) {
            case "json" -> json(known, asked, uri);
            case "csv" -> file(known, asked);
            default ->
                throw Problem.Invalid.of("format", "coverage.format", asked.format())
                        .asException();
        };
    }

    private Response json(OrganizationSummary known, DeviationsAsked asked, UriInfo uri) {
        var all = ledger.of(known, asked).stream()
                .flatMap(e -> e.rows().stream().map(row -> item(e, row)))
                .toList();
        var paging = asked.paging();
        return Response.fromResponse(Listing.of(all, paging).answer(uri))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private static Item item(OrganizationLedger.Entry entry, Deviation row) {
        return new Item(entry.copy().summary().address(), DeviationView.Row.of(row));
    }

    private Response file(OrganizationSummary known, DeviationsAsked asked) {
        var table = LedgerCsv.of(ledger.of(known, asked), pages.words());
        return LedgerAnswer.file(table, LedgerCsv.TYPE, known.slug() + "-deviations.csv");
    }
}
