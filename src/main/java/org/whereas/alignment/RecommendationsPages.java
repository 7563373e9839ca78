package org.whereas.alignment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.whereas.library.DocumentSummary;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.web.Listing;
import org.whereas.web.Pager;
import org.whereas.web.Pages;

/// The catalogue of recommendations, and one of them: whose job it is, and which clauses carry it out.
@Path("/recommendations")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.LOOK_AROUND)
public class RecommendationsPages {

    @Inject
    Recommended recommended;

    @Inject
    Meetings meetings;

    @Inject
    Coverages coverages;

    @Inject
    Own own;

    @Inject
    Pages pages;

    /// A document that carries a recommendation out, as the page shows it.
    public record Carrying(DocumentSummary document, List<Coverage.By> clauses) {}

    @GET
    @Transactional
    public String list(
            @QueryParam("source") String source,
            @QueryParam("addressee") String addressee,
            @QueryParam("topic") String topic,
            @QueryParam("words") String words,
            @QueryParam("page") String page,
            @Context UriInfo uri) {
        var filter = new Recommended.Filter(source, addressee, topic, words);
        var asked = Listing.Asked.of(page, null);
        var everything = recommended.all();
        var all = everything.stream().filter(filter::fits).toList();
        var found = Listing.of(all, asked);
        return pages.show(
                "alignment/recommendations",
                Map.of(
                        "filter", filter,
                        "found", found,
                        "pager", Pager.of(found, uri),
                        "met", meetings.counts(),
                        "choices", FilterChoices.of(everything)));
    }

    @GET
    @Path("{id: .+}")
    @Transactional
    public String one(@PathParam("id") String id) {
        var all = recommended.all();
        var entry = Related.in(all, id);
        return pages.show(
                "alignment/recommendation",
                Map.of(
                        "entry", entry,
                        "related", Related.of(entry, all),
                        "own", own.organizations(),
                        "carrying", carrying(coverages.carrying(id))));
    }

    private static List<Carrying> carrying(List<Coverage.By> clauses) {
        var byDocument = clauses.stream()
                .collect(Collectors.groupingBy(Coverage.By::document, LinkedHashMap::new, Collectors.toList()));
        return byDocument.entrySet().stream()
                .map(e -> new Carrying(e.getKey(), e.getValue()))
                .toList();
    }
}
