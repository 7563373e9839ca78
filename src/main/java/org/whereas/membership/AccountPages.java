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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.problem.Problem;
import org.whereas.web.Arrival;
import org.whereas.web.Form;

/// The own account: where one belongs, where one is signed in, and the password.
@Path("/account")
@Produces("text/html;charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
@Right(Action.SEE_OWN_ACCOUNT)
public class AccountPages {

    @Inject
    AccountPage page;

    @Inject
    Members members;

    @Inject
    Sessions sessions;

    @Inject
    SignIn signIn;

    @Inject
    SignInPages entry;

    @Inject
    Identities identities;

    @Inject
    Passwords passwords;

    @Inject
    Caller caller;

    @Inject
    SessionCookie cookie;

    @Inject
    Audit audit;

    @Inject
    Arrival arrival;

    /// @param after `password` when the visitor comes from changing the password
    @GET
    @Transactional
    @Operation(hidden = true)
    public String show(@QueryParam("after") String after) {
        return page.show(Form.BLANK, "", "password".equals(after));
    }

    /// Ends one session; it was either forgotten on another machine or is none of the owner's.
    @POST
    @Path("sessions/{session}/end")
    @Transactional
    @Operation(hidden = true)
    @Right(Action.CHANGE_OWN_ACCOUNT)
    public Response end(@PathParam("session") long session) {
        caller.requireSignedIn();
        sessions.end(caller.member(), session);
        audit.enter(Deed.SESSION_ENDED, 0, "", "");
        return Response.seeOther(URI.create("/account#sessions")).build();
    }

    @POST
    @Path("sessions/end")
    @Transactional
    @Operation(hidden = true)
    @Right(Action.CHANGE_OWN_ACCOUNT)
    public Response endAll() {
        caller.requireSignedIn();
        sessions.endAll(caller.member());
        audit.enter(Deed.SESSIONS_ENDED, 0, "", "");
        return out(URI.create("/sign-in"));
    }

    /// Takes an account elsewhere away from the own one.
    @POST
    @Path("identities/{identity}/end")
    @Transactional
    @Right(Action.CHANGE_OWN_ACCOUNT)
    @Operation(hidden = true)
    public Response disconnect(@PathParam("identity") long identity) {
        caller.requireSignedIn();
        identities.disconnect(members.get(caller.member()), identity);
        audit.enter(Deed.ACCOUNT_CHANGED, 0, "", "an account elsewhere disconnected");
        return Response.seeOther(URI.create("/account#identities")).build();
    }

    /// Changes the password and ends every session: whoever knew the old password is out. This browser gets a new one.
    @POST
    @Path("password")
    @Transactional
    @Operation(hidden = true)
    @Right(Action.CHANGE_OWN_ACCOUNT)
    public Response changePassword(@FormParam("current") String current, @FormParam("password") String next) {
        caller.requireSignedIn();
        var who = members.get(caller.member());
        var proven = signIn.check(who.email, current == null ? "" : current, arrival.address());
        if (proven.isEmpty()) return refused(new Problem.Fault("current", "account.current"));
        var wanted = next == null ? "" : next;
        var refusal = PasswordRules.refusal(wanted, List.of(who.name, who.email));
        if (refusal.isPresent()) return refused(new Problem.Fault("password", "password." + refusal.get()));
        who.changePassword(passwords.hash(wanted));
        sessions.endAll(who.id);
        audit.enter(Deed.PASSWORD_CHANGED, 0, "", "");
        return entry.entered(who, URI.create("/account?after=password"));
    }

    private Response refused(Problem.Fault fault) {
        var form = new Form(Map.of(), List.of(fault));
        return Response.status(422).entity(page.show(form, "")).build();
    }

    private Response out(URI next) {
        return Response.seeOther(next).header("Set-Cookie", cookie.none()).build();
    }
}
