package org.whereas.alignment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.text.Alignments.Alignment;

/// One alignment over the API: that a clause carries a recommendation out, and what a person says of it.
@Path("/api/v1/documents/{organization}/{slug}/clauses/{clause}/meets/{recommendation: .+}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
@RequestScoped
@Right(Action.READ)
public class AlignmentResource {

    @Inject
    Documents documents;

    @Inject
    Judging judging;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    @PathParam("clause")
    String clause;

    @PathParam("recommendation")
    String recommendation;

    /// `confirmed` or `dropped`, and why; confirming needs the reason where the clause is gone.
    public record Judge(String verdict, String reason) {}

    @GET
    @Transactional
    @Operation(summary = "One alignment: how it stands; its ETag is for If-Match")
    @APIResponse(responseCode = "404", description = "The clause does not name the recommendation")
    public Response one() {
        return answer(judging.alignment(documents.readable(organization, slug), alignment()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Confirms or drops an alignment",
            description = "It holds for the words of the clause and of the recommendation as they are now, and lapses"
                    + " when either changes.")
    @APIResponse(responseCode = "403", description = "The caller does not draft for the organization")
    @APIResponse(responseCode = "412", description = "The alignment has changed since it was read")
    @APIResponse(responseCode = "422", description = "A verdict that there is not, or a reason that is missing")
    @APIResponse(responseCode = "428", description = "The act does not say what it rests on")
    @Right(Action.JUDGE_COVERAGE)
    public Response judge(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Judge wish) {
        var document = own();
        var verdict = Optional.ofNullable(wish)
                .map(Judge::verdict)
                .flatMap(Verdict::of)
                .filter(v -> v == Verdict.CONFIRMED || v == Verdict.DROPPED)
                .orElseThrow(
                        () -> Problem.Invalid.of("/verdict", "coverage.verdict").asException());
        return answer(judging.judge(document, alignment(), verdict, wish.reason(), Judging.tag(ifMatch)));
    }

    @DELETE
    @Transactional
    @Operation(summary = "Takes back what was said of an alignment")
    @APIResponse(responseCode = "412", description = "The alignment has changed since it was read")
    @APIResponse(responseCode = "428", description = "The act does not say what it rests on")
    @Right(Action.JUDGE_COVERAGE)
    public Response withdraw(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(judging.judge(own(), alignment(), Verdict.WITHDRAWN, "", Judging.tag(ifMatch)));
    }

    private DocumentSummary own() {
        return documents.open(Action.JUDGE_COVERAGE, organization, slug);
    }

    private Alignment alignment() {
        return new Alignment(clause, recommendation);
    }

    private static Response answer(Coverage.By by) {
        return Response.ok(CoverageView.By.of(by)).tag(new EntityTag(by.tag())).build();
    }
}
