package org.whereas.membership;

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
import org.whereas.problem.Problem;
import org.whereas.web.Idempotent;
import org.whereas.web.Listing;

/// The people of an organization, for programs. Its members see each other; its administrators let people in
/// and out.
@Path("/api/v1/organizations/{organization}/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "People")
@Right(Action.SEE_PEOPLE)
public class MembersResource {

    @Inject
    People people;

    @Inject
    Caller caller;

    /// Whom to invite, and as what.
    public record Invite(String email, String role) {}

    /// The role that a member shall have.
    public record Change(String role) {}

    /// A member as the others see one.
    public record View(long id, String name, String role, String since) {
        static View of(Membership it) {
            return new View(it.member.id, it.member.name, it.role, it.created.toString());
        }
    }

    @GET
    @Transactional
    @Operation(summary = "The people of an organization, by name")
    @APIResponse(responseCode = "200", description = "A page of members")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "The caller does not belong to the organization")
    @APIResponse(responseCode = "404", description = "There is no such organization")
    public Response list(
            @PathParam("organization") String slug,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @Context UriInfo uri) {
        var asked = Listing.Asked.of(page, size);
        var all = people.of(people.own(slug));
        return Listing.of(all, asked).map(View::of).answer(uri);
    }

    @POST
    @Transactional
    @Idempotent
    @Operation(
            summary = "Invites somebody by a link that works once",
            description =
                    "The answer carries the path of the link this once. Whoever opens it joins with their account,"
                            + " or makes one. Without `role` it is the reader's.")
    @APIResponse(responseCode = "201", description = "The invitation is made")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "The caller does not administer the organization")
    @APIResponse(responseCode = "404", description = "There is no such organization")
    @APIResponse(responseCode = "422", description = "A value is refused; `errors` says which")
    @Right(Action.MANAGE_PEOPLE)
    public Response invite(@PathParam("organization") String slug, Invite wanted) {
        if (wanted == null) throw Problem.Invalid.of("", "unreadable").asException();
        var invited = people.invite(people.administered(slug), wanted.email(), wanted.role());
        var view = InvitationsResource.View.of(invited.link(), invited.path());
        return Response.created(URI.create("/api/v1/organizations/" + slug + "/invitations/" + view.id()))
                .entity(view)
                .build();
    }

    @PUT
    @Path("{member}")
    @Transactional
    @Operation(summary = "Gives a member another role")
    @APIResponse(responseCode = "200", description = "The member as it is now")
    @APIResponse(responseCode = "403", description = "The caller does not administer the organization")
    @APIResponse(responseCode = "404", description = "There is no such member")
    @APIResponse(responseCode = "409", description = "It is the last administrator")
    @APIResponse(responseCode = "422", description = "There is no such role")
    @Right(Action.MANAGE_PEOPLE)
    public View change(@PathParam("organization") String slug, @PathParam("member") long member, Change wanted) {
        if (wanted == null) throw Problem.Invalid.of("", "unreadable").asException();
        return View.of(people.change(people.administered(slug), member, wanted.role()));
    }

    @DELETE
    @Path("{member}")
    @Transactional
    @Operation(summary = "Ends a membership; members may end their own")
    @APIResponse(responseCode = "204", description = "It has ended")
    @APIResponse(responseCode = "403", description = "The caller does not administer the organization")
    @APIResponse(responseCode = "404", description = "There is no such member")
    @APIResponse(responseCode = "409", description = "It is the last administrator")
    @Right({Action.LEAVE, Action.MANAGE_PEOPLE})
    public void end(@PathParam("organization") String slug, @PathParam("member") long member) {
        people.end(member == caller.member() ? people.left(slug) : people.administered(slug), member);
    }
}
