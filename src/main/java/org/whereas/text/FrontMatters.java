package org.whereas.text;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Edits of a front matter, each checked by reading the result again: what was asked for is there, and nothing else
/// has changed.
final class FrontMatters {

    private FrontMatters() {}

    static FrontMatter with(FrontMatter front, Object value, List<String> path) {
        var expected = copy(front.values());
        Map<String, Object> map = expected;
        for (var key : path.subList(0, path.size() - 1)) map = inner(map, key);
        map.put(path.getLast(), value);
        return checked(set(front.source(), value, path), expected);
    }

    static FrontMatter without(FrontMatter front, List<String> path) {
        var expected = copy(front.values());
        Map<String, Object> map = expected;
        for (var key : path.subList(0, path.size() - 1)) map = inner(map, key);
        map.remove(path.getLast());
        return checked(removed(front.source(), path), expected);
    }

    private static String set(String source, Object value, List<String> path) {
        var root = YamlReader.read(source);
        if (root.isEmpty()) return appended(source, nested(value, path));
        var map = root.get();
        for (int i = 0; ; i++) {
            int found = map.find(path.get(i));
            var rest = path.subList(i + 1, path.size());
            if (found < 0) return YamlEdit.append(source, map, path.get(i), nested(value, rest));
            var entry = map.entries().get(found);
            if (!rest.isEmpty() && entry.value() instanceof Yaml.Mapping inner) map = inner;
            else return YamlEdit.replace(source, map, entry, nested(value, rest));
        }
    }

    private static String removed(String source, List<String> path) {
        var map = YamlReader.read(source).orElseThrow();
        Yaml.Entry holder = null;
        Yaml.Mapping outer = null;
        for (var key : path.subList(0, path.size() - 1)) {
            outer = map;
            holder = map.entries().get(map.find(key));
            if (!(holder.value() instanceof Yaml.Mapping inner)) throw repeated();
            map = inner;
        }
        if (map.entries().size() > 1 || holder == null) return YamlEdit.remove(source, map, map.find(path.getLast()));
        return YamlEdit.replace(source, outer, holder, Map.of());
    }

    private static String appended(String source, Object values) {
        var lines = YamlWriter.lines(map(values), "");
        return source.isBlank() ? lines : source + "\n" + lines;
    }

    private static Object nested(Object value, List<String> path) {
        var nested = value;
        for (var key : path.reversed()) nested = Collections.singletonMap(key, nested);
        return nested;
    }

    private static FrontMatter checked(String source, Map<String, Object> expected) {
        FrontMatter read;
        try {
            read = FrontMatter.read(source);
        } catch (TextRefused refused) {
            throw refused.detail().contains("64 kB") ? refused : repeated();
        }
        if (read.values().equals(expected)) return read;
        throw repeated();
    }

    private static TextRefused repeated() {
        return new TextRefused(
                "front-matter", "This part of the front matter cannot be changed here; change it in the text.", 0);
    }

    /// A value as a front matter keeps it: what is no map, list, string, whole or decimal number or boolean is taken
    /// as its text.
    static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case Boolean flag -> flag;
            case Map<?, ?> map -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                map.forEach((k, v) -> plain.put(k.toString(), plain(v)));
                yield plain;
            }
            case List<?> list -> list.stream().map(FrontMatters::plain).toList();
            case BigDecimal number -> Yaml.plain(number.toPlainString());
            case Number number -> Yaml.plain(number.toString());
            default -> value.toString();
        };
    }

    private static Map<String, Object> inner(Map<String, Object> map, String key) {
        var inner = map.get(key);
        if (inner != null && !(inner instanceof Map))
            throw new TextRefused("front-matter", "\"" + key + "\" in the front matter is no list of keys.", 0);
        var copy = inner == null ? new LinkedHashMap<String, Object>() : copy(map(inner));
        map.put(key, copy);
        return copy;
    }

    private static LinkedHashMap<String, Object> copy(Map<String, Object> map) {
        return new LinkedHashMap<>(map);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
