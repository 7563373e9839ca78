package org.whereas.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.web.Link;
import org.whereas.web.Listing;
import org.whereas.web.Markup;
import org.whereas.web.Pager;
import org.whereas.web.Pages;

/// The page of results: which clause says it?
@Path("/search")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.LOOK_AROUND)
public class SearchPages {

    /// Filters with more values than these begin folded, so that all of them stay in sight.
    private static final List<String> OPEN = List.of(Columns.KIND, Columns.SOURCE, Columns.TOPIC);

    private static final int SHOWN_VALUES = 8;

    @Inject
    Search search;

    @Inject
    RecentSearches recent;

    @Inject
    Labels labels;

    @Inject
    Pages pages;

    /// A result as the page shows it.
    ///
    /// @param effective when its document took effect, empty where nobody said
    /// @param source on whose text it rests, empty where it is its own
    /// @param path the document and the headings above, but for the nearest
    /// @param title the nearest heading above it, or the document where there is none
    /// @param copies the address under which its copies stand one by one, empty where there are none
    public record Result(
            String path,
            String title,
            String address,
            Markup passage,
            String kind,
            String organization,
            String status,
            String effective,
            String source,
            int count,
            String copies) {}

    /// A document that the question names by its title.
    public record Named(
            String title, String address, String kind, String organization, String status, String effective) {}

    /// The orders in which results can stand, and the files that can be made of them.
    ///
    /// @param newest whether the newest stand first now
    public record Ways(boolean newest, String best, String dated, String table, String word, String from, String to) {
        static Ways of(Asked asked) {
            var file = "/api/v1/search/file?" + Address.query(asked) + "&format=";
            var years = asked.filters().years();
            return new Ways(
                    asked.newest(),
                    Address.of(asked.sorted(false)),
                    Address.of(asked.sorted(true)),
                    file + "csv",
                    file + "docx",
                    years.from() == 0 ? "" : String.valueOf(years.from()),
                    years.to() == 0 ? "" : String.valueOf(years.to()));
        }
    }

    /// What the page says of the search as a whole; see [Found].
    public record Outcome(
            long total, long clauses, String shown, boolean corrected, boolean shortened, boolean partial) {
        static Outcome of(Found found) {
            return new Outcome(
                    found.total(),
                    found.clauses(),
                    found.shown(),
                    found.corrected(),
                    found.shortened(),
                    found.partial());
        }

        /// How many of the results the table to take along holds.
        public long inTable() {
            return Math.min(total, ResultFiles.IN_TABLE);
        }
    }

    /// A filter: its values with counts, each a link that chooses it or, where it is chosen, takes it
    /// back.
    ///
    /// @param more the values with fewer results, which are folded away
    public record Filter(String name, boolean open, List<Choice> choices, List<Choice> more) {
        public boolean chosenAmongMore() {
            return more.stream().anyMatch(Choice::chosen);
        }
    }

    public record Choice(String label, long count, String address, boolean chosen) {}

    /// A page behind the last shows the last: there may have been more results when its address was kept.
    @GET
    @Transactional
    public String results(
            @BeanParam AskedParameters parameters, @HeaderParam("Sec-Fetch-Site") String from, @Context UriInfo uri) {
        var asked = parameters.asked();
        var found = search.find(asked);
        if (asked.page() == 1 && !"cross-site".equals(from)) recent.note(asked.typed());
        if (!found.hits().isEmpty() || found.total() == 0) return shown(asked, found, uri);
        var last = asked.at(Math.ceilDiv((int) reachable(found), asked.size()), asked.size());
        return shown(last, search.find(last), uri);
    }

    private static long reachable(Found found) {
        return Math.min(found.total(), Asked.DEEPEST);
    }

    private String shown(Asked asked, Found found, UriInfo uri) {
        var listing = new Listing<>(List.of(), reachable(found), asked.page(), asked.size());
        return pages.show(
                "search/results",
                Map.ofEntries(
                        Map.entry("typed", cut(asked.typed())),
                        Map.entry("found", Outcome.of(found)),
                        Map.entry(
                                "named", found.named().stream().map(this::named).toList()),
                        Map.entry(
                                "results",
                                found.hits().stream()
                                        .map(h -> result(h, asked, found))
                                        .toList()),
                        Map.entry("filters", filters(asked, found)),
                        Map.entry("chosen", chosen(asked)),
                        Map.entry("asTyped", Address.of(asked.corrected(true))),
                        Map.entry("unfiltered", Address.of(narrowed(asked, Filters.NONE))),
                        Map.entry("gathered", Address.of(asked.copies(false, ""))),
                        Map.entry("ways", Ways.of(asked)),
                        Map.entry("carried", carried(asked)),
                        Map.entry("opened", !asked.of().isEmpty()),
                        Map.entry("question", Address.query(asked)),
                        Map.entry("others", OthersAddress.page(Others.Wanted.of(asked))),
                        Map.entry("pager", Pager.of(listing, uri))));
    }

