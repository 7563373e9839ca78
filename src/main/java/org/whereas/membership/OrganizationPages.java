package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.problem.Problem;
import org.whereas.web.Form;
import org.whereas.web.Listing;
import org.whereas.web.Pager;
import org.whereas.web.Pages;

/// The organizations: all of them, each of them, and founding one.
@Path("/organizations")
@Produces("text/html;charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
@Right(Action.LOOK_AROUND)
public class OrganizationPages {

    @Inject
    Pages pages;

    @Inject
    OrganizationPage page;

    @Inject
    Organizations organizations;

    @Inject
    Founding founding;

    @Inject
    Caller caller;

    @GET
    @Transactional
    @Operation(hidden = true)
    public String list(@QueryParam("page") String number, @Context UriInfo uri) {
        var asked = Listing.Asked.of(number, "");
        var items = organizations.page(asked.offset(), asked.size());
        var listing = new Listing<>(items, organizations.count(), asked.page(), asked.size());
        return pages.show("membership/organizations", Map.of("listing", listing, "pager", Pager.of(listing, uri)));
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    @Right(Action.FOUND_ORGANIZATION)
    public String ask() {
        caller.requireSignedIn();
        return form(Form.BLANK);
    }

    @POST
    @Path("new")
    @Transactional
    @Operation(hidden = true)
    @Right(Action.FOUND_ORGANIZATION)
    public Response found(@BeanParam CharterForm wanted) {
        caller.requireSignedIn();
        var charter = wanted.charter();
        var faults = charter.faults();
        if (faults.isEmpty() && organizations.find(charter.slug()).isPresent())
            faults = List.of(new Problem.Fault("slug", "organization.taken"));
        if (!faults.isEmpty())
            return Response.status(422).entity(form(wanted.refused(faults))).build();
        var organization = founding.found(charter);
        return Response.seeOther(URI.create("/organizations/" + organization.slug))
                .build();
    }

    @GET
    @Path("{organization}")
    @Transactional
    @Operation(hidden = true)
    public String read(@PathParam("organization") String slug) {
        return page.show(organizations.get(slug), Form.BLANK, "");
    }

    private String form(Form form) {
        return pages.show("membership/organizationNew", CharterForm.choices(form));
    }
}
