package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.web.Idempotent;
import org.whereas.web.Listing;

/// The updates that wait for an organization, over the API.
@Path("/api/v1/organizations/{organization}/updates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Updates")
@RequestScoped
@Right(Action.READ_UNPOSTED)
public class OrganizationUpdatesResource {

    @Inject
    Organizations organizations;

    @Inject
    Caller caller;

    @Inject
    Inbox inbox;

    @Inject
    InboxDesk desk;

    @PathParam("organization")
    String organization;

    /// An update that waits.
    ///
    /// @param clashes how many clauses the model and the copy both changed
    public record View(
            String document,
            String title,
            String model,
            int from,
            int to,
            String grade,
            String why,
            String since,
            int clashes,
            UpdateView.AnswerView answer) {}

    /// Which copies; none or left out means all that wait.
    ///
    /// @param documents their addresses, or the last parts of them
    public record TakeIn(List<String> documents) {}

    @GET
    @Transactional
    @Operation(summary = "The updates that wait, the gravest first; those declined or put off at the end")
    @APIResponse(responseCode = "200", description = "A page of updates")
    @APIResponse(responseCode = "403", description = "You do not belong to this organization")
    public Response list(@QueryParam("page") String page, @QueryParam("size") String size, @Context UriInfo uri) {
        var known = organizations.known(organization);
        caller.require(Action.READ_UNPOSTED, known.id());
        var asked = Listing.Asked.of(page, size);
        var all = inbox.of(known.id());
        var listed = Listing.of(all, asked);
        var clashes = inbox.clashes(listed.items());
        return listed.map(it -> view(it, clashes.get(it.copy().id()))).answer(uri);
    }

    private static View view(Inbox.Entry it, int clashes) {
        return new View(
                it.copy().address(),
                it.copy().title(),
                it.model().address(),
                it.copy().originNumber(),
                it.to(),
                it.grade(),
                it.why(),
                it.since() == null ? null : it.since().toString(),
                clashes,
                it.answer().map(UpdateView.AnswerView::of).orElse(null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @Operation(summary = "Takes the updates in that need no decision, as long work")
    @APIResponse(responseCode = "202", description = "It is begun; Location says where to see how far it is")
    @APIResponse(responseCode = "409", description = "No update waits")
    @Right(Action.WRITE)
    public Response takeIn(TakeIn wanted) {
        var known = organizations.known(organization);
        caller.require(Action.WRITE, known.id());
        var job = desk.takeIn(known, wanted == null || wanted.documents() == null ? List.of() : wanted.documents());
        return Response.accepted(new Begun(job.id(), job.api()))
                .location(URI.create(job.api()))
                .build();
    }

    /// Long work that was begun, and where to see how far it is.
    public record Begun(long job, String href) {}
}
