package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The record of who did what on the whole site, to be searched by site administrators.
@Path("/audit")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class AuditPages extends AuditAsked {

    @Inject
    AuditPage page;

    @GET
    @Transactional
    @Right(Action.SEE_SITE_AUDIT)
    @Operation(hidden = true)
    public String all(@QueryParam("page") String number, @Context UriInfo uri) {
        caller.require(Action.SEE_SITE_AUDIT);
        return page.show(Optional.empty(), asked(), number, uri);
    }
}
