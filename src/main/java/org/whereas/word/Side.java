package org.whereas.word;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whereas.text.Document;

/// One of the two texts that a file with changes is made of, written as a file of its own and read back: whatever the
/// marked file says of it is then what its own file says.
///
/// @param root  the main part
/// @param units what stands in the body
/// @param notes what stands in each note, by label
record Side(Manuscript manuscript, Draft draft, Tag root, List<Unit> units, Map<String, List<Unit>> notes) {

    static Side of(Document document, WordExport.Settings settings) {
        var written = Manuscript.written(document, settings);
        return read(written, Map.of());
    }

    /// The older text; where both link to the same address its links have the names that they have in the newer.
    static Side of(
            Document document, WordExport.Settings settings, Side newer, Map<String, Map<String, String>> links) {
        var written = Manuscript.written(document, settings);
        var names = new HashMap<String, Map<String, String>>();
        for (var part : List.of(Manuscript.DOCUMENT, Manuscript.FOOTNOTES)) {
            var merged = new LinkedHashMap<>(newer.manuscript().links().get(part));
            names.put(part, renamed(written.manuscript().links().get(part), merged));
            links.put(part, merged);
        }
        return read(written, names);
    }

    private static Map<String, String> renamed(Map<String, String> links, Map<String, String> merged) {
        var known = new HashMap<String, String>();
        merged.forEach((id, target) -> known.put(target, id));
        var names = new HashMap<String, String>();
        links.forEach((id, target) -> {
            var name = known.getOrDefault(target, "was-" + id);
            merged.putIfAbsent(name, target);
            names.put(id, name);
        });
        return names;
    }

    private static Side read(Manuscript.Written written, Map<String, Map<String, String>> links) {
        var labels = written.draft().notes().labels();
        var root = part(written, Manuscript.DOCUMENT, links);
        var notes = new HashMap<String, List<Unit>>();
        for (var note : part(written, Manuscript.FOOTNOTES, links).content()) {
            if (note.at("w:type").isEmpty())
                notes.put(label(labels, note.at("w:id")), Units.read(note.content(), id -> label(labels, id)));
        }
        var body = root.content().getFirst().content();
        return new Side(written.manuscript(), written.draft(), root, Units.read(body, id -> label(labels, id)), notes);
    }

    private static Tag part(Manuscript.Written written, String name, Map<String, Map<String, String>> links) {
        var part = Tag.read(written.manuscript().part(name));
        var names = links.getOrDefault(name, Map.of());
        if (names.isEmpty()) return part;
        return part.map(tag -> names.containsKey(tag.at("r:id")) ? tag.with("r:id", names.get(tag.at("r:id"))) : tag);
    }

    private static String label(List<String> labels, String id) {
        return labels.get(Integer.parseInt(id) - 1);
    }
}
