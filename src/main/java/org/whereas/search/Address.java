package org.whereas.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The addresses of searches and of what they find; everything about a search is in its address.
final class Address {

    private Address() {}

    /// A clause in its document, with the words that were searched for, so that the page can mark them.
    static String of(String document, String clause, String words) {
        var query = words.isEmpty() ? "" : "?q=" + encoded(words);
        return "/documents/" + document + query + (clause.isEmpty() ? "" : "#" + clause);
    }

    /// The first page of a search.
    static String of(Asked asked) {
        var address = new StringBuilder("/search?q=").append(encoded(asked.typed()));
        for (var facet : Filters.FACETS) add(address, facet, asked.filters().value(facet));
        add(address, "recommendation", asked.filters().recommendation());
        if (asked.copies()) add(address, "copies", "all");
        add(address, "of", asked.of());
        if (asked.asTyped()) add(address, "spelling", "as-typed");
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) address.append('&').append(name).append('=').append(encoded(value));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
