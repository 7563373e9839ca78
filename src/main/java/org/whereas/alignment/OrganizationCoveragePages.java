package org.whereas.alignment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.web.Listing;
import org.whereas.web.Pager;
import org.whereas.web.Pages;

/// The matrix of recommendations by policies of an organization, one of its rows, and the form
/// in which a person says that a recommendation does not apply.
@Path("/organizations/{organization}/coverage")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.LOOK_AROUND)
public class OrganizationCoveragePages {

    private static final String ALL = "all";

    @Inject
    Organizations organizations;

    @Inject
    Coverages coverages;

    @Inject
    Judging judging;

    @Inject
    Caller caller;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @GET
    @Transactional
    @Operation(hidden = true)
    public String matrix(@BeanParam CoverageAsked asked, @QueryParam("saved") String saved, @Context UriInfo uri) {
        var known = organizations.known(organization);
        var all = coverages.of(known);
        var filter = asked.filterOf(known.kind().equals("department") ? "department" : "");
        var rows = all.narrowed(filter).rows();
        var paging = paging(asked.page, rows.size());
        var found = Listing.of(rows, paging);
        return pages.show(
                "alignment/matrix",
                Map.of(
                        "organization",
                        known,
                        "all",
                        all.narrowed(filter.anyState()),
                        "found",
                        found,
                        "pager",
                        Pager.of(found, uri),
                        "filter",
                        filter,
                        "choices",
                        FilterChoices.of(
                                all.rows().stream().map(Coverage.Row::entry).toList()),
                        "judges",
                        caller.drafts(known.id()),
                        "saved",
                        saved != null));
    }

    /// The whole matrix where it is asked for, to be printed; otherwise as much as a page holds.
    private static Listing.Asked paging(String page, int rows) {
        if (ALL.equals(page)) return new Listing.Asked(1, Math.max(1, rows));
        return Listing.Asked.of(page, String.valueOf(Listing.LARGEST));
    }

    @GET
    @Path("{recommendation: .+}")
    @Transactional
    @Operation(hidden = true)
    public String row(@PathParam("recommendation") String recommendation) {
        var known = organizations.known(organization);
        return pages.show(
                "alignment/matrixRow",
                Map.of(
                        "organization", known,
                        "row", judging.row(known, recommendation),
                        "judges", caller.drafts(known.id())));
    }

    @POST
    @Path("{recommendation: .+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Operation(hidden = true)
    @Right(Action.JUDGE_COVERAGE)
    public Response exempt(
            @PathParam("recommendation") String recommendation,
            @FormParam("verdict") String verdict,
            @FormParam("reason") String reason,
            @FormParam("tag") String tag) {
        var known = organizations.known(organization);
        caller.require(Action.JUDGE_COVERAGE, known.id());
        var said = Verdict.of(verdict == null ? "" : verdict)
                .filter(v -> v == Verdict.NOT_APPLICABLE || v == Verdict.WITHDRAWN)
                .orElseThrow(
                        () -> Problem.Invalid.of("verdict", "coverage.verdict").asException());
        judging.exempt(known, recommendation, said, reason, Judging.tag(tag));
        return Response.seeOther(URI.create("/organizations/" + known.slug() + "/coverage/" + recommendation))
                .build();
    }
}
