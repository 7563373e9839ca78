package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.whereas.web.Pages;

/// Signing in and out.
@Path("/")
@Produces("text/html;charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
@Right(Action.COME_IN)
public class SignInPages {

    @Inject
    Pages pages;

    @Inject
    SignIn signIn;

    @Inject
    Members members;

    @Inject
    Sessions sessions;

    @Inject
    ProviderSettings provider;

    @Inject
    Caller caller;

    @Inject
    SessionCookie cookie;

    @Inject
    Arrival arrival;

    @Inject
    Audit audit;

    @Inject
    HttpServletRequest http;

    /// @param back  where to go on afterwards, a path of ours
    /// @param after `password` when the visitor comes from changing the password
    @GET
    @Path("sign-in")
    @Operation(hidden = true)
    public Response ask(@QueryParam("return") String back, @QueryParam("after") String after) {
        var path = Back.of(back);
        if (caller.byCookie()) return Response.seeOther(path.uri()).build();
        return Response.ok(page(Form.BLANK, path, "password".equals(after))).build();
    }

    @POST
    @Path("sign-in")
    @Transactional
    @Operation(hidden = true)
    @Right(Action.COME_IN)
    public Response signIn(
            @FormParam("email") String email,
            @FormParam("password") String password,
            @FormParam("return") String back) {
        var path = Back.of(back);
        var name = Members.signInName(email);
        var found = signIn.check(name, password == null ? "" : password, arrival.address());
        if (found.isEmpty()) {
            failed(name);
            var form = new Form(Map.of("email", name), List.of(new Problem.Fault("email", "sign-in")));
            return Response.status(422).entity(page(form, path, false)).build();
        }
        sessions.end(caller.member(), caller.session());
        return entered(members.get(found.get()), path.uri());
    }

    /// Records it for unknown names too, or known ones would be told by the time it takes; what was typed is left out,
    /// for people type passwords there.
    private void failed(String name) {
        members.find(name)
                .ifPresentOrElse(
                        who -> audit.enter(Deed.SIGN_IN_FAILED, who, ""),
                        () -> audit.enter(Deed.SIGN_IN_FAILED, 0, "", "nobody has this name"));
    }

    @POST
    @Path("sign-out")
    @Transactional
    @Operation(hidden = true)
    @Right(Action.COME_IN)
    public Response signOut() {
        if (caller.byCookie()) audit.enter(Deed.SIGNED_OUT, 0, "", "");
        sessions.end(caller.member(), caller.session());
        return Response.seeOther(URI.create("/"))
                .header("Set-Cookie", cookie.none())
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }

    /// Opens a session for a member who has just proved to be that, and goes on.
    Response entered(Member member, URI next) {
        audit.enter(Deed.SIGNED_IN, member, "");
        var secret = sessions.open(member, new Browser(http.getHeader("User-Agent"), arrival.address()));
        return Response.seeOther(next).header("Set-Cookie", cookie.of(secret)).build();
    }

    private String page(Form form, Back back, boolean changed) {
        return pages.show(
                "membership/signIn",
                Map.of(
                        "form",
                        form,
                        "back",
                        back.path(),
                        "changed",
                        changed,
                        "provider",
                        provider.name(),
                        "door",
                        "/sign-in/provider?return=" + back.parameter(),
                        "plain",
                        arrival.onOwnMachine()));
    }
}
