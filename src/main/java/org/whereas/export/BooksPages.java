package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.library.Catalogue;
import org.whereas.library.DocumentSummary;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.web.Listing;
import org.whereas.web.Pages;
import org.whereas.web.Undoing;

/// Choosing documents for a book.
@Path("/books")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.FOLLOW_JOBS)
public class BooksPages {

    @Inject
    Pages pages;

    @Inject
    Books books;

    @Inject
    Catalogue catalogue;

    @Inject
    Organizations organizations;

    @Inject
    Caller caller;

    @Inject
    Undoing undoing;

    @GET
    @Transactional
    @Operation(hidden = true)
    public String choose(
            @QueryParam("organization") @DefaultValue("") String organization,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("topic") @DefaultValue("") String topic) {
        caller.requireSignedIn();
        return page(new Catalogue.Filter(kind, organization, topic, "", "", "title", 0), "", List.of(), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Operation(hidden = true)
    @Right(Action.BIND_BOOK)
    public Response make(
            @FormParam("title") String title,
            @FormParam("document") List<String> documents,
            @FormParam("notes") String notes,
            @FormParam("organization") @DefaultValue("") String organization,
            @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("house") String house) {
        caller.requireSignedIn();
        try {
            var job = books.ask(new Books.Wish(title, documents, notes, house));
            return Response.seeOther(URI.create(job.path())).build();
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof Problem.Invalid)) throw refusal;
            undoing.undo();
            var filter = new Catalogue.Filter(kind, organization, "", "", "", "title", 0);
            var detail = refusal.problem().rendered(pages.words()).detail();
            return Response.status(422)
                    .entity(page(filter, title == null ? "" : title, documents, detail))
                    .build();
        }
    }

    private String page(Catalogue.Filter filter, String title, List<String> chosen, String wrong) {
        List<DocumentSummary> found =
                catalogue.list(filter, new Listing.Asked(1, Listing.LARGEST)).items();
        List<OrganizationSummary> all = organizations.all();
        return pages.show(
                "export/books",
                Map.of(
                        "found", found,
                        "organizations", all,
                        "organization", filter.organization(),
                        "kind", filter.kind(),
                        "title", title,
                        "chosen", List.copyOf(chosen),
                        "wrong", wrong));
    }
}
