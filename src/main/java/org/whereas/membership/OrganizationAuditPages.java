package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The record of who did what in an organization, to be searched by its administrators.
@Path("/organizations/{organization}/audit")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class OrganizationAuditPages extends AuditAsked {

    @Inject
    AuditPage page;

    @Inject
    Organizations organizations;

    @GET
    @Transactional
    @Right(Action.SEE_AUDIT)
    @Operation(hidden = true)
    public String own(@PathParam("organization") String slug, @QueryParam("page") String number, @Context UriInfo uri) {
        var organization = organizations.known(slug);
        caller.require(Action.SEE_AUDIT, organization.id());
        return page.show(Optional.of(organization), asked(), number, uri);
    }
}
