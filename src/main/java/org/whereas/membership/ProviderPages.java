package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.problem.Problem;
import org.whereas.web.Arrival;
import org.whereas.web.Pages;

/// Signing in with an account elsewhere (OpenID Connect): there and back.
@Path("/sign-in/provider")
@Produces("text/html;charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
@Right(Action.COME_IN)
public class ProviderPages {

    private static final String CALLBACK = "/sign-in/provider/callback";

    @Inject
    ProviderSettings settings;

    @Inject
    Provider provider;

    @Inject
    ProviderMechanism mechanism;

    @Inject
    HandshakeCookie cookie;

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Inject
    Arrival arrival;

    /// Sends the browser to the provider.
    @GET
    @Operation(hidden = true)
    public Response signIn(@QueryParam("return") String back) {
        return away(Handshake.Plan.signIn(Back.of(back)));
    }

    /// The same for somebody who accepts an invitation so.
    @GET
    @Path("invitations/{secret}")
    @Operation(hidden = true)
    public Response accept(@PathParam("secret") String secret) {
        requireProvider();
        return away(mechanism.accept(new Secret(secret)));
    }

    /// Begins to connect an account elsewhere with the own one. A page comes between, for a form may not lead to
    /// another site, and nobody else can send this form.
    @POST
    @Path("connect")
    @Right(Action.CHANGE_OWN_ACCOUNT)
    @Operation(hidden = true)
    public Response connect() {
        caller.requireSignedIn();
        var begun = begin(Handshake.Plan.connect(caller.member()));
        var page = pages.show("membership/away", Map.of("name", settings.name(), "door", begun.door()));
        return Response.ok(page).header("Set-Cookie", begun.cookie()).build();
    }

    /// Where the provider sends the browser back to.
    ///
    /// @param issuer who the provider says it is (RFC 9207)
    @GET
    @Path("callback")
    @Operation(hidden = true)
    public Response back(
            @QueryParam("state") String state, @QueryParam("code") String code, @QueryParam("iss") String issuer) {
        requireProvider();
        if (state == null || cookie.sent().isEmpty()) throw ProviderMechanism.gone();
        var handshake = mechanism.take(
                new Handshake.Halves(new Secret(state), cookie.sent().get()));
        if (code == null || code.isBlank()) throw new Problem.WrongState("provider-refused").asException();
        if (issuer != null && !issuer.equals(settings.issuer()))
            throw new Problem.WrongState("provider-refused").asException();
        provider.meet();
        var proven = provider.redeem(code, handshake, callback());
        return Response.fromResponse(mechanism.finish(handshake, proven))
                .header("Set-Cookie", cookie.none())
                .build();
    }

    private record Begun(String door, String cookie) {}

    private Response away(Handshake.Plan plan) {
        var begun = begin(plan);
        return Response.seeOther(URI.create(begun.door()))
                .header("Set-Cookie", begun.cookie())
                .header("Cache-Control", "no-store")
                .build();
    }

    private Begun begin(Handshake.Plan plan) {
        requireProvider();
        provider.meet();
        var halves = Handshake.Halves.random();
        var handshake = mechanism.begin(halves, plan);
        var door = provider.door(handshake, halves.state(), callback());
        return new Begun(door.toString(), cookie.of(halves.browser()));
    }

    private URI callback() {
        return URI.create(arrival.link(CALLBACK));
    }

    private void requireProvider() {
        if (!settings.isThere()) throw new Problem.NoSuchAddress("/sign-in/provider").asException();
    }
}
