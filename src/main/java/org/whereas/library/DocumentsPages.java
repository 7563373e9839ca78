package org.whereas.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.whereas.membership.Action;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.web.Listing;
import org.whereas.web.Pager;
import org.whereas.web.Pages;

/// Browsing documents.
@Path("/documents")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.LOOK_AROUND)
public class DocumentsPages {

    @Inject
    Catalogue catalogue;

    @Inject
    Organizations organizations;

    @Inject
    Pages pages;

    @GET
    @Transactional
    public String browse(
            @QueryParam("kind") String kind,
            @QueryParam("organization") String organization,
            @QueryParam("topic") String topic,
            @QueryParam("source") String source,
            @QueryParam("status") String status,
            @QueryParam("sort") String sort,
            @QueryParam("page") String page,
            @Context UriInfo uri) {
        var filter = new Catalogue.Filter(kind, organization, topic, source, status, sort, 0);
        var found = catalogue.list(filter, Listing.Asked.of(page, null));
        return pages.show(
                "library/browse",
                Map.of(
                        "filter", filter,
                        "found", found,
                        "counts", catalogue.counts(),
                        "organizations", organizations.all(),
                        "pager", Pager.of(found, uri)));
    }
}
