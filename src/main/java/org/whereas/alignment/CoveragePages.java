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
import org.whereas.library.Documents;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.text.Alignments.Alignment;
import org.whereas.web.Listing;
import org.whereas.web.Pager;
import org.whereas.web.Pages;

/// What a document meets, and the forms in which a person confirms or drops an alignment.
@Path("/documents/{organization}/{slug}/coverage")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.READ)
public class CoveragePages {

    @Inject
    Documents documents;

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

    @PathParam("slug")
    String slug;

    /// What a person says of an alignment, in a form.
    public static class Judge {
        @FormParam("clause")
        String clause;

        @FormParam("recommendation")
        String recommendation;

        @FormParam("verdict")
        String verdict;

        @FormParam("reason")
        String reason;

        @FormParam("tag")
        String tag;

        Alignment alignment() {
            return new Alignment(clause == null ? "" : clause, recommendation == null ? "" : recommendation);
        }

        Verdict verdict() {
            return Verdict.of(verdict == null ? "" : verdict)
                    .filter(v -> v != Verdict.NOT_APPLICABLE)
                    .orElseThrow(() ->
                            Problem.Invalid.of("verdict", "coverage.verdict").asException());
        }
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public String coverage(@BeanParam CoverageAsked asked, @QueryParam("saved") String saved, @Context UriInfo uri) {
        var reading = documents.read(documents.readable(organization, slug));
        var all = coverages.of(reading);
        var filter = asked.filter("touched");
        var rows = all.narrowed(filter).rows();
        var paging = asked.paging();
        var found = Listing.of(rows, paging);
        return pages.show(
                "alignment/coverage",
                Map.of(
                        "reading",
                        reading,
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
                        caller.drafts(reading.summary().organization().id()),
                        "saved",
                        saved != null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Operation(hidden = true)
    @Right(Action.JUDGE_COVERAGE)
    public Response judge(@BeanParam Judge wish) {
        var document = documents.open(Action.JUDGE_COVERAGE, organization, slug);
        judging.judge(document, wish.alignment(), wish.verdict(), wish.reason, Judging.tag(wish.tag));
        return Response.seeOther(URI.create(document.path() + "/coverage?state=check&saved=yes"))
                .build();
    }
}
