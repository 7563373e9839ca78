package org.whereas.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.web.Arrival;
import org.whereas.web.Idempotent;
import org.whereas.web.Listing;

/// The caller's kept searches over the API.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@RequestScoped
@Right(Action.SEE_OWN_ACCOUNT)
public class KeptSearchesResource {

    @Inject
    KeptSearches searches;

    @Inject
    Arrival arrival;

    /// @param question the part of a search's address behind the question mark: `q=towing&kind=local-policy`
    public record Keep(String name, String question) {}

    /// Where an Atom feed of the results is; whoever has the address reads what its keeper may read.
    public record Feed(String address) {}

    @GET
    @Path("searches")
    @Transactional
    @Operation(summary = "Searches that you keep, by name, with how many results are new since you last looked")
    @APIResponse(responseCode = "200", description = "A page of searches")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    public Response list(@QueryParam("page") String page, @QueryParam("size") String size, @Context UriInfo uri) {
        var asked = Listing.Asked.of(page, size);
        var all = searches.all();
        return Listing.of(all, asked)
                .map(kept -> KeptSearchView.of(kept, searches.news(kept, 0)))
                .answer(uri);
    }

    @POST
    @Path("searches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @Operation(summary = "Keeps a search under a name; what it finds now has been seen")
    @APIResponse(responseCode = "201", description = "It is kept")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "422", description = "A value is refused; `errors` says which")
    @Right(Action.CHANGE_OWN_ACCOUNT)
    public Response keep(Keep wanted) {
        if (wanted == null) throw Problem.Invalid.of("", "unreadable").asException();
        var kept = searches.keep(wanted.name(), wanted.question());
        return Response.created(URI.create("/api/v1/searches/" + kept.id))
                .entity(searches.view(kept))
                .build();
    }

    @GET
    @Path("searches/{search: [0-9]{1,18}}")
    @Transactional
    @Operation(summary = "What a search that you keep finds now, new results marked")
    @APIResponse(
            responseCode = "200",
            description =
                    "At most 100 results: first the new ones, however they rank, then the others, each best first")
    @APIResponse(responseCode = "404", description = "You keep no such search")
    public KeptSearchView read(@PathParam("search") long id) {
        return searches.view(searches.get(id));
    }

    @POST
    @Path("searches/{search: [0-9]{1,18}}/looks")
    @Transactional
    @Operation(summary = "Takes everything that it finds now for seen")
    @APIResponse(responseCode = "200", description = "Nothing is new any more")
    @APIResponse(responseCode = "404", description = "You keep no such search")
    @Right(Action.CHANGE_OWN_ACCOUNT)
    public KeptSearchView look(@PathParam("search") long id) {
        searches.look(id);
        var kept = searches.get(id);
        return KeptSearchView.of(kept, searches.news(kept, 0));
    }

    @DELETE
    @Path("searches/{search: [0-9]{1,18}}")
    @Transactional
    @Operation(summary = "Keeps it no longer; its feed ends")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "You keep no such search")
    @Right(Action.CHANGE_OWN_ACCOUNT)
    public void drop(@PathParam("search") long id) {
        searches.drop(id);
    }

    @PUT
    @Path("searches/{search: [0-9]{1,18}}/feed")
    @Transactional
    @Operation(summary = "Gives it an Atom feed at a new secret address, shown this once; the one before ends")
    @APIResponse(responseCode = "200", description = "The address")
    @APIResponse(responseCode = "404", description = "You keep no such search")
    @Right(Action.CHANGE_OWN_ACCOUNT)
    public Feed feed(@PathParam("search") long id) {
        return new Feed(arrival.link(FeedPages.path(searches.feed(id))));
    }

    @DELETE
    @Path("searches/{search: [0-9]{1,18}}/feed")
    @Transactional
    @Operation(summary = "Ends its feed")
    @APIResponse(responseCode = "204", description = "Its address answers no more")
    @APIResponse(responseCode = "404", description = "You keep no such search")
    @Right(Action.CHANGE_OWN_ACCOUNT)
    public void closeFeed(@PathParam("search") long id) {
        searches.closeFeed(id);
    }
}
