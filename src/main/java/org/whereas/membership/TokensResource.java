package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.problem.Problem;
import org.whereas.web.Idempotent;
import org.whereas.web.Listing;
import org.whereas.web.ShownOnce;

/// The caller's own tokens, for programs.
@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "People")
@Right(Action.SEE_OWN_ACCOUNT)
public class TokensResource {

    @Inject
    TokenDesk desk;

    /// What a new token shall be.
    ///
    /// @param scopes of `read`, `draft`, `administer`; left out, it reads
    /// @param days   how long it lasts; left out, 90
    public record Create(String name, List<String> scopes, Integer days) {}

    /// A token as its owner sees it.
    ///
    /// @param token the secret; only when it was made just now, for only its hash is kept
    public record View(
            long id,
            String name,
            Set<String> scopes,
            String created,
            String expires,
            String lastUsed,
            String revoked,
            String token)
            implements ShownOnce {

        static View of(ApiToken it, String secret) {
            var scopes = Set.of(it.scopes.split(" "));
            return new View(
                    it.id, it.name, scopes, at(it.created), at(it.expires), at(it.lastUsed), at(it.revoked), secret);
        }

        @Override
        public View lasting() {
            return new View(id, name, scopes, created, expires, lastUsed, revoked, null);
        }

        private static String at(Instant moment) {
            return moment == null ? null : moment.toString();
        }
    }

    @GET
    @Transactional
    @Operation(summary = "Your tokens, the newest first, revoked and expired ones too")
    @APIResponse(responseCode = "200", description = "A page of tokens")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    public Response list(@QueryParam("page") String page, @QueryParam("size") String size, @Context UriInfo uri) {
        var asked = Listing.Asked.of(page, size);
        var all = desk.all();
        return Listing.of(all, asked).map(token -> View.of(token, null)).answer(uri);
    }

    @GET
    @Path("{token}")
    @Transactional
    @Operation(summary = "One of your tokens")
    @APIResponse(responseCode = "200", description = "What it may do, and until when")
    @APIResponse(responseCode = "404", description = "You have no such token")
    public View read(@PathParam("token") long id) {
        return View.of(desk.get(id), null);
    }

    @POST
    @Transactional
    @Idempotent
    @Operation(summary = "Makes a token, which is shown in this answer and never again")
    @APIResponse(responseCode = "201", description = "It is made")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "422", description = "A value is refused; `errors` says which")
    @Right(Action.CHANGE_OWN_ACCOUNT)
    public Response create(Create wanted) {
        if (wanted == null) throw Problem.Invalid.of("", "unreadable").asException();
        var issued = desk.issue(wanted.name(), wanted.scopes(), wanted.days());
        var view = View.of(issued.token(), issued.secret().text());
        return Response.created(URI.create("/api/v1/tokens/" + view.id()))
                .entity(view)
                .build();
    }

    @DELETE
    @Path("{token}")
    @Transactional
    @Operation(summary = "Revokes a token, at once and for good")
    @APIResponse(responseCode = "204", description = "It is revoked")
    @APIResponse(responseCode = "404", description = "You have no such token")
    @Right(Action.CHANGE_OWN_ACCOUNT)
    public void revoke(@PathParam("token") long id) {
        desk.revoke(id);
    }
}
