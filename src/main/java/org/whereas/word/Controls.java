package org.whereas.word;

import java.util.LinkedHashMap;
import java.util.Map;
import org.whereas.text.FrontMatter;

/// The fields of a text with their labels and answers, as content controls in Word.
final class Controls {

    private static final int LONGEST = 64;

    private final Map<String, Blank> declared = new LinkedHashMap<>();
    private final Words words;
    private int controls;

    /// A field: what it is called, what people read where it is blank, and the answer, empty while there is none.
    record Blank(String label, String value) {}

    Controls(FrontMatter front, Words words) {
        this.words = words;
        if (!(front.values().get("fields") instanceof Map<?, ?> fields)) return;
        fields.forEach((name, entry) -> declared.put(
                String.valueOf(name),
                entry instanceof Map<?, ?> values
                        ? new Blank(
                                string(values, "label", String.valueOf(name)),
                                string(values, "value", string(values, "default", "")))
                        : new Blank(String.valueOf(name), "")));
    }

    /// Writes a field as a content control: its answer, or its label as a placeholder that gives way to the first key.
    /// Returns the words that show.
    String write(Xml xml, String name, Runs.Format format) {
        var field = field(name);
        var blank = field.value().isBlank();
        var shown = shown(name);
        xml.open("w:sdt").open("w:sdtPr");
        xml.val("w:alias", shortened(field.label()))
                .val("w:tag", shortened(name))
                .val("w:id", next());
        if (blank) xml.empty("w:showingPlcHdr");
        xml.empty("w:text", "w:multiLine", "1").close();
        xml.open("w:sdtContent");
        Runs.run(xml, shown, blank ? format.styled("PlaceholderText") : format);
        xml.close().close();
        return shown;
    }

    /// What shows for a field: its answer, or its label in the marks of a blank.
    String shown(String name) {
        var field = field(name);
        return field.value().isBlank() ? words.blank().replace("{0}", field.label()) : field.value();
    }

    /// The number of the next content control in the file.
    int next() {
        return ++controls;
    }

    /// Word holds a title or a tag of at most 64 characters; a longer one ends in a checksum, so that two stay apart.
    static String shortened(String text) {
        var clean = Xml.clean(text).strip();
        if (clean.length() <= LONGEST) return clean;
        return clean.substring(
                        0, clean.offsetByCodePoints(0, Math.min(LONGEST - 12, clean.codePointCount(0, LONGEST - 12))))
                + "…" + Integer.toHexString(clean.hashCode());
    }

    private Blank field(String name) {
        return declared.getOrDefault(name, new Blank(name, ""));
    }

    private static String string(Map<?, ?> values, String key, String fallback) {
        var value = values.get(key);
        return value == null ? fallback : String.valueOf(value);
    }
}
