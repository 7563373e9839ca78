package org.whereas.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.text.Clauses;
import org.whereas.text.Outline;
import org.whereas.text.Rekeying;
import org.whereas.web.Arrival;
import org.whereas.web.Listing;
import org.whereas.web.Markup;
import org.whereas.web.Pages;
import org.whereas.web.Panels;

/// One document: the whole text, an older version of it, one clause of it.
@Path("/documents/{organization}/{slug}")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.READ)
public class DocumentPages {

    private static final int COPIES = 20;

    @Inject
    Arrival arrival;

    @Inject
    Documents documents;

    @Inject
    Catalogue catalogue;

    @Inject
    Showing showing;

    @Inject
    Caller caller;

    @Inject
    Pages pages;

    @Inject
    Panels panels;

    @Inject
    Instance<Marker> marker;

    @QueryParam("mark")
    String words;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    @GET
    @Transactional
    public String document(
            @QueryParam("notes") String notes, @QueryParam("saved") String saved, @QueryParam("kept") String kept) {
        var reading = documents.read(documents.readable(organization, slug));
        return show(reading, notes != null, saved == null ? "" : saved, kept == null ? "" : kept);
    }

    @GET
    @Path("versions/{number: [0-9]{1,9}}")
    @Transactional
    public String version(@PathParam("number") int number, @QueryParam("notes") String notes) {
        return show(documents.read(documents.readable(organization, slug), number), notes != null, "", "");
    }

    @GET
    @Path("clauses/{id}")
    @Transactional
    public Response clause(@PathParam("id") String id) {
        var reading = documents.read(documents.readable(organization, slug));
        var now = Rekeying.aliases(reading.text()).get(id);
        if (now != null && Clauses.find(reading.text(), id).isEmpty())
            return Response.seeOther(URI.create(reading.summary().path() + "/clauses/" + now))
                    .build();
        return Response.ok(clause(reading, id)).build();
    }

    private String clause(Reading reading, String id) {
        var clause = Clauses.find(reading.text(), id)
                .orElseThrow(() -> new Problem.NotFound("clause", organization + "/" + slug + "#" + id).asException());
        var hand = new ClauseInHand(reading, clause);
        return pages.show(
                "library/clause",
                Map.of(
                        "hand", hand,
                        "address", arrival.link(reading.summary().path() + "#" + id),
                        "html", showing.clause(reading, id),
                        "drafts", caller.drafts(reading.summary().organization().id()),
                        "meets", panels.at("clause.meets", hand),
                        "after", panels.at("clause", hand)));
    }

    /// For those who may edit the newest version; nothing for anybody else.
    private List<Checks.Check> checks(Reading reading) {
        var document = reading.summary();
        boolean edits = caller.drafts(document.organization().id())
                && reading.revision().number() == document.newest();
        return edits ? Checks.of(reading, pages.page()) : List.of();
    }

    /// With the words marked for which somebody came here.
    private Markup marked(Markup html) {
        if (words == null || words.isBlank() || !marker.isResolvable()) return html;
        return new Markup(marker.get().marked(html.html(), words));
    }

    private String show(Reading reading, boolean notes, String saved, String kept) {
        var document = reading.summary();
        var origin = document.isCopy() ? documents.readable(document.origin()) : Optional.<DocumentSummary>empty();
        return pages.show(
                "library/document",
                Map.ofEntries(
                        Map.entry("reading", reading),
                        Map.entry(
                                "newest",
                                documents.read(document).revision().number()
                                        == reading.revision().number()),
                        Map.entry("origin", origin),
                        Map.entry(
                                "copies",
                                catalogue.list(Catalogue.Filter.copiesOf(document), new Listing.Asked(1, COPIES))),
                        Map.entry("outline", Outline.of(showing.published(reading))),
                        Map.entry("html", marked(showing.document(reading, notes))),
                        Map.entry("notes", notes),
                        Map.entry("saved", saved),
                        Map.entry("kept", kept),
                        Map.entry("header", Head.lines(reading, pages.page())),
                        Map.entry("record", Head.record(reading)),
                        Map.entry("checks", checks(reading)),
                        Map.entry(
                                "drafts", caller.drafts(document.organization().id())),
                        Map.entry("acts", panels.at("document.acts", reading)),
                        Map.entry("facts", panels.at("document.facts", reading)),
                        Map.entry("after", panels.at("document.after", reading))));
    }
}
