package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.web.Pages;
import org.whereas.web.Undoing;

/// Copies of many models at once, for a new department: which, and what they all ask.
@Path("/organizations/{organization}/copies")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.MAKE_DOCUMENT)
public class CopiesPages {

    private static final String FIELD = "field.";

    @Inject
    CopiesJob copies;

    @Inject
    SharedFields shared;

    @Inject
    Organizations organizations;

    @Inject
    Caller caller;

    @Inject
    Undoing undoing;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @GET
    @Transactional
    public String form() {
        return form(known(), Map.of(), null, "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.MAKE_DOCUMENT)
    public Response make(MultivaluedMap<String, String> form) {
        var owner = known();
        var fields = new LinkedHashMap<String, String>();
        form.forEach((name, values) -> {
            if (name.startsWith(FIELD))
                fields.put(name.substring(FIELD.length()), values.getFirst().strip());
        });
        var models = form.getOrDefault("model", List.of());
        try {
            var filled = new HashMap<>(fields);
            filled.values().removeIf(String::isEmpty);
            return Response.seeOther(
                            URI.create(copies.ask(owner, models, filled).path()))
                    .build();
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof Problem.Invalid)) throw refusal;
            var shown = refusal.problem().rendered(pages.words());
            var page = form(owner, fields, models, shown.detail());
            undoing.undo();
            return Response.status(shown.status()).entity(page).build();
        }
    }

    private String form(OrganizationSummary owner, Map<String, String> typed, List<String> chosen, String wrong) {
        var models = shared.models(owner);
        var checked = new HashSet<String>();
        models.forEach(m -> {
            if (chosen == null ? m.copy().isEmpty() : chosen.contains(m.address())) checked.add(m.address());
        });
        var model = new HashMap<String, Object>();
        model.put("organization", owner);
        model.put("models", models);
        model.put("checked", checked);
        model.put("fields", shared.fields(owner));
        model.put("typed", typed);
        model.put("wrong", wrong);
        return pages.show("tailoring/copies", model);
    }

    private OrganizationSummary known() {
        var owner = organizations.known(organization);
        caller.requireDrafter(owner.id());
        return owner;
    }
}
