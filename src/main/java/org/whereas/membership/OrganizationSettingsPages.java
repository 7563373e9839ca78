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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.web.Form;
import org.whereas.web.Pages;
import org.whereas.web.Panels;
import org.whereas.web.Undoing;

/// What an organization says of itself and to whom it belongs, for its administrators.
@Path("/organizations")
@Produces("text/html;charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
@Right(Action.DESCRIBE_ORGANIZATION)
public class OrganizationSettingsPages {

    @Inject
    Pages pages;

    @Inject
    OrganizationSettings settings;

    @Inject
    Undoing undoing;

    @Inject
    Panels panels;

    /// One that says it belongs to this organization.
    public record Part(String slug, String name, boolean agreed) {}

    @GET
    @Path("{organization}/settings")
    @Transactional
    @Operation(hidden = true)
    public String ask(@PathParam("organization") String slug) {
        var organization = settings.administered(slug);
        return page(organization, CharterForm.of(organization.charter()), Form.BLANK);
    }

    @POST
    @Path("{organization}/settings")
    @Transactional
    @Operation(hidden = true)
    @Right(Action.DESCRIBE_ORGANIZATION)
    public Response describe(
            @PathParam("organization") String slug, @BeanParam CharterForm wanted, @FormParam("version") int version) {
        var organization = settings.administered(slug);
        try {
            settings.describe(organization, wanted.charter(slug), version);
            return back(slug, "");
        } catch (Refusal refusal) {
            var page = page(organization, wanted.refused(faults(refusal)), Form.BLANK);
            undoing.undo();
            return refused(page);
        }
    }

    @POST
    @Path("{organization}/settings/parent")
    @Transactional
    @Operation(hidden = true)
    @Right(Action.DESCRIBE_ORGANIZATION)
    public Response belong(@PathParam("organization") String slug, @FormParam("parent") String parent) {
        var organization = settings.administered(slug);
        try {
            settings.belong(organization, parent);
            return back(slug, "#parent-part");
        } catch (Refusal refusal) {
            var typed = new Form(Map.of("parent", String.valueOf(parent)), faults(refusal));
            var page = page(organization, CharterForm.of(organization.charter()), typed);
            undoing.undo();
            return refused(page);
        }
    }

    /// Agrees that another one belongs here, or says that it does not.
    @POST
    @Path("{organization}/settings/parts/{part}")
    @Transactional
    @Operation(hidden = true)
    @Right(Action.DESCRIBE_ORGANIZATION)
    public Response agree(
            @PathParam("organization") String slug, @PathParam("part") String part, @FormParam("agree") boolean agree) {
        settings.agree(settings.administered(slug), part, agree);
        return back(slug, "#parts");
    }

    private String page(Organization organization, Form form, Form parent) {
        var shown = new HashMap<>(CharterForm.choices(form));
        shown.put("organization", organization.summary());
        shown.put("version", organization.version);
        shown.put("parent", parent.refused() ? parent.value("parent") : slug(organization.parent));
        shown.put("parentForm", parent);
        shown.put("agreed", organization.parentAgreed);
        shown.put("parts", parts(organization));
        shown.put("panels", panels.at("organization.settings", organization.summary()));
        shown.put("invites", OrganizationSettings.invites(organization));
        return pages.show("membership/organizationSettings", shown);
    }

    private List<Part> parts(Organization organization) {
        return settings.parts(organization).stream()
                .map(part -> new Part(part.slug, part.name, part.parentAgreed))
                .toList();
    }

    private static String slug(Organization organization) {
        return organization == null ? "" : organization.slug;
    }

    /// What was refused, for the form; whatever is not about its fields goes on as it is.
    private static List<Problem.Fault> faults(Refusal refusal) {
        if (refusal.problem() instanceof Problem.Invalid(var faults)) return faults;
        if (refusal.problem() instanceof Problem.Stale) return List.of(new Problem.Fault("name", "organization.moved"));
        throw refusal;
    }

    private static Response refused(String page) {
        return Response.status(422).entity(page).build();
    }

    private static Response back(String slug, String place) {
        return Response.seeOther(URI.create("/organizations/" + slug + "/settings" + place))
                .build();
    }
}