    private Named named(Found.Named it) {
        return new Named(
                it.title(),
                Address.of(it.address(), "", ""),
                pages.words().sayOr("kind." + it.kind(), it.kind()),
                labels.of(pages.words(), Columns.ORGANIZATION, it.organization()),
                it.status(),
                it.effective());
    }

    private Result result(Found.Hit hit, Asked asked, Found found) {
        var of = hit.address() + "/" + hit.clause();
        var copies = asked.copies(true, of);
        return new Result(
                path(hit),
                hit.path().isEmpty() ? hit.title() : hit.path().getLast(),
                Address.of(hit.address(), hit.clause(), found.shown()),
                new Markup(hit.snippet()),
                pages.words().sayOr("kind." + hit.kind(), hit.kind()),
                labels.of(pages.words(), Columns.ORGANIZATION, hit.organization()),
                hit.status(),
                hit.effective(),
                hit.source().isEmpty() || hit.source().equals(hit.organization())
                        ? ""
                        : labels.of(pages.words(), Columns.SOURCE, hit.source()),
                hit.copies(),
                hit.copies() == 0 ? "" : Address.of(copies));
    }

    private static String path(Found.Hit hit) {
        if (hit.path().isEmpty()) return "";
        var outer = hit.path().subList(0, hit.path().size() - 1);
        return Stream.concat(Stream.of(hit.title()), outer.stream()).collect(Collectors.joining(" › "));
    }

    private List<Filter> filters(Asked asked, Found found) {
        var filters = new ArrayList<Filter>();
        found.facets().forEach((facet, counts) -> {
            var choices = counts.stream().map(c -> choice(asked, facet, c)).toList();
            var shown = Math.min(SHOWN_VALUES, choices.size());
            var open = OPEN.contains(facet) || !asked.filters().values(facet).isEmpty();
            if (!choices.isEmpty())
                filters.add(new Filter(
                        "search.filter." + facet,
                        open,
                        choices.subList(0, shown),
                        choices.subList(shown, choices.size())));
        });
        return filters;
    }

    private Choice choice(Asked asked, String facet, Counts.Count count) {
        var chosen = asked.filters().values(facet).contains(count.value());
        var others = chosen
                ? without(asked.filters().values(facet), count.value())
                : Stream.concat(asked.filters().values(facet).stream(), Stream.of(count.value()))
                        .toList();
        var address = Address.of(narrowed(asked, asked.filters().with(facet, others)));
        return new Choice(labels.of(pages.words(), facet, count.value()), count.count(), address, chosen);
    }

    /// What is chosen, each as a link that takes it back; also where it leaves nothing over.
    private List<Link> chosen(Asked asked) {
        var links = new ArrayList<Link>();
        var filters = asked.filters();
        for (var facet : Filters.FACETS) {
            for (var value : filters.values(facet)) {
                var without = filters.with(facet, without(filters.values(facet), value));
                links.add(new Link(labels.of(pages.words(), facet, value), Address.of(narrowed(asked, without))));
            }
        }
        if (!filters.recommendation().isEmpty()) {
            var without = new Filters(filters.values(), "", filters.years());
            links.add(new Link(filters.recommendation(), Address.of(narrowed(asked, without))));
        }
        if (!filters.years().isAll()) {
            var without = new Filters(filters.values(), filters.recommendation(), Filters.Years.ALL);
            links.add(new Link(years(filters.years()), Address.of(narrowed(asked, without))));
        }
        return links;
    }

    static String years(Filters.Years years) {
        return (years.from() == 0 ? "…" : years.from()) + "–" + (years.to() == 0 ? "…" : years.to());
    }

    private static List<String> without(List<String> values, String value) {
        return values.stream().filter(v -> !v.equals(value)).toList();
    }

    private static Asked narrowed(Asked asked, Filters filters) {
        return asked.narrowed(filters).at(1, asked.size());
    }

    /// What the form for the years carries along: everything else that the search asks for.
    private static List<Link> carried(Asked asked) {
        var carried = new ArrayList<Link>();
        for (var facet : Filters.FACETS) asked.filters().values(facet).forEach(v -> carried.add(new Link(facet, v)));
        carried.add(new Link("recommendation", asked.filters().recommendation()));
        carried.add(new Link("sort", asked.newest() ? "date" : ""));
        carried.add(new Link("copies", asked.copies() ? "all" : ""));
        carried.add(new Link("of", asked.of()));
        carried.add(new Link("spelling", asked.asTyped() ? "as-typed" : ""));
        carried.removeIf(c -> c.address().isEmpty());
        return carried;
    }

    private static String cut(String typed) {
        return typed.length() <= Question.LONGEST ? typed : typed.substring(0, Question.LONGEST);
    }
}
