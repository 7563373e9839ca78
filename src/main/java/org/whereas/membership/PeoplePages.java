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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.web.Arrival;
import org.whereas.web.Form;
import org.whereas.web.Pages;

/// Inviting people to an organization, giving them roles, and letting them go; all of it on the organization's page.
@Path("/organizations")
@Produces("text/html;charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
public class PeoplePages {

    @Inject
    Pages pages;

    @Inject
    OrganizationPage page;

    @Inject
    People people;

    @Inject
    Caller caller;

    @Inject
    Arrival arrival;

    /// Makes an invitation. Its link is shown in this answer and never again, so there is no address to go on to.
    @POST
    @Path("{organization}/invitations")
    @Transactional
    @Operation(hidden = true)
    @Right(Action.MANAGE_PEOPLE)
    public Response invite(
            @PathParam("organization") String slug, @FormParam("email") String email, @FormParam("role") String role) {
        var organization = people.administered(slug);
        try {
            var invited = people.invite(organization, email, role);
            var address = arrival.link(invited.path());
            return Response.ok(page.show(organization, Form.BLANK, address)).build();
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof Problem.Invalid(var faults))) throw refusal;
            var form = new Form(Map.of("email", Members.signInName(email)), faults);
            return Response.status(422)
                    .entity(page.show(organization, form, ""))
                    .build();
        }
    }

    @POST
    @Path("{organization}/invitations/{invitation}/withdraw")
    @Transactional
    @Operation(hidden = true)
    @Right(Action.MANAGE_PEOPLE)
    public Response withdraw(@PathParam("organization") String slug, @PathParam("invitation") long id) {
        people.withdraw(people.administered(slug), id);
        return back(slug);
    }

    @POST
    @Path("{organization}/members/{member}/role")
    @Transactional
    @Operation(hidden = true)
    @Right(Action.MANAGE_PEOPLE)
    public Response change(
            @PathParam("organization") String slug, @PathParam("member") long member, @FormParam("role") String role) {
        people.change(people.administered(slug), member, role);
        return back(slug);
    }

    @GET
    @Path("{organization}/members/{member}/end")
    @Transactional
    @Operation(hidden = true)
    @Right({Action.LEAVE, Action.MANAGE_PEOPLE})
    public String ask(@PathParam("organization") String slug, @PathParam("member") long member) {
        var organization = mayEnd(slug, member);
        var name = people.get(organization, member).member.name;
        var own = member == caller.member();
        return pages.show(
                "membership/confirm",
                Map.of(
                        "what",
                        own ? "leave" : "member",
                        "name",
                        own ? organization.name : name,
                        "action",
                        "/organizations/" + slug + "/members/" + member + "/end",
                        "back",
                        "/organizations/" + slug));
    }

    @POST
    @Path("{organization}/members/{member}/end")
    @Transactional
    @Operation(hidden = true)
    @Right({Action.LEAVE, Action.MANAGE_PEOPLE})
    public Response end(@PathParam("organization") String slug, @PathParam("member") long member) {
        people.end(mayEnd(slug, member), member);
        return back(slug);
    }

    private Organization mayEnd(String slug, long member) {
        return member == caller.member() ? people.left(slug) : people.administered(slug);
    }

    private static Response back(String slug) {
        return Response.seeOther(URI.create("/organizations/" + slug + "#people"))
                .build();
    }
}
