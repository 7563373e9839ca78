package org.whereas.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What a search is narrowed to; an empty value narrows nothing.
///
/// @param recommendation only clauses that state or carry out the recommendation of this id
record Filters(Map<String, String> values, String recommendation) {

    /// What can be counted and narrowed, in the order of the page.
    static final List<String> FACETS =
            List.of(Columns.KIND, Columns.SOURCE, Columns.TOPIC, Columns.ORGANIZATION, Columns.STATUS);

    static final Filters NONE = new Filters(Map.of(), "");

    Filters {
        var given = new LinkedHashMap<String, String>();
        for (var facet : FACETS) {
            var value = values.getOrDefault(facet, "");
            if (value != null && !value.isBlank()) given.put(facet, value.strip());
        }
        values = Map.copyOf(given);
        recommendation = recommendation == null ? "" : recommendation.strip();
    }

    static Filters of(String kind, String source, String topic, String organization, String status, String rec) {
        var values = new LinkedHashMap<String, String>();
        values.put(Columns.KIND, kind);
        values.put(Columns.SOURCE, source);
        values.put(Columns.TOPIC, topic);
        values.put(Columns.ORGANIZATION, organization);
        values.put(Columns.STATUS, status);
        return new Filters(values, rec);
    }

    boolean isEmpty() {
        return values.isEmpty() && recommendation.isEmpty();
    }

    String value(String facet) {
        return values.getOrDefault(facet, "");
    }

    /// Adds what must hold, except for one facet: its other values are counted as if it were not chosen.
    void addTo(BooleanQuery.Builder query, String except) {
        values.forEach((facet, value) -> {
            if (!facet.equals(except)) query.add(new TermQuery(new Term(facet, cut(value))), Occur.FILTER);
        });
        if (!recommendation.isEmpty()) query.add(carries(recommendation), Occur.FILTER);
    }

    private static Query carries(String recommendation) {
        return new TermQuery(new Term(Columns.IDS, Rows.id(recommendation)));
    }

    private static String cut(String value) {
        return value.length() > 200 ? value.substring(0, 200) : value;
    }
}
