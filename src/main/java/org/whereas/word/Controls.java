package org.whereas.word;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.whereas.text.Document;
import org.whereas.text.Fields;

/// The fields of a text with their labels and answers, as content controls in Word. Each is
/// bound to one place in the file ([DataPart]), so that filling one in fills in its twins, and a program that drops the
/// tag of a control still keeps which field it is.
final class Controls {

    private static final int LONGEST = 64;

    private final Map<String, Fields.Entry> entries = new HashMap<>();
    private final Map<String, Integer> mentions;
    private final Words words;
    private final SequencedSet<String> bound = new LinkedHashSet<>();
    private final SequencedSet<String> blanks = new LinkedHashSet<>();
    private final SequencedSet<String> written = new LinkedHashSet<>();
    private int controls;

    /// @param binds whether fields are bound
    Controls(Document document, Words words, boolean binds) {
        this.words = words;
        mentions = binds ? Fields.mentions(document) : Map.of();
        Fields.of(document).entries().forEach(entry -> entries.put(entry.name(), entry));
    }

    /// Writes a field as a content control: its answer, or its label as a placeholder that
    /// gives way to the first key. Returns the words that show.
    String write(Xml xml, String name, Runs.Format format) {
        var field = entries.get(name);
        written.add(name);
        var blank = field.shown().isEmpty();
        var shown = shown(name);
        xml.open("w:sdt").open("w:sdtPr");
        xml.val("w:alias", shortened(field.label()))
                .val("w:tag", shortened(name))
                .val("w:id", next());
        if (blank) placeholder(xml, name);
        if (mentions.containsKey(name)) bind(xml, field);
        xml.close();
        xml.open("w:sdtContent");
        Runs.run(xml, shown, blank ? format.styled("PlaceholderText") : format);
        xml.close().close();
        return shown;
    }

    private void placeholder(Xml xml, String name) {
        blanks.add(name);
        xml.open("w:placeholder")
                .val("w:docPart", Placeholders.name(List.copyOf(blanks).indexOf(name)));
        xml.close().empty("w:showingPlcHdr");
    }

    private void bind(Xml xml, Fields.Entry field) {
        bound.add(field.name());
        var place = List.copyOf(bound).indexOf(field.name()) + 1;
        xml.empty(
                "w:dataBinding",
                "w:prefixMappings",
                "xmlns:f='" + DataPart.FIELDS + "'",
                "w:xpath",
                "/f:fields[1]/f:field[" + place + "]",
                "w:storeItemID",
                DataPart.FIELDS_STORE);
        if (field.lines()) xml.empty("w:text", "w:multiLine", "1");
        else xml.empty("w:text");
    }

    /// The fields that stand in the text, in the order in which they first do.
    List<Fields.Entry> written() {
        return written.stream().map(entries::get).toList();
    }

    /// The place of a field among those that are bound, from 1; 0 for one that is not.
    int place(String name) {
        return List.copyOf(bound).indexOf(name) + 1;
    }

    /// The fields that are bound, in the order of their places.
    List<Fields.Entry> bound() {
        return bound.stream().map(entries::get).toList();
    }

    /// What shows for each blank, in the order of their placeholders.
    List<String> placeholders() {
        return blanks.stream().map(this::shown).toList();
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
