package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
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
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.problem.Problem;
import org.whereas.web.Form;
import org.whereas.web.Pages;

/// Accepting what a league offers: setting up one's organization, with the account one is signed in with or a new one.
@Path("/founding/{secret}")
@Produces("text/html;charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
@Right(Action.COME_IN)
public class FoundingPages {

    @Inject
    Pages pages;

    @Inject
    FoundingOffers offers;

    @Inject
    Organizations organizations;

    @Inject
    Memberships memberships;

    @Inject
    Members members;

    @Inject
    Passwords passwords;

    @Inject
    SignInPages signIn;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @GET
    @Transactional
    @Operation(hidden = true)
    public String ask(@PathParam("secret") String secret) {
        var offer = offer(secret);
        var known = new TreeMap<>(CharterForm.of(offer.charter()).typed());
        known.put("email", offer.email);
        return page(offer, Form.filled(known));
    }

    /// @param person the name of whoever accepts, beside the organization's `name`
    @POST
    @Transactional
    @Operation(hidden = true)
    @Right(Action.COME_IN)
    public Response accept(
            @PathParam("secret") String secret,
            @BeanParam CharterForm wanted,
            @FormParam("person") String person,
            @FormParam("email") String email,
            @FormParam("password") String password) {
        var offer = offer(secret);
        var charter = wanted.charter();
        var faults = new ArrayList<>(charter.faults());
        if (faults.isEmpty() && organizations.lookup(charter.slug()).isPresent())
            faults.add(new Problem.Fault("slug", "organization.taken"));
        var account = new Account(person, email, password);
        if (!caller.signedIn()) faults.addAll(refusals(account));
        if (!faults.isEmpty()) {
            var typed = new TreeMap<>(wanted.refused(faults).typed());
            typed.put("person", account.name());
            typed.put("email", account.email());
            return Response.status(422)
                    .entity(page(offer, new Form(typed, faults)))
                    .build();
        }
        var organization = organizations.found(charter);
        offer.founded = organization;
        var home = URI.create("/organizations/" + organization.slug);
        if (caller.signedIn()) {
            memberships.join(members.get(caller.member()), organization, Role.ADMINISTRATOR);
            audit.enter(Deed.ORGANIZATION_FOUNDED, organization.id, organization.slug, "");
            return Response.seeOther(home).build();
        }
        var member = members.add(account, Optional.of(passwords.hash(account.password())), false);
        memberships.join(member, organization, Role.ADMINISTRATOR);
        audit.enter(Deed.ACCOUNT_MADE, member, "");
        audit.enter(Deed.ORGANIZATION_FOUNDED, member, organization.id, organization.slug, "");
        return signIn.entered(member, home);
    }

    private List<Problem.Fault> refusals(Account account) {
        var faults = new ArrayList<Problem.Fault>();
        for (var fault : account.faults())
            faults.add(fault.field().equals("name") ? new Problem.Fault("person", fault.reason()) : fault);
        if (members.find(account.email()).isPresent()) faults.add(new Problem.Fault("email", "account.taken"));
        return faults;
    }

    private FoundingOffer offer(String secret) {
        return offers.find(new Secret(secret)).orElseThrow(() -> new Problem.WrongState("offer-gone").asException());
    }

    private String page(FoundingOffer offer, Form form) {
        var shown = new HashMap<>(CharterForm.choices(form));
        shown.put("league", offer.league.summary());
        return pages.show("membership/founding", shown);
    }
}
