package org.whereas.tailoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// From which and until which version a copy says the same of each of its clauses, as saves one after another would
/// leave it.
final class BenchSpans {

    private BenchSpans() {}

    record Span<K, V>(K key, V value, int since, int until) {}

    /// @param versions what is said, by the numbers of the versions; what the last says stands
    static <K, V> List<Span<K, V>> of(SortedMap<Integer, Map<K, V>> versions) {
        var over = new ArrayList<Span<K, V>>();
        var standing = new HashMap<K, Span<K, V>>();
        versions.forEach((number, said) -> {
            for (var span : List.copyOf(standing.values())) {
                if (span.value().equals(said.get(span.key()))) continue;
                over.add(new Span<>(span.key(), span.value(), span.since(), number - 1));
                standing.remove(span.key());
            }
            said.forEach((key, value) ->
                    standing.computeIfAbsent(key, it -> new Span<>(it, value, number, Integer.MAX_VALUE)));
        });
        over.addAll(standing.values());
        return over;
    }
}
