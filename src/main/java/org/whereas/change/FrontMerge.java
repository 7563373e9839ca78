package org.whereas.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.whereas.text.FrontMatter;

/// Merges front matter key by key, deep. What a copy says about itself (its kind, title, number, numbering
/// and version, the values of its fields, its choices) stays when both sides changed it; topics merge
/// as a set; everything else that both changed is a clash.
final class FrontMerge {

    private static final Set<String> COPYS_OWN = Set.of("kind", "title", "number", "numbering", "version", "choices");

    private FrontMatter merged;
    private final List<Clash> clashes = new ArrayList<>();

    /// The result, and what a person has to decide; until then it stands as the local side has it.
    record Result(FrontMatter front, List<Clash> clashes) {}

    private FrontMerge(FrontMatter local) {
        merged = local;
    }

    static Result of(FrontMatter base, FrontMatter local, FrontMatter model) {
        if (local.equals(base) || local.equals(model)) return new Result(model, List.of());
        if (model.equals(base)) return new Result(local, List.of());
        var merge = new FrontMerge(local);
        merge.maps(List.of(), base.values(), local.values(), model.values());
        return new Result(merge.merged, merge.clashes);
    }

    private void maps(List<String> path, Map<?, ?> base, Map<?, ?> local, Map<?, ?> model) {
        var keys = new LinkedHashSet<String>();
        for (var map : List.of(local, model, base)) map.keySet().forEach(key -> keys.add(key.toString()));
        for (var key : keys) {
            var inner = new ArrayList<>(path);
            inner.add(key);
            value(inner, base.get(key), local.get(key), model.get(key));
        }
    }

    private void value(List<String> path, Object base, Object local, Object model) {
        if (Objects.equals(model, base) || Objects.equals(local, model)) return;
        if (Objects.equals(local, base)) set(path, model);
        else if (isMap(local) && isMap(model)) maps(path, map(base), map(local), map(model));
        else if (path.equals(List.of("topics")) && local instanceof List<?> l && model instanceof List<?> m)
            set(path, OwnMerge.set(base instanceof List<?> b ? List.<Object>copyOf(b) : List.of(), copy(l), copy(m)));
        else if (!isCopysOwn(path)) clashes.add(new Clash(key(path), path, yaml(base), yaml(local), yaml(model)));
    }

    private static List<Object> copy(List<?> list) {
        return List.copyOf(list);
    }

    private void set(List<String> path, Object value) {
        var keys = path.toArray(String[]::new);
        merged = value == null ? merged.without(keys) : merged.with(value, keys);
    }

    private static boolean isMap(Object value) {
        return value == null || value instanceof Map;
    }

    /// What is no map, or not there, has no keys.
    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static boolean isCopysOwn(List<String> path) {
        return COPYS_OWN.contains(path.getFirst())
                || path.size() == 3
                        && path.getFirst().equals("fields")
                        && path.getLast().equals("value");
    }

    static String key(List<String> path) {
        return "@" + String.join(".", path);
    }

    /// A value as it is written in a front matter, empty for none.
    static String yaml(Object value) {
        if (value == null) return "";
        return FrontMatter.NONE
                .with(value, "v")
                .source()
                .substring("v:".length())
                .stripIndent()
                .strip();
    }

    /// The value that [#yaml] has written.
    static Object value(String yaml) {
        var written = yaml.contains("\n") ? "v:\n" + yaml.indent(2) : "v: " + yaml;
        return FrontMatter.read(written).at("v").orElse("");
    }
}
