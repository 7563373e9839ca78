package org.whereas.alignment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;

/// The coverage of an organization over the API, and what it says does not apply to it.
@Path("/api/v1/organizations/{organization}/coverage")
@Tag(name = "Coverage")
@RequestScoped
@Right(Action.LOOK_AROUND)
public class OrganizationCoverageResource {

    @Inject
    Organizations organizations;

    @Inject
    Coverages coverages;

    @Inject
    Judging judging;

    @Inject
    CoverageAnswer answer;

    @Inject
    Caller caller;

    @PathParam("organization")
    String organization;

    /// Why a recommendation does not apply.
    public record Reason(String reason) {}

    @GET
    @Transactional
    @Operation(
            summary = "Which recommendations an organization meets, by which clause of which document",
            description = "Of each document the version that the caller may read. Parameters as of a document's"
                    + " coverage.")
    @APIResponse(responseCode = "200", description = "The states counted, and a page of recommendations")
    @APIResponse(responseCode = "404", description = "There is no such organization")
    @APIResponse(responseCode = "422", description = "A state or format that there is not")
    public Response coverage(@BeanParam CoverageAsked asked, @Context UriInfo uri) {
        var known = organizations.known(organization);
        var path = "/organizations/" + known.slug() + "/coverage";
        var subject = new CoverageAnswer.Subject(known, known.name(), path, known.slug() + "-coverage");
        return answer.of(coverages.of(known).narrowed(asked.filter()), subject, asked, uri);
    }

    @GET
    @Path("{recommendation: .+}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "One recommendation for an organization; its ETag is for If-Match")
    @APIResponse(responseCode = "404", description = "There is no such organization or recommendation")
    public Response one(@PathParam("recommendation") String recommendation) {
        return answer(judging.row(organizations.known(organization), recommendation));
    }

    @PUT
    @Path("{recommendation: .+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Says that a recommendation does not apply to the organization, and why")
    @APIResponse(responseCode = "403", description = "The caller does not draft for the organization")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "422", description = "The reason is missing")
    @APIResponse(responseCode = "428", description = "The act does not say what it rests on")
    @Right(Action.JUDGE_COVERAGE)
    public Response exempt(
            @PathParam("recommendation") String recommendation,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Reason why) {
        return exempt(recommendation, Verdict.NOT_APPLICABLE, why == null ? "" : why.reason(), ifMatch);
    }

    @DELETE
    @Path("{recommendation: .+}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Takes back that a recommendation does not apply")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "428", description = "The act does not say what it rests on")
    @Right(Action.JUDGE_COVERAGE)
    public Response withdraw(
            @PathParam("recommendation") String recommendation, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return exempt(recommendation, Verdict.WITHDRAWN, "", ifMatch);
    }

    private Response exempt(String recommendation, Verdict verdict, String reason, String ifMatch) {
        var known = organizations.known(organization);
        caller.require(Action.JUDGE_COVERAGE, known.id());
        return answer(judging.exempt(known, recommendation, verdict, reason, Judging.tag(ifMatch)));
    }

    private static Response answer(Coverage.Row row) {
        return Response.ok(CoverageView.Row.of(row))
                .tag(new EntityTag(row.tag()))
                .build();
    }
}
