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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.problem.Problem;
import org.whereas.web.Listing;

/// Everybody who has an account here, for programs of site administrators.
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "People")
@Right(Action.ADMINISTER_SITE)
public class AccountsResource {

    @Inject
    Accounts accounts;

    /// An account.
    public record View(long id, String name, String email, String since, boolean disabled, boolean siteAdministrator) {
        static View of(Member it) {
            return new View(it.id, it.name, it.email, it.created.toString(), it.disabled, it.siteAdministrator);
        }
    }

    /// What changes; what is left out stays.
    public record Change(Boolean disabled, Boolean siteAdministrator) {}

    /// A link that works once.
    public record Link(String path) {}

    @GET
    @Transactional
    @Operation(summary = "The accounts, by name; `q` finds words of the name or address")
    @APIResponse(responseCode = "200", description = "A page of accounts")
    @APIResponse(responseCode = "403", description = "The caller does not administer the site")
    public Response list(
            @QueryParam("q") String words,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @Context UriInfo uri) {
        accounts.require();
        var asked = Listing.Asked.of(page, size);
        var items = accounts.page(words, asked.offset(), asked.size()).stream()
                .map(View::of)
                .toList();
        return new Listing<>(items, accounts.count(words), asked.page(), asked.size()).answer(uri);
    }

    @PUT
    @Right(Action.ADMINISTER_SITE)
    @Path("{member}")
    @Transactional
    @Operation(summary = "Shuts an account or opens it again; makes a site administrator or takes that away")
    @APIResponse(responseCode = "200", description = "The account as it is now")
    @APIResponse(responseCode = "403", description = "The caller does not administer the site")
    @APIResponse(responseCode = "404", description = "There is no such account")
    @APIResponse(responseCode = "409", description = "It is the caller's own")
    public View change(@PathParam("member") long member, Change wanted) {
        accounts.require();
        if (wanted == null || (wanted.disabled() == null && wanted.siteAdministrator() == null))
            throw Problem.Invalid.of("", "unreadable").asException();
        Member changed = null;
        if (wanted.disabled() != null) changed = accounts.shut(member, wanted.disabled());
        if (wanted.siteAdministrator() != null) changed = accounts.entrust(member, wanted.siteAdministrator());
        return View.of(changed);
    }

    @POST
    @Right(Action.ADMINISTER_SITE)
    @Path("{member}/password-links")
    @Transactional
    @Operation(summary = "Makes a link by which its owner chooses a new password, once, within a day")
    @APIResponse(responseCode = "201", description = "The path of the link, shown in this answer and never again")
    @APIResponse(responseCode = "403", description = "The caller does not administer the site")
    @APIResponse(responseCode = "404", description = "There is no such account")
    @APIResponse(responseCode = "409", description = "It is the caller's own, or shut")
    public Response link(@PathParam("member") long member) {
        accounts.require();
        var path = accounts.passwordLink(member);
        return Response.status(Response.Status.CREATED).entity(new Link(path)).build();
    }

    @DELETE
    @Right(Action.ADMINISTER_SITE)
    @Path("{member}/sessions")
    @Transactional
    @Operation(summary = "Ends every session of an account")
    @APIResponse(responseCode = "204", description = "They have ended")
    @APIResponse(responseCode = "403", description = "The caller does not administer the site")
    @APIResponse(responseCode = "404", description = "There is no such account")
    @APIResponse(responseCode = "409", description = "It is the caller's own")
    public void endSessions(@PathParam("member") long member) {
        accounts.require();
        accounts.endSessions(member);
    }
}
