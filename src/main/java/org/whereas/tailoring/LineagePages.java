package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.Optional;
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
    FamilyFacts facts;

    @Inject
    UpdateJob updates;

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
        var shown = new HashMap<String, Object>();
        shown.put("model", model);
        shown.put("head", model.isCopy() ? documents.readable(model.root()) : Optional.empty());
        shown.put("all", all.size());
        shown.put("behind", all.stream().filter(Relative::behind).count());
        shown.put("updates", updates.behind(model));
        shown.put("most", facts.mostChanged(model, all));
        shown.put("clausesBehind", facts.behind(found.items()));
        shown.put("found", found);
        shown.put("pager", Pager.of(found, uri));
        shown.put("states", Choices.states(all));
        shown.put("filter", filter);
        return pages.show("tailoring/lineage", shown);
    }

    @POST
    @Path("updates")
    @Transactional
    @Operation(hidden = true)
    @Right(Action.UPDATE_COPIES)
    public Response takeIn() {
        var job = updates.ask(documents.open(Action.UPDATE_COPIES, organization, slug));
        return Response.seeOther(URI.create(job.path())).build();
    }
}
