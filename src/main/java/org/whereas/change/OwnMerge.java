package org.whereas.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.whereas.text.Attributes;

/// Merges what two sides made of one clause: its form, its words and its attributes, each for itself.
///
/// @param own             the result; what clashes stands as the local side has it
/// @param wordsClash      both sides changed the same words
/// @param attributesClash both sides changed the same attribute
record OwnMerge(Own own, boolean wordsClash, boolean attributesClash) {

    /// Attributes that are lists of names: each name is merged for itself.
    private static final Set<String> NAMES = Set.of("meets", "addressee", "elaborates", "restates");

    static OwnMerge of(Own base, Own local, Own model) {
        if (local.equals(base) || local.equals(model)) return new OwnMerge(model, false, false);
        if (model.equals(base)) return new OwnMerge(local, false, false);
        var body = body(base, local, model);
        var attributes = attributes(base.attributes(), local.attributes(), model.attributes());
        var own = new Own(
                shape(base.shape(), local.shape(), model.shape()),
                body == null ? local.body() : body,
                attributes == null ? local.attributes() : attributes);
        if (!fits(own)) own = local;
        return new OwnMerge(own, body == null, attributes == null);
    }

    /// Merges what both sides put in as one clause, in the form that the local side gave it.
    static OwnMerge ofNew(Own local, Own model) {
        var body = Additions.together(local.body(), model.body());
        var attributes = attributes(Attributes.NONE, local.attributes(), model.attributes());
        var own =
                new Own(local.shape(), body.orElse(local.body()), attributes == null ? local.attributes() : attributes);
        return new OwnMerge(own, body.isEmpty(), attributes == null);
    }

    boolean clashes() {
        return wordsClash || attributesClash;
    }

    /// Two sides that each made the clause into another kind of block leave the local one.
    private static boolean fits(Own own) {
        return switch (own.shape().kind()) {
            case TABLE -> own.body() instanceof Own.Grid;
            case CODE, HTML -> own.body() instanceof Own.Lines;
            case HEADING, PARAGRAPH -> own.body() instanceof Own.Words;
            case ITEM -> own.body() instanceof Own.Words || own.body() instanceof Own.Nothing;
            case QUOTE, FOOTNOTE, RULE -> own.body() instanceof Own.Nothing;
        };
    }

    private static Own.Shape shape(Own.Shape base, Own.Shape local, Own.Shape model) {
        var kind = preferred(base.kind(), local.kind(), model.kind());
        if (kind != local.kind()) return model;
        if (kind != model.kind()) return local;
        return new Own.Shape(
                kind,
                preferred(base.level(), local.level(), model.level()),
                preferred(base.label(), local.label(), model.label()),
                list(base.list(), local.list(), model.list()),
                preferred(base.task(), local.task(), model.task()));
    }

    private static Own.ListForm list(Own.ListForm base, Own.ListForm local, Own.ListForm model) {
        if (base == null || local == null || model == null) return preferred(base, local, model);
        return new Own.ListForm(
                preferred(base.ordered(), local.ordered(), model.ordered()),
                preferred(base.delimiter(), local.delimiter(), model.delimiter()),
                preferred(base.start(), local.start(), model.start()),
                preferred(base.tight(), local.tight(), model.tight()),
                preferred(base.second(), local.second(), model.second()));
    }

    private static <T> T preferred(T base, T local, T model) {
        return Objects.equals(local, base) ? model : local;
    }

    private static Own.Body body(Own base, Own local, Own model) {
        if (local.body().equals(base.body()) || local.body().equals(model.body())) return model.body();
        if (model.body().equals(base.body())) return local.body();
        if (base.body() instanceof Own.Words(var b)
                && local.body() instanceof Own.Words(var l)
                && model.body() instanceof Own.Words(var m))
            return WordMerge.ofInlines(b, l, m)
                    .filter(words -> !words.isEmpty())
                    .map(Own.Words::new)
                    .orElse(null);
        if (base.body() instanceof Own.Grid b
                && local.body() instanceof Own.Grid l
                && model.body() instanceof Own.Grid m)
            return GridMerge.of(b, l, m).orElse(null);
        if (base.body() instanceof Own.Lines(var b)
                && local.body() instanceof Own.Lines(var l)
                && model.body() instanceof Own.Lines(var m))
            return WordMerge.of(Bodies.lines(b), Bodies.lines(l), Bodies.lines(m))
                    .map(lines -> new Own.Lines(Plain.of(Tokens.inlines(lines))))
                    .orElse(null);
        return null;
    }

    private static Attributes attributes(Attributes base, Attributes local, Attributes model) {
        var keys = new LinkedHashSet<>(local.values().keySet());
        keys.addAll(model.values().keySet());
        var values = new LinkedHashMap<String, String>();
        for (var key : keys) {
            var value = value(key, base.values(), local.values(), model.values());
            if (value == null) return null;
            if (!value.isEmpty()) values.put(key, value);
        }
        var id = local.id().isEmpty() ? model.id() : local.id();
        return new Attributes(id, set(base.classes(), local.classes(), model.classes()), values);
    }

    private static String value(
            String key, Map<String, String> base, Map<String, String> local, Map<String, String> model) {
        var was = base.getOrDefault(key, "");
        var here = local.getOrDefault(key, "");
        var there = model.getOrDefault(key, "");
        if (here.equals(was) || here.equals(there)) return there;
        if (there.equals(was) || key.equals("no")) return here;
        if (!NAMES.contains(key)) return null;
        return String.join(" ", set(words(was), words(here), words(there)));
    }

    private static List<String> words(String value) {
        return value.isBlank() ? List.of() : List.of(value.strip().split("\\s+"));
    }

    /// What both have, with what either put in and without what either took out.
    static <T> List<T> set(List<T> base, List<T> local, List<T> model) {
        var all = new LinkedHashSet<>(local);
        all.addAll(model);
        var merged = new ArrayList<T>();
        for (var it : all) if (!base.contains(it) || local.contains(it) && model.contains(it)) merged.add(it);
        return merged;
    }
}
