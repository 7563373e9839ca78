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
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.problem.Problem;
import org.whereas.web.Form;
import org.whereas.web.Pages;

/// Accepting an invitation: with the account one is signed in with, or with a new one.
@Path("/invitations/{secret}")
@Produces("text/html;charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
@Right(Action.COME_IN)
public class InvitationPages {

    @Inject
    Pages pages;

    @Inject
    SignInLinks links;

    @Inject
    SignInPages signIn;

    @Inject
    Members members;

    @Inject
    Memberships memberships;

    @Inject
    Passwords passwords;

    @Inject
    ProviderSettings provider;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @GET
    @Transactional
    @Operation(hidden = true)
    public String ask(@PathParam("secret") String secret) {
        var link = link(secret);
        return page(link, Form.filled(Map.of("email", link.email == null ? "" : link.email)));
    }

    @POST
    @Transactional
    @Operation(hidden = true)
    @Right(Action.COME_IN)
    public Response accept(
            @PathParam("secret") String secret,
            @FormParam("name") String name,
            @FormParam("email") String email,
            @FormParam("password") String password) {
        var link = link(secret);
        if (caller.signedIn()) return join(link);
        var account = new Account(name, email, password);
        var faults = new ArrayList<>(account.faults());
        if (members.find(account.email()).isPresent()) faults.add(new Problem.Fault("email", "account.taken"));
        if (!faults.isEmpty()) {
            var form = new Form(Map.of("name", account.name(), "email", account.email()), faults);
            return Response.status(422).entity(page(link, form)).build();
        }
        links.take(link);
        var member = members.add(account, Optional.of(passwords.hash(account.password())), false);
        memberships.join(member, link.organization, link.role());
        audit.enter(Deed.ACCOUNT_MADE, member, "");
        audit.enter(
                Deed.JOINED,
                member,
                link.organization.id,
                member.name,
                link.role().word());
        return signIn.entered(member, home(link));
    }

    private Response join(SignInLink link) {
        if (memberships.find(caller.member(), link.organization.id).isPresent())
            throw new Problem.WrongState("already-member").asException();
        links.take(link);
        memberships.join(members.get(caller.member()), link.organization, link.role());
        audit.enter(
                Deed.JOINED, link.organization.id, caller.name(), link.role().word());
        return Response.seeOther(home(link)).build();
    }

    private SignInLink link(String secret) {
        return links.invitation(new Secret(secret));
    }

    private static URI home(SignInLink link) {
        return URI.create("/organizations/" + link.organization.slug);
    }

    private String page(SignInLink link, Form form) {
        return pages.show(
                "membership/invitation",
                Map.of(
                        "form",
                        form,
                        "organization",
                        link.organization.summary(),
                        "role",
                        link.role,
                        "provider",
                        provider.name()));
    }
}
