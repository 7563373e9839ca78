package org.whereas.tailoring;

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
import java.util.HashMap;
import java.util.Map;
import org.whereas.membership.Action;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.web.Form;
import org.whereas.web.Pages;
import org.whereas.web.Undoing;

/// How an organization numbers its resolutions, as a page.
@Path("/organizations/{organization}/resolution-numbers")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.DESCRIBE_ORGANIZATION)
public class NumbersPages {

    @Inject
    Numbering numbers;

    @Inject
    Organizations organizations;

    @Inject
    Undoing undoing;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @GET
    @Transactional
    public String form(@QueryParam("saved") String saved) {
        var series = numbers.of(organization);
        var typed = Map.of("pattern", series.pattern(), "next", String.valueOf(series.next()));
        return form(Form.filled(typed), series.reads(), saved != null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.DESCRIBE_ORGANIZATION)
    public Response save(@FormParam("pattern") String pattern, @FormParam("next") String next) {
        var typed = Map.of("pattern", pattern == null ? "" : pattern, "next", next == null ? "" : next);
        try {
            numbers.set(organization, pattern, count(next));
            return Response.seeOther(URI.create("/organizations/" + organization + "/resolution-numbers?saved=yes"))
                    .build();
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof Problem.Invalid(var faults))) throw refusal;
            var page = form(new Form(typed, faults), "", false);
            undoing.undo();
            return Response.status(422).entity(page).build();
        }
    }

    private static Integer count(String next) {
        if (next == null || next.isBlank()) return null;
        if (!next.strip().matches("[0-9]{1,6}"))
            throw Problem.Invalid.of("/next", "number", next, 1, 999_999).asException();
        return Integer.valueOf(next.strip());
    }

    private String form(Form form, String reads, boolean saved) {
        var model = new HashMap<String, Object>();
        model.put("organization", organizations.known(organization));
        model.put("form", form);
        model.put("reads", reads);
        model.put("saved", saved);
        return pages.show("tailoring/numbers", model);
    }
}
