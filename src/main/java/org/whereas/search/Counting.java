package org.whereas.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Counts what matches a search: the results, and of each facet how many results have each value. A
/// facet that is narrowed is counted as if it were not, so that a count is what choosing the value
/// would show.
final class Counting {

    /// All states of a country and more; of organizations and sources those with the most results.
    private static final int FACET_VALUES = 60;

    private final IndexSearcher searcher;
    private final Families families;
    private final Bodies bodies;
    private final Function<String, Query> exceptFor;

    /// @param exceptFor everything that matches, but for the narrowing by a facet; nothing is left out
    /// of an empty name
    Counting(IndexSearcher searcher, Families families, Bodies bodies, Function<String, Query> exceptFor) {
        this.searcher = searcher;
        this.families = families;
        this.bodies = bodies;
        this.exceptFor = exceptFor;
    }

    Totals.Total of(Asked asked) throws IOException {
        var counts = new LinkedHashMap<String, Counts>();
        for (var facet : Filters.FACETS) counts.put(facet, counts(facet));
        var along = counts.values().stream()
                .filter(c -> asked.filters().values(c.facet()).isEmpty())
                .toList();
        var tally = new Tally(!asked.copies(), along);
        searcher.search(exceptFor.apply(""), new Tally.Manager(tally));
        for (var count : counts.values()) {
            if (along.contains(count)) continue;
            searcher.search(
                    exceptFor.apply(count.facet()), new Tally.Manager(new Tally(!asked.copies(), List.of(count))));
        }
        var facets = new LinkedHashMap<String, List<Counts.Count>>();
        counts.forEach((facet, count) -> facets.put(facet, count.most(FACET_VALUES)));
        return new Totals.Total(tally, facets, searcher.timedOut());
    }

    private Counts counts(String facet) {
        if (!Bodies.FACETS.contains(facet)) return new Counts(facet, facet, families, List::of);
        return new Counts(facet, Columns.ORGANIZATION, families, organization -> bodies.values(facet, organization));
    }
}
