package org.whereas.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The names and values behind the question mark of an address.
record Pairs(Map<String, List<String>> values) {

    /// What cannot be read is left out.
    static Pairs of(String query) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : query.replaceFirst("^[^?]*\\?", "").split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0)
                values.computeIfAbsent(pair.substring(0, equals), _ -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
        }
        return new Pairs(values);
    }

    /// All values of a name, in order.
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// Its first value, null where it has none.
    String one(String name) {
        return all(name).isEmpty() ? null : all(name).getFirst();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException torn) {
            return "";
        }
    }
}
