package org.whereas.tailoring;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// How far somebody is with setting a policy beside a model.
///
/// @param pairs   the model's section for a section of ours, empty where nothing is like it
/// @param taken   the model's sections that are to be taken in
/// @param checked our sections that somebody has looked at
record Paired(Map<String, String> pairs, Set<String> taken, Set<String> checked) {

    static final Paired NONE = new Paired(Map.of(), Set.of(), Set.of());

    Paired {
        pairs = new LinkedHashMap<>(pairs);
        taken = new LinkedHashSet<>(taken);
        checked = new LinkedHashSet<>(checked);
    }

    /// The proposal with what was chosen in its place; what speaks of sections that are gone says nothing.
    Paired over(Beside beside) {
        var chosen = new LinkedHashMap<>(beside.proposed());
        pairs.forEach((ours, model) -> {
            if (beside.ours().stream().noneMatch(it -> it.id().equals(ours))) return;
            if (model.isEmpty()) chosen.remove(ours);
            else if (beside.model().stream().anyMatch(it -> it.id().equals(model))) chosen.put(ours, model);
        });
        return new Paired(chosen, taken, checked);
    }

    /// The pairs without the sections that nothing is like.
    Map<String, String> confirmed() {
        var confirmed = new LinkedHashMap<>(pairs);
        confirmed.values().removeIf(String::isEmpty);
        return confirmed;
    }

    String written() {
        var json = Json.createObjectBuilder();
        var chosen = Json.createObjectBuilder();
        pairs.forEach(chosen::add);
        json.add("pairs", chosen);
        json.add("taken", array(taken));
        json.add("checked", array(checked));
        return json.build().toString();
    }

    static Paired read(String written) {
        try (var reader = Json.createReader(new StringReader(written))) {
            var json = reader.readObject();
            return new Paired(
                    pairs(json.getJsonObject("pairs")),
                    words(json.getJsonArray("taken")),
                    words(json.getJsonArray("checked")));
        }
    }

    private static Map<String, String> pairs(JsonObject json) {
        var pairs = new LinkedHashMap<String, String>();
        json.keySet().forEach(ours -> pairs.put(ours, json.getString(ours)));
        return pairs;
    }

    private static Set<String> words(JsonArray json) {
        var words = new LinkedHashSet<String>();
        for (var word : json) if (word instanceof JsonString text) words.add(text.getString());
        return words;
    }

    private static JsonArray array(Collection<String> words) {
        return Json.createArrayBuilder(words).build();
    }
}
