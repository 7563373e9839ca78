package org.whereas.membership;

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
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.web.Arrival;
import org.whereas.web.Listing;
import org.whereas.web.Pager;
import org.whereas.web.Pages;

/// Everybody who has an account here, for site administrators.
@Path("/accounts")
@Produces("text/html;charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
@Right(Action.ADMINISTER_SITE)
public class AccountsPages {

    @Inject
    Pages pages;

    @Inject
    Accounts accounts;

    @Inject
    Arrival arrival;

    @Inject
    Caller caller;

    /// An account as site administrators see it.
    public record Holder(
            long id,
            String name,
            String email,
            Instant since,
            boolean disabled,
            boolean siteAdministrator,
            boolean you) {}

    @GET
    @Transactional
    @Operation(hidden = true)
    public String list(@QueryParam("q") String words, @QueryParam("page") String number, @Context UriInfo uri) {
        accounts.require();
        return page(words, number, uri, "");
    }

    /// Makes a link for a new password. It is shown in this answer and never again, so there is no address to go on to.
    @POST
    @Right(Action.ADMINISTER_SITE)
    @Path("{member}/password-link")
    @Transactional
    @Operation(hidden = true)
    public String link(@PathParam("member") long member, @Context UriInfo uri) {
        accounts.require();
        return page("", "", uri, arrival.link(accounts.passwordLink(member)));
    }

    private String page(String words, String number, UriInfo uri, String fresh) {
        var asked = Listing.Asked.of(number, "");
        var items = accounts.page(words, asked.offset(), asked.size()).stream()
                .map(this::holder)
                .toList();
        var listing = new Listing<>(items, accounts.count(words), asked.page(), asked.size());
        return pages.show(
                "membership/accounts",
                Map.of(
                        "listing",
                        listing,
                        "pager",
                        Pager.of(listing, uri),
                        "words",
                        words == null ? "" : words,
                        "fresh",
                        fresh));
    }

    @POST
    @Right(Action.ADMINISTER_SITE)
    @Path("{member}/shut")
    @Transactional
    @Operation(hidden = true)
    public Response shut(@PathParam("member") long member, @FormParam("disabled") boolean disabled) {
        accounts.require();
        accounts.shut(member, disabled);
        return back();
    }

    @POST
    @Right(Action.ADMINISTER_SITE)
    @Path("{member}/site-administrator")
    @Transactional
    @Operation(hidden = true)
    public Response entrust(@PathParam("member") long member, @FormParam("granted") boolean granted) {
        accounts.require();
        accounts.entrust(member, granted);
        return back();
    }

    @POST
    @Right(Action.ADMINISTER_SITE)
    @Path("{member}/sessions/end")
    @Transactional
    @Operation(hidden = true)
    public Response endSessions(@PathParam("member") long member) {
        accounts.require();
        accounts.endSessions(member);
        return back();
    }

    private Holder holder(Member it) {
        return new Holder(
                it.id, it.name, it.email, it.created, it.disabled, it.siteAdministrator, it.id == caller.member());
    }

    private static Response back() {
        return Response.seeOther(URI.create("/accounts")).build();
    }
}
