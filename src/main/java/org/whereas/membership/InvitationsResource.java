package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.web.ShownOnce;

/// The invitations of an organization that nobody has accepted yet, for programs of its administrators.
@Path("/api/v1/organizations/{organization}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "People")
@Right(Action.MANAGE_PEOPLE)
public class InvitationsResource {

    @Inject
    People people;

    /// An invitation.
    ///
    /// @param path the path of its link; only when it was made just now, for only its hash is kept
    public record View(long id, String email, String role, String expires, String path) implements ShownOnce {
        static View of(SignInLink it, String path) {
            return new View(it.id, it.email, it.role, it.expires.toString(), path);
        }

        @Override
        public View lasting() {
            return new View(id, email, role, expires, null);
        }
    }

    @GET
    @Transactional
    @Operation(summary = "The open invitations, the newest first")
    @APIResponse(responseCode = "200", description = "All of them")
    @APIResponse(responseCode = "403", description = "The caller does not administer the organization")
    public List<View> list(@PathParam("organization") String slug) {
        return people.invitations(people.administered(slug)).stream()
                .map(link -> View.of(link, null))
                .toList();
    }

    @GET
    @Path("{invitation}")
    @Transactional
    @Operation(summary = "One open invitation")
    @APIResponse(responseCode = "200", description = "For whom it is, and until when")
    @APIResponse(responseCode = "404", description = "It was accepted or withdrawn, or has run out")
    public View read(@PathParam("organization") String slug, @PathParam("invitation") long id) {
        return View.of(people.invitation(people.administered(slug), id), null);
    }

    @DELETE
    @Path("{invitation}")
    @Transactional
    @Operation(summary = "Withdraws an invitation: its link lets nobody in any more")
    @APIResponse(responseCode = "204", description = "It is withdrawn")
    @APIResponse(responseCode = "404", description = "It was accepted or withdrawn, or has run out")
    @Right(Action.MANAGE_PEOPLE)
    public void withdraw(@PathParam("organization") String slug, @PathParam("invitation") long id) {
        people.withdraw(people.administered(slug), id);
    }
}
