package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.problem.Refusal;
import org.whereas.web.Listing;
import org.whereas.web.Pager;
import org.whereas.web.Pages;
import org.whereas.web.Undoing;

/// What an organization has to look at again, and the forms in which somebody says what came of it.
@Path("/organizations/{organization}/reviews")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.READ_UNPOSTED)
public class ReviewsPages {

    @Inject
    Organizations organizations;

    @Inject
    Reviews reviews;

    @Inject
    Caller caller;

    @Inject
    Undoing undoing;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @GET
    @Transactional
    @Operation(hidden = true)
    public String list(
            @QueryParam("state") String state,
            @QueryParam("page") String page,
            @QueryParam("saved") String saved,
            @Context UriInfo uri) {
        var known = readable();
        return show(known, ReviewsResource.state(state), Listing.Asked.of(page, "50"), uri, saved != null, "");
    }

    @POST
    @Path("{review}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Operation(hidden = true)
    @Right(Action.SETTLE_REVIEW)
    public Response settle(
            @PathParam("review") long id,
            @FormParam("to") String to,
            @FormParam("reason") String reason,
            @Context UriInfo uri) {
        var known = readable();
        try {
            reviews.settle(known, id, to, reason);
        } catch (Refusal refusal) {
            var told = refusal.problem().rendered(pages.words());
            var page = show(known, Review.State.OPEN.word(), new Listing.Asked(1, 50), uri, false, told.detail());
            undoing.undo();
            return Response.status(told.status()).entity(page).build();
        }
        return Response.seeOther(URI.create("/organizations/" + known.slug() + "/reviews?saved=yes"))
                .build();
    }

    private String show(
            OrganizationSummary known, String state, Listing.Asked asked, UriInfo uri, boolean saved, String wrong) {
        var found = reviews.of(known, state, asked);
        return pages.show(
                "tailoring/reviews",
                Map.of(
                        "organization", known,
                        "found", found,
                        "pager", Pager.of(found, uri),
                        "state", state,
                        "settles", caller.may(Action.SETTLE_REVIEW, known.id()),
                        "saved", saved,
                        "wrong", wrong));
    }

    private OrganizationSummary readable() {
        var known = organizations.known(organization);
        caller.require(Action.READ_UNPOSTED, known.id());
        return known;
    }
}
