package org.whereas.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The addresses of what others say.
final class OthersAddress {

    private OthersAddress() {}

    static String page(Others.Wanted wanted) {
        return "/search/side-by-side?" + query(wanted);
    }

    static String word(Others.Wanted wanted) {
        return "/api/v1/search/side-by-side/file?" + query(wanted);
    }

    private static String query(Others.Wanted wanted) {
        var query = new StringBuilder("q=").append(encoded(wanted.question()));
        add(query, "kind", wanted.kind());
        add(query, "instrument", wanted.instrument());
        add(query, "status", wanted.status());
        add(query, "state", wanted.circle().state());
        add(query, "population", wanted.circle().population());
        add(query, "officers", wanted.circle().officers());
        if (wanted.asTyped()) add(query, "spelling", "as-typed");
        wanted.organizations().forEach(o -> add(query, "organization", o));
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) query.append('&').append(name).append('=').append(encoded(value));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
