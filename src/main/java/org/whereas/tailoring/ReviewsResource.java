package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.web.Listing;

/// What an organization has to look at again because something above its texts changed, over the API.
@Path("/api/v1/organizations/{organization}/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Local copies")
@RequestScoped
@Right(Action.READ_UNPOSTED)
public class ReviewsResource {

    @Inject
    Organizations organizations;

    @Inject
    Reviews reviews;

    @Inject
    Caller caller;

    @PathParam("organization")
    String organization;

    /// `state` is `done`, `not-applicable` or, to open it again, `open`; a reason is needed for `not-applicable`.
    public record Settled(String state, String reason) {}

    /// An item.
    ///
    /// @param clause empty where it is about the whole document
    /// @param cause  `recommendation-changed`, `recommendation-gone`, `model-superseded` or `model-rescinded`
    public record View(
            long id,
            String document,
            String clause,
            String cause,
            String subject,
            String before,
            String after,
            String state,
            String reason,
            String settledBy,
            Instant at) {

        static View of(Reviews.Item it) {
            return new View(
                    it.id(),
                    it.document().address(),
                    it.clause(),
                    it.cause(),
                    it.subject(),
                    it.before(),
                    it.after(),
                    it.state(),
                    it.reason(),
                    it.settledBy(),
                    it.at());
        }
    }

    @GET
    @Transactional
    @Operation(
            summary = "What an organization has to review",
            description =
                    "Clauses that carry out a recommendation that changed or is gone, and copies of models that are"
                            + " superseded or rescinded. `state` is open, done or not-applicable.")
    @APIResponse(responseCode = "200", description = "A page of items, the newest first")
    @APIResponse(responseCode = "403", description = "The caller does not belong to the organization")
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @Context UriInfo uri) {
        var known = organizations.known(organization);
        caller.require(Action.READ_UNPOSTED, known.id());
        var found = reviews.of(known, state(state), Listing.Asked.of(page, size));
        var views = found.items().stream().map(View::of).toList();
        return new Listing<>(views, found.total(), found.page(), found.size()).answer(uri);
    }

    @PUT
    @Path("{review}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Says that an item is done or does not apply, or opens it again")
    @APIResponse(responseCode = "404", description = "The organization has no such item")
    @APIResponse(responseCode = "409", description = "Somebody settled it already")
    @APIResponse(responseCode = "422", description = "A state that there is not, or the reason is missing")
    @Right(Action.SETTLE_REVIEW)
    public View settle(@PathParam("review") long id, Settled settled) {
        var known = organizations.known(organization);
        caller.require(Action.SETTLE_REVIEW, known.id());
        reviews.find(known, id);
        if (settled == null) throw Problem.Invalid.of("/state", "required").asException();
        return View.of(reviews.settle(known, id, settled.state(), settled.reason()));
    }

    /// The state asked for, open where none is; refuses one that there is not.
    static String state(String asked) {
        if (asked == null || asked.isEmpty()) return Review.State.OPEN.word();
        return Review.State.of(asked)
                .map(Review.State::word)
                .orElseThrow(
                        () -> Problem.Invalid.of("state", "review.state", asked).asException());
    }
}
