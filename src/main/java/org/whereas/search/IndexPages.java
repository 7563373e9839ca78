package org.whereas.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.web.Pages;

/// How the search index is, for administrators of the site, who may have it built anew here.
@Path("/search/index")
@Produces("text/html;charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
@Right(Action.ADMINISTER_SITE)
public class IndexPages {

    @Inject
    IndexCare care;

    @Inject
    Pages pages;

    /// @param after the number of the index in whose place another was asked for; the page looks again until
    ///     it is there
    @GET
    @Transactional
    @Operation(hidden = true)
    public String show(@QueryParam("after") @DefaultValue("") String after) {
        var state = care.state();
        var before = after.matches("[0-9]{1,18}") ? Long.parseLong(after) : -1;
        var awaited = state.phase() != State.Phase.READY || state.begun() <= before;
        return pages.show("search/index", Map.of("state", state, "awaited", awaited));
    }

    @POST
    @Right(Action.ADMINISTER_SITE)
    @Transactional
    @Operation(hidden = true)
    public Response renew() {
        var before = care.state().begun();
        care.renew();
        return Response.seeOther(URI.create("/search/index?after=" + before)).build();
    }
}
