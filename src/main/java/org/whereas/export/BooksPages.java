package org.whereas.export;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.library.Catalogue;
import org.whereas.library.Documents;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
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

    private static final int ON_A_PAGE = 50;

    @Inject
    Pages pages;

    @Inject
    Books books;

    @Inject
    Catalogue catalogue;

    @Inject
    Documents documents;

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
        return page(BookWish.listing(organization, kind, topic), "");
    }

    /// One act of the page: listing others, turning a page, choosing all that are listed, taking one
    /// out of the book or moving it up, and making the book. What is chosen goes with every act.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Operation(hidden = true)
    @Right(Action.BIND_BOOK)
    public Response act(MultivaluedMap<String, String> form) {
        caller.requireSignedIn();
        var wish = BookWish.of(form);
        var act = first(form, "act");
        if (!act.equals("make")) return shown(200, act.equals("all") ? wish.with(listed(wish)) : wish.after(act), "");
        try {
            var job = books.ask(new Books.Wish(
                    wish.title(), wish.chosen(), wish.notes(), wish.house(), Downloads.isRelease(wish.copy())));
            return Response.seeOther(URI.create(job.path())).build();
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof Problem.Invalid)) throw refusal;
            var shown =
                    shown(422, wish, refusal.problem().rendered(pages.words()).detail());
            undoing.undo();
            return shown;
        }
    }

    private static String first(MultivaluedMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value;
    }

    /// Every document that the filter lists, as far as a book may hold them.
    private List<String> listed(BookWish wish) {
        var all = new ArrayList<String>();
        for (var page = 1; all.size() < Books.MOST; page++) {
            var found = catalogue.list(wish.filter(), new Listing.Asked(page, Listing.LARGEST));
            found.items().forEach(it -> all.add(it.address()));
            if (page >= found.pages()) break;
        }
        return all;
    }

    private Response shown(int status, BookWish wish, String wrong) {
        return Response.status(status).entity(page(wish, wrong)).build();
    }

    private String page(BookWish wish, String wrong) {
        var found = catalogue.list(wish.filter(), new Listing.Asked(wish.page(), ON_A_PAGE));
        var chosen = wish.chosen().stream()
                .filter(address -> address.matches("[a-z0-9-]+/[a-z0-9-]+"))
                .flatMap(address -> documents.find(address.split("/")[0], address.split("/")[1]).stream())
                .toList();
        return pages.show(
                "export/books",
                Map.of(
                        "found", found,
                        "chosen", chosen,
                        "organizations", organizations.all(),
                        "wish", wish,
                        "wrong", wrong));
    }
}
