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
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.problem.Problem;
import org.whereas.web.Form;
import org.whereas.web.Pages;

/// The first administrator opens the one-time link that the first start printed, and chooses
/// how to sign in from then on.
@Path("/welcome/{secret}")
@Produces("text/html;charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
@Right(Action.COME_IN)
public class WelcomePages {

    @Inject
    Pages pages;

    @Inject
    SignInLinks links;

    @Inject
    SignInPages signIn;

    @Inject
    Members members;

    @Inject
    Passwords passwords;

    @Inject
    Audit audit;

    @GET
    @Transactional
    @Operation(hidden = true)
    public String ask(@PathParam("secret") String secret) {
        link(secret);
        return page(Form.BLANK);
    }

    @POST
    @Transactional
    @Operation(hidden = true)
    @Right(Action.COME_IN)
    public Response begin(
            @PathParam("secret") String secret,
            @FormParam("name") String name,
            @FormParam("email") String email,
            @FormParam("password") String password) {
        var link = link(secret);
        var account = new Account(name, email, password);
        var faults = account.faults();
        if (!faults.isEmpty()) {
            var form = new Form(Map.of("name", account.name(), "email", account.email()), faults);
            return Response.status(422).entity(page(form)).build();
        }
        links.take(link);
        var member = members.add(account, Optional.of(passwords.hash(account.password())), true);
        audit.enter(Deed.ACCOUNT_MADE, member, "site administrator");
        return signIn.entered(member, URI.create("/organizations/new"));
    }

    private SignInLink link(String secret) {
        return links.find(SignInLink.FIRST_ADMINISTRATOR, new Secret(secret))
                .orElseThrow(() -> new Problem.WrongState("welcome-gone").asException());
    }

    private String page(Form form) {
        return pages.show("membership/welcome", Map.of("form", form));
    }
}
