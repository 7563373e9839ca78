package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.web.Listing;

/// The record of who did what in an organization, for programs of its administrators.
@Path("/api/v1/organizations/{organization}/audit")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Record")
public class OrganizationAuditResource extends AuditAsked {

    @Inject
    AuditRows rows;

    @Inject
    Organizations organizations;

    @GET
    @Transactional
    @Right(Action.SEE_AUDIT)
    @Operation(
            summary = "Who did what in an organization, the newest first",
            description = "Filters as of the whole record: person, action, document, from, to")
    @APIResponse(responseCode = "200", description = "A page of entries")
    @APIResponse(responseCode = "403", description = "The caller does not administer the organization")
    public Response list(
            @PathParam("organization") String slug,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @Context UriInfo uri) {
        return rows.list(filter(slug), Listing.Asked.of(page, size), uri);
    }

    @GET
    @Path("file")
    @Produces(MediaType.WILDCARD)
    @Transactional
    @Right(Action.SEE_AUDIT)
    @Operation(summary = "The same as a file, at most 50,000 entries", description = "format: csv or json")
    @APIResponse(responseCode = "200", description = "The file")
    public Response file(
            @PathParam("organization") String slug, @QueryParam("format") @DefaultValue("csv") String format) {
        return rows.file(filter(slug), slug, format);
    }

    private AuditLog.Filter filter(String slug) {
        var organization = organizations.known(slug).id();
        caller.require(Action.SEE_AUDIT, organization);
        return asked().filter(organization);
    }
}
