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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whereas.library.Documents;
import org.whereas.library.Showing;
import org.whereas.problem.Problem;
import org.whereas.web.Listing;
import org.whereas.web.Markup;
import org.whereas.web.Pager;
import org.whereas.web.Pages;

/// The catalogue of recommendations, and one of them: whose job it is, and which clauses carry it out.
@Path("/recommendations")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class RecommendationsPages {

    @Inject
    Recommended recommended;

    @Inject
    Meetings meetings;

    @Inject
    Documents documents;

    @Inject
    Showing showing;

    @Inject
    Pages pages;

    /// A clause that carries a recommendation out, as the page shows it.
    public record Carrying(Meetings.Meeting meeting, List<Shown> clauses) {}

    public record Shown(String id, Markup html) {}

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
        var all = recommended.fitting(filter);
        var items = all.stream().skip(asked.offset()).limit(asked.size()).toList();
        var found = new Listing<>(items, all.size(), asked.page(), asked.size());
        return pages.show(
                "alignment/recommendations",
                Map.of(
                        "filter", filter,
                        "found", found,
                        "pager", Pager.of(found, uri),
                        "met", meetings.counts(),
                        "sources", counted(everything, e -> Stream.of(e.source())),
                        "addressees", counted(everything, e -> e.recommendation().addressees().stream()),
                        "topics", counted(everything, e -> e.recommendation().topics().stream())));
    }

    @GET
    @Path("{id: .+}")
    @Transactional
    public String one(@PathParam("id") String id) {
        var entry = recommended.find(id).orElseThrow(() -> new Problem.NotFound("recommendation", id).asException());
        var carrying = meetings.of(id).stream().map(this::carrying).toList();
        return pages.show("alignment/recommendation", Map.of("entry", entry, "carrying", carrying));
    }

    private Carrying carrying(Meetings.Meeting meeting) {
        var reading = documents.read(meeting.document());
        var clauses = meeting.clauses().stream()
                .map(clause -> new Shown(clause, showing.clause(reading, clause)))
                .toList();
        return new Carrying(meeting, clauses);
    }

    private static Map<String, Long> counted(
            List<Recommended.Entry> entries, Function<Recommended.Entry, Stream<String>> by) {
        return entries.stream().flatMap(by).collect(Collectors.groupingBy(k -> k, TreeMap::new, Collectors.counting()));
    }
}
