package org.whereas.search;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import org.whereas.problem.Problem;
import org.whereas.web.Listing;

/// A search as it stands in an address, for the page and the API alike. What each means is said at the
/// operation: the server describes nothing at all where a field of such a class is annotated for it.
public class AskedParameters {

    @QueryParam("q")
    String words;

    @QueryParam("kind")
    List<String> kind;

    @QueryParam("source")
    List<String> source;

    @QueryParam("topic")
    List<String> topic;

    @QueryParam("organization")
    List<String> organization;

    @QueryParam("status")
    List<String> status;

    @QueryParam("instrument")
    List<String> instrument;

    @QueryParam("state")
    List<String> state;

    @QueryParam("population")
    List<String> population;

    @QueryParam("officers")
    List<String> officers;

    @QueryParam("recommendation")
    String recommendation;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("sort")
    String sort;

    @QueryParam("copies")
    String copies;

    @QueryParam("of")
    String of;

    @QueryParam("spelling")
    String spelling;

    @QueryParam("page")
    String page;

    @QueryParam("size")
    String size;

    /// The first page of what an address asks for behind its question mark.
    static Asked read(String query) {
        var given = Pairs.of(query);
        var parameters = new AskedParameters();
        parameters.words = given.one("q");
        parameters.kind = given.all("kind");
        parameters.source = given.all("source");
        parameters.topic = given.all("topic");
        parameters.organization = given.all("organization");
        parameters.status = given.all("status");
        parameters.instrument = given.all("instrument");
        parameters.state = given.all("state");
        parameters.population = given.all("population");
        parameters.officers = given.all("officers");
        parameters.recommendation = given.one("recommendation");
        parameters.from = given.one("from");
        parameters.to = given.one("to");
        parameters.sort = given.one("sort");
        parameters.copies = given.one("copies");
        parameters.of = given.one("of");
        parameters.spelling = given.one("spelling");
        return parameters.asked();
    }

    Asked asked() {
        var asked = Listing.Asked.of(page, size);
        var asTyped = "as-typed".equals(spelling);
        var shown = new Asked(words, filters(), "all".equals(copies), of, asTyped, newest(), 1, 1);
        return shown.at(asked.page(), asked.size());
    }

    private Filters filters() {
        var values = new LinkedHashMap<String, List<String>>();
        values.put(Columns.KIND, kind);
        values.put(Columns.SOURCE, source);
        values.put(Columns.TOPIC, topic);
        values.put(Columns.ORGANIZATION, organization);
        values.put(Columns.STATUS, status);
        values.put(Columns.INSTRUMENT, instrument);
        values.put(Bodies.STATE, state);
        values.put(Bodies.POPULATION, population);
        values.put(Bodies.OFFICERS, officers);
        values.values().removeIf(v -> v == null);
        return new Filters(values, recommendation, new Filters.Years(year("from", from), year("to", to)));
    }

    private boolean newest() {
        return switch (sort == null ? "" : sort) {
            case "", "relevance" -> false;
            case "date" -> true;
            default -> throw Problem.Invalid.of("sort", "search.sort").asException();
        };
    }

    private static int year(String name, String given) {
        if (given == null || given.isBlank()) return 0;
        if (!given.strip().matches("[0-9]{4}"))
            throw Problem.Invalid.of(name, "search.year").asException();
        return Integer.parseInt(given.strip());
    }
}
