package org.whereas.word;

import java.util.HashMap;
import java.util.Map;
import org.whereas.text.Document;
import org.whereas.text.Fields;

/// The fields of a text with their labels and answers, as content controls in Word.
final class Controls {

    private static final int LONGEST = 64;

    private final Map<String, Fields.Entry> entries = new HashMap<>();
    private final Words words;
    private int controls;

    Controls(Document document, Words words) {
        this.words = words;
        Fields.of(document).entries().forEach(entry -> entries.put(entry.name(), entry));
    }

    /// Writes a field as a content control: its answer, or its label as a placeholder that gives way to the
    /// first key.
    /// Returns the words that show.
    String write(Xml xml, String name, Runs.Format format) {
        var field = entries.get(name);
        var blank = field.shown().isEmpty();
        var shown = shown(name);
        xml.open("w:sdt").open("w:sdtPr");
        xml.val("w:alias", shortened(field.label()))
                .val("w:tag", shortened(name))
                .val("w:id", next());
        if (blank) xml.empty("w:showingPlcHdr");
        xml.close();
        xml.open("w:sdtContent");
        Runs.run(xml, shown, blank ? format.styled("PlaceholderText") : format);
        xml.close().close();
        return shown;
    }

    /// What shows for a field: its answer, or its label in the marks of a blank.
    String shown(String name) {
        var field = entries.get(name);
        return field.shown().orElseGet(() -> Words.put(words.blank(), field.label()));
    }

    /// The number of the next content control in the file.
    int next() {
        return ++controls;
    }

    /// Word holds a title or a tag of at most 64 characters; a longer one ends in a checksum, so that two stay
    /// apart.
    static String shortened(String text) {
        var clean = Xml.clean(text).strip();
        if (clean.length() <= LONGEST) return clean;
        return clean.substring(
                        0, clean.offsetByCodePoints(0, Math.min(LONGEST - 12, clean.codePointCount(0, LONGEST - 12))))
                + "…" + Integer.toHexString(clean.hashCode());
    }
}
