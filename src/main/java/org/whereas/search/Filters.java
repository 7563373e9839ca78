package org.whereas.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// What a search is narrowed to. Of one facet any of the values has to hold, and every facet has to.
///
/// @param recommendation only clauses that state or carry out the recommendation of this id; empty for
/// all
/// @param years only documents of these years
record Filters(Map<String, List<String>> values, String recommendation, Years years) {

    /// What can be counted and narrowed, in the order of the page.
    static final List<String> FACETS = List.of(
            Columns.KIND,
            Columns.SOURCE,
            Columns.TOPIC,
            Columns.STATUS,
            Columns.INSTRUMENT,
            Columns.ORGANIZATION,
            Bodies.STATE,
            Bodies.POPULATION,
            Bodies.OFFICERS);

    static final Filters NONE = new Filters(Map.of(), "", Years.ALL);

    private static final int MOST_VALUES = 50;
    private static final int LONGEST = 200;

    /// From a year to a year, both included; 0 for no bound.
    record Years(int from, int to) {
        static final Years ALL = new Years(0, 0);

        /// Between two years, whichever is the earlier.
        Years {
            if (to != 0 && from > to) {
                var earlier = to;
                to = from;
                from = earlier;
            }
        }

        boolean isAll() {
            return from == 0 && to == 0;
        }

        Query query() {
            return IntPoint.newRangeQuery(Columns.YEAR, from, to == 0 ? Integer.MAX_VALUE : to);
        }
    }

    Filters {
        var given = new LinkedHashMap<String, List<String>>();
        for (var facet : FACETS) {
            var some = values.getOrDefault(facet, List.of()).stream()
                    .map(Filters::cut)
                    .filter(v -> !v.isEmpty())
                    .distinct()
                    .limit(MOST_VALUES)
                    .toList();
            if (!some.isEmpty()) given.put(facet, some);
        }
        values = Map.copyOf(given);
        recommendation = recommendation == null ? "" : recommendation.strip();
    }

    /// Narrowed to one value of a facet.
    static Filters of(String facet, String value) {
        return new Filters(Map.of(facet, List.of(value)), "", Years.ALL);
    }

    boolean isEmpty() {
        return values.isEmpty() && recommendation.isEmpty() && years.isAll();
    }

    List<String> values(String facet) {
        return values.getOrDefault(facet, List.of());
    }

    /// The same with other values of a facet.
    Filters with(String facet, List<String> others) {
        var all = new LinkedHashMap<>(values);
        all.put(facet, others);
        return new Filters(all, recommendation, years);
    }

    /// Adds what must hold, except for one facet: its other values are counted as if it were not
    /// chosen.
    void addTo(BooleanQuery.Builder query, String except, Bodies bodies) {
        values.forEach((facet, some) -> {
            if (!facet.equals(except)) query.add(any(facet, some, bodies), Occur.FILTER);
        });
        if (!recommendation.isEmpty())
            query.add(new TermQuery(new Term(Columns.IDS, Rows.id(recommendation))), Occur.FILTER);
        if (!years.isAll()) query.add(years.query(), Occur.FILTER);
    }

    private static Query any(String facet, List<String> some, Bodies bodies) {
        if (Bodies.FACETS.contains(facet)) return any(Columns.ORGANIZATION, bodies.holding(facet, some), Bodies.NONE);
        if (some.size() == 1) return new TermQuery(new Term(facet, some.getFirst()));
        return new TermInSetQuery(facet, some.stream().map(BytesRef::new).toList());
    }

    private static String cut(String value) {
        var plain = value == null ? "" : value.strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
