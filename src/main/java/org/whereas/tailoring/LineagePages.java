package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.library.Documents;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.web.Listing;
import org.whereas.web.Pager;
import org.whereas.web.Pages;

/// Who copied a document, on which version each copy rests, and how far it has drifted.
@Path("/documents/{organization}/{slug}/lineage")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.READ)
public class LineagePages {

    @Inject
    Documents documents;

    @Inject
    Family family;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    @GET
    @Transactional
    @Operation(hidden = true)
    public String lineage(@BeanParam FamilyAsked asked, @Context UriInfo uri) {
        var model = documents.readable(organization, slug);
        var all = family.of(model);
        var filter = asked.filter();
        var rows = FamilyAsked.narrowed(all, filter);
        var paging = Listing.Asked.of(asked.page, "50");
        var found = Listing.of(rows, paging);
        return pages.show(
                "tailoring/lineage",
                Map.of(
                        "model",
                        model,
                        "head",
                        model.isCopy() ? documents.readable(model.root()) : java.util.Optional.empty(),
                        "all",
                        all.size(),
                        "behind",
                        all.stream().filter(Relative::behind).count(),
                        "found",
                        found,
                        "pager",
                        Pager.of(found, uri),
                        "states",
                        Choices.states(all),
                        "filter",
                        filter));
    }
}
