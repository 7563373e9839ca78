package org.whereas.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.whereas.text.FrontMatter;

/// Compares two front matters value by value.
final class FrontDiff {

    private final List<Change> changes = new ArrayList<>();

    static List<Change> between(FrontMatter from, FrontMatter to) {
        var diff = new FrontDiff();
        diff.compare("", from.values(), to.values());
        return diff.changes;
    }

    private void compare(String path, Object from, Object to) {
        if (from != null && from.equals(to)) return;
        if (isMap(from) || isMap(to)) {
            if ((from == null || isMap(from)) && (to == null || isMap(to))) {
                maps(path, map(from), map(to));
                return;
            }
        }
        changes.add(new Change.FrontChange(path, shown(from), shown(to)));
    }

    private void maps(String path, Map<?, ?> from, Map<?, ?> to) {
        var keys = new LinkedHashSet<Object>(to.keySet());
        keys.addAll(from.keySet());
        for (var key : keys) {
            if (from.get(key) == null && to.get(key) == null) continue;
            compare(path.isEmpty() ? key.toString() : path + "." + key, from.get(key), to.get(key));
        }
    }

    private static boolean isMap(Object value) {
        return value instanceof Map;
    }

    private static Map<?, ?> map(Object value) {
        return value == null ? Map.of() : (Map<?, ?>) value;
    }

    /// A value as a reader sees it: lists with commas, maps with `key: value`.
    static String shown(Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> list.stream().map(FrontDiff::shown).collect(Collectors.joining(", "));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(it -> it.getKey() + ": " + shown(it.getValue()))
                        .collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }
}
