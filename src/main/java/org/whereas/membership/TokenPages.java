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
import org.whereas.problem.Refusal;
import org.whereas.web.Form;
import org.whereas.web.Pages;

/// The own tokens for programs, on the page of the account.
@Path("/account/tokens")
@Produces("text/html;charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
@Right(Action.SEE_OWN_ACCOUNT)
public class TokenPages {

    @Inject
    Pages pages;

    @Inject
    AccountPage page;

    @Inject
    TokenDesk desk;

    /// Makes a token. It is shown in this answer and never again, so there is no address to go on to.
    @POST
    @Transactional
    @Operation(hidden = true)
    @Right(Action.CHANGE_OWN_ACCOUNT)
    public Response create(
            @FormParam("name") String name, @FormParam("scopes") List<String> scopes, @FormParam("days") String days) {
        try {
            var issued = desk.issue(name, scopes, number(days));
            return Response.ok(page.show(Form.BLANK, issued.secret().text())).build();
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof Problem.Invalid(var faults))) throw refusal;
            var typed = Map.of("name", name == null ? "" : name, "days", days == null ? "" : days);
            var form = new Form(typed, faults);
            return Response.status(422).entity(page.show(form, "")).build();
        }
    }

    @GET
    @Path("{token}/revoke")
    @Transactional
    @Operation(hidden = true)
    public String ask(@PathParam("token") long id) {
        var token = desk.get(id);
        return pages.show(
                "membership/confirm",
                Map.of(
                        "what",
                        "token",
                        "name",
                        token.name,
                        "action",
                        "/account/tokens/" + id + "/revoke",
                        "back",
                        "/account"));
    }

    @POST
    @Path("{token}/revoke")
    @Transactional
    @Operation(hidden = true)
    @Right(Action.CHANGE_OWN_ACCOUNT)
    public Response revoke(@PathParam("token") long id) {
        desk.revoke(id);
        return Response.seeOther(URI.create("/account#tokens")).build();
    }

    /// What is no number is none of the days a token may last.
    private static int number(String days) {
        return days != null && days.matches("[0-9]{1,4}") ? Integer.parseInt(days) : 0;
    }
}
