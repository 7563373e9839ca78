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

/// A new password for somebody who forgot the old one: by a link that works once, sent by mail or handed over by an
/// administrator.
@Path("/password")
@Produces("text/html;charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
@Right(Action.COME_IN)
public class PasswordPages {

    @Inject
    Pages pages;

    @Inject
    MailSettings mail;

    @Inject
    ForgottenMechanism forgotten;

    @Inject
    SignInLinks links;

    @Inject
    SignInFailures failures;

    @Inject
    Sessions sessions;

    @Inject
    Audit audit;

    @Inject
    Passwords passwords;

    @Inject
    SessionCookie cookie;

    @Inject
    Arrival arrival;

    @GET
    @Operation(hidden = true)
    public String ask() {
        return asked(false);
    }

    /// The answer is the same for everybody.
    @POST
    @Right(Action.COME_IN)
    @Operation(hidden = true)
    public String send(@FormParam("email") String email) {
        if (!mail.isThere()) throw new Problem.WrongState("no-mail").asException();
        forgotten.ask(Members.signInName(email), arrival.address(), arrival.link(""));
        return asked(true);
    }

    @GET
    @Path("{secret}")
    @Transactional
    @Operation(hidden = true)
    public String choose(@PathParam("secret") String secret) {
        return page(links.password(new Secret(secret)), Form.BLANK);
    }

    /// Takes the new password and ends every session: whoever knew the old one is out.
    @POST
    @Right(Action.COME_IN)
    @Path("{secret}")
    @Transactional
    @Operation(hidden = true)
    public Response change(@PathParam("secret") String secret, @FormParam("password") String wanted) {
        var link = links.password(new Secret(secret));
        var next = wanted == null ? "" : wanted;
        var refusal = PasswordRules.refusal(next, List.of(link.member.name, link.member.email));
        if (refusal.isPresent()) {
            var form = new Form(Map.of(), List.of(new Problem.Fault("password", "password." + refusal.get())));
            return Response.status(422).entity(page(link, form)).build();
        }
        links.take(link);
        link.member.changePassword(passwords.hash(next));
        sessions.endAll(link.member.id);
        audit.enter(Deed.PASSWORD_CHANGED, link.member, "by a link");
        failures.forgive(SignInFailures.account(link.member.email));
        return Response.seeOther(URI.create("/sign-in?after=password"))
                .header("Set-Cookie", cookie.none())
                .build();
    }

    private String asked(boolean sent) {
        return pages.show("membership/forgotten", Map.of("mail", mail.isThere(), "sent", sent));
    }

    private String page(SignInLink link, Form form) {
        return pages.show("membership/newPassword", Map.of("form", form, "email", link.member.email));
    }
}
