package org.whereas.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The styles of a file: what a paragraph or a run is by its style, with what the styles that it is based on say.
final class StyleSheet {

    private static final int DEEPEST = 50;

    private final Map<String, Tag> styles = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Map<String, Optional<Tag>>> found = new HashMap<>();
    private final Map<String, Integer> headings = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();
    private String ordinary = "";

    StyleSheet(Tag root) {
        for (var style : root.content()) {
            if (!style.is("w:style")) continue;
            var id = style.at("w:styleId");
            styles.put(id, style);
            names.put(id, bare(style.value("w:name")));
            if (style.at("w:type").equals("paragraph") && isOn(style.at("w:default"))) ordinary = id;
        }
    }

    /// The style of paragraphs that name none.
    String ordinary() {
        return ordinary;
    }

    /// The name of a style in small letters, without spaces: `heading1`, `bodytext`. A style
    /// that the file does not have has no name, unless it has no styles at all.
    String name(String id) {
        return names.getOrDefault(id, names.isEmpty() ? bare(id) : "");
    }

    /// The style of paragraphs that has a name in small letters, without spaces; empty where there is none.
    Optional<String> named(String bare) {
        return names.entrySet().stream()
                .filter(it -> it.getValue().equals(bare))
                .map(Map.Entry::getKey)
                .filter(id -> style(id).at("w:type").equals("paragraph"))
                .sorted()
                .findFirst();
    }

    /// Whether a style, or one that it is based on, has this name.
    boolean is(String id, String name) {
        for (var at : line(id)) if (name(at).equals(name)) return true;
        return false;
    }

    /// What a style says of a property: `w:outlineLvl` of its `w:pPr`.
    Optional<Tag> says(String id, String properties, String property) {
        return found.computeIfAbsent(id, _ -> new HashMap<>())
                .computeIfAbsent(properties + property, _ -> looked(id, properties, property));
    }

    private Optional<Tag> looked(String id, String properties, String property) {
        for (var at : line(id)) {
            var says = style(at).child(properties).flatMap(it -> it.child(property));
            if (says.isPresent()) return says;
        }
        return Optional.empty();
    }

    /// The level of a heading by the name of its style, or of one that it is based on; 0 for none. `heading 0` of some
    /// templates is a first level.
    int headingLevel(String id) {
        return headings.computeIfAbsent(id, this::heading);
    }

    private int heading(String id) {
        for (var at : line(id)) {
            var name = name(at);
            if (name.matches("heading[0-9]")) return Math.max(1, name.charAt(7) - '0');
        }
        return 0;
    }

    /// A style and those that it is based on, the nearest first.
    private List<String> line(String id) {
        return lines.computeIfAbsent(id, _ -> {
            var line = new ArrayList<String>();
            for (var at = id; !at.isEmpty() && line.size() < DEEPEST && !line.contains(at); at = parent(at))
                line.add(at);
            return line;
        });
    }

    private String parent(String id) {
        return style(id).value("w:basedOn");
    }

    private Tag style(String id) {
        return styles.getOrDefault(id, Tag.NONE);
    }

    static boolean isOn(String value) {
        return !value.isEmpty() && !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    /// Whether a property that is on or off is on: it is where it is written without a value.
    static boolean isOn(Optional<Tag> property) {
        return property.map(it -> it.at("w:val"))
                .map(value -> value.isEmpty() || isOn(value) && !value.equals("none"))
                .orElse(false);
    }

    static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
