package org.whereas.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The addresses of searches and of what they find; everything about a search is in its address.
final class Address {

    private Address() {}

    /// A clause in its document, with the words that were searched for, so that the page can mark them.
    static String of(String document, String clause, String words) {
        var query = words.isEmpty() ? "" : "?mark=" + encoded(words);
        return "/documents/" + document + query + (clause.isEmpty() ? "" : "#" + clause);
    }

    /// The first page of a search.
    static String of(Asked asked) {
        return "/search?" + query(asked);
    }

    /// All that a search asks for but its page.
    static String query(Asked asked) {
        var query = new StringBuilder("q=").append(encoded(asked.typed()));
        for (var facet : Filters.FACETS) asked.filters().values(facet).forEach(v -> add(query, facet, v));
        add(query, "recommendation", asked.filters().recommendation());
        add(query, "from", year(asked.filters().years().from()));
        add(query, "to", year(asked.filters().years().to()));
        if (asked.newest()) add(query, "sort", "date");
        if (asked.copies()) add(query, "copies", "all");
        add(query, "of", asked.of());
        if (asked.asTyped()) add(query, "spelling", "as-typed");
        return query.toString();
    }

    private static String year(int year) {
        return year == 0 ? "" : String.format("%04d", year);
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) address.append('&').append(name).append('=').append(encoded(value));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
