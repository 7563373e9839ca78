package org.whereas.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.whereas.text.Block;
import org.whereas.text.Inline;

/// Ids that both sides gave to new clauses with unlike words: these are two clauses, and the local
/// one gets another id, also where the local text refers to it.
record Collisions(Tree local, Map<String, String> renamed) {

    private static final double ALIKE = 0.5;
    private static final int LONGEST = 64;

    static Collisions between(Tree base, Tree local, Tree model) {
        var renamed = new LinkedHashMap<String, String>();
        var used = new HashSet<String>();
        for (var tree : List.of(base, local, model)) used.addAll(tree.own().keySet());
        for (var name : local.reading())
            if (!base.has(name) && model.has(name) && !name.startsWith("~") && unlike(local, model, name))
                renamed.put(name, free(name, used));
        return new Collisions(renamed.isEmpty() ? local : rewritten(local, renamed), renamed);
    }

    private static boolean unlike(Tree local, Tree model, String name) {
        var here = local.own().get(name);
        var there = model.own().get(name);
        if (here.body().getClass() != there.body().getClass()) return true;
        if (!(here.body() instanceof Own.Nothing) && here.body().equals(there.body())) return false;
        return words(local, name).to(words(model, name)) < ALIKE;
    }

    private static Likeness words(Tree tree, String name) {
        var own = tree.own().get(name);
        if (!(own.body() instanceof Own.Nothing)) return Likeness.of(own);
        return Likeness.ofText(
                tree.branch(name).stream().map(it -> tree.own().get(it).text()).collect(Collectors.joining("\n")));
    }

    private static String free(String name, Set<String> used) {
        for (int n = 2; ; n++) {
            var suffix = "-" + n;
            var id = name.substring(0, Math.min(name.length(), LONGEST - suffix.length())) + suffix;
            if (used.add(id)) return id;
        }
    }

    private static Tree rewritten(Tree local, Map<String, String> renamed) {
        var tree = new Tree();
        var names = new HashMap<>(renamed);
        local.own().forEach((name, own) -> {
            var parent = local.parents().get(name);
            tree.add(
                    names.getOrDefault(name, name),
                    names.getOrDefault(parent, parent),
                    identified(own, renamed),
                    local.nodes().get(name));
        });
        return tree;
    }

    private static Own identified(Own own, Map<String, String> renamed) {
        var shape = own.shape();
        if (shape.kind() == Own.Kind.FOOTNOTE)
            shape = new Own.Shape(shape.kind(), 0, renamed.getOrDefault(shape.label(), shape.label()), null, null);
        var id = own.attributes().id();
        var attributes = renamed.containsKey(id) ? own.attributes().withId(renamed.get(id)) : own.attributes();
        return new Own(shape, body(own.body(), renamed), attributes);
    }

    private static Own.Body body(Own.Body body, Map<String, String> renamed) {
        return switch (body) {
            case Own.Words(var content) -> new Own.Words(inlines(content, renamed));
            case Own.Grid(var columns, var rows) ->
                new Own.Grid(
                        columns,
                        rows.stream()
                                .map(row -> new Block.Table.Row(row.cells().stream()
                                        .map(cell -> inlines(cell, renamed))
                                        .toList()))
                                .toList());
            case Own.Lines _, Own.Nothing _ -> body;
        };
    }

    private static List<Inline> inlines(List<Inline> content, Map<String, String> renamed) {
        return content.stream().map(inline -> inline(inline, renamed)).toList();
    }

    private static Inline inline(Inline inline, Map<String, String> renamed) {
        return switch (inline) {
            case Inline.NoteReference(var label) -> new Inline.NoteReference(renamed.getOrDefault(label, label));
            case Inline.Link(var to, var title, var in) ->
                new Inline.Link(target(to, renamed), title, inlines(in, renamed));
            case Inline.Emphasis(var in) -> new Inline.Emphasis(inlines(in, renamed));
            case Inline.Strong(var in) -> new Inline.Strong(inlines(in, renamed));
            case Inline.Strikethrough(var in) -> new Inline.Strikethrough(inlines(in, renamed));
            default -> inline;
        };
    }

    private static String target(String destination, Map<String, String> renamed) {
        if (!destination.startsWith("#")) return destination;
        var id = destination.substring(1);
        return "#" + renamed.getOrDefault(id, id);
    }
}
