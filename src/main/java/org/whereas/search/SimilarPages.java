package org.whereas.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.web.Pages;

/// The page of the clauses that are like one.
@Path("/documents/{organization}/{slug}")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.READ)
public class SimilarPages {

    @Inject
    SimilarClauses similar;

    @Inject
    Pages pages;

    /// @param family `all` for those of the same line of descent too
    @GET
    @Path("clauses/{id}/similar")
    @Transactional
    @Operation(hidden = true)
    public String show(
            @PathParam("organization") String organization,
            @PathParam("slug") String slug,
            @PathParam("id") String id,
            @QueryParam("family") String family) {
        var told = similar.of(organization, slug, id, "all".equals(family));
        return pages.show("search/similar", Map.of("told", told));
    }
}
