package org.whereas.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whereas.text.Block;

/// The footnotes of a file, numbered 1, 2, 3 in the order in which the text refers to them.
///
/// A second reference to the same note is a cross reference to its number, as Word makes them.
/// A note that only another note refers to cannot be a footnote in Word; it stands at the end
/// of the text (see [#unplaced]).
final class Notes {

    private final Map<String, Block.Footnote> definitions = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Bookmarks bookmarks;
    private boolean writingNotes;

    Notes(List<Block> blocks, Bookmarks bookmarks) {
        this.bookmarks = bookmarks;
        for (var block : blocks) {
            if (block instanceof Block.Footnote note) definitions.putIfAbsent(note.label(), note);
        }
    }

    /// Writes a reference to a note and returns the words that show.
    String refer(String label, Xml xml) {
        if (!definitions.containsKey(label)) return plain("[^" + label + "]", xml);
        if (numbers.containsKey(label)) return again(label, xml);
        if (writingNotes) return plain("[" + label + "]", xml);
        var number = String.valueOf(numbers.size() + 1);
        numbers.put(label, numbers.size() + 1);
        var mark = String.valueOf(bookmarks.next());
        xml.empty("w:bookmarkStart", "w:id", mark, "w:name", "_Note" + number);
        xml.open("w:r").open("w:rPr").val("w:rStyle", "FootnoteReference").close();
        xml.empty("w:footnoteReference", "w:id", number).close();
        xml.empty("w:bookmarkEnd", "w:id", mark);
        return number;
    }

    /// A note the text has not referred to so far, and the next after it; empty when all have their place.
    List<Block.Footnote> unplaced() {
        return definitions.values().stream()
                .filter(note -> !numbers.containsKey(note.label()))
                .toList();
    }

    /// How many notes the text has referred to so far.
    int count() {
        return numbers.size();
    }

    /// The labels of the notes that the text has referred to so far; the first has the number 1.
    List<String> labels() {
        return List.copyOf(numbers.keySet());
    }

    /// The part with all notes, each written by `content` into the XML between its own brackets.
    Xml part(NoteWriter content) {
        writingNotes = true;
        var xml = new Xml().open("w:footnotes", Draft.NAMESPACES);
        separator(xml, "separator", "-1");
        separator(xml, "continuationSeparator", "0");
        numbers.forEach((label, number) -> {
            xml.open("w:footnote", "w:id", String.valueOf(number));
            content.write(xml, definitions.get(label));
            xml.close();
        });
        return xml.close();
    }

    interface NoteWriter {
        void write(Xml xml, Block.Footnote note);
    }

    private String again(String label, Xml xml) {
        var number = String.valueOf(numbers.get(label));
        Draft.field(xml, "NOTEREF _Note" + number + " \\f \\h", number, "FootnoteReference");
        return number;
    }

    private static String plain(String text, Xml xml) {
        Runs.run(xml, text, Runs.Format.PLAIN);
        return text;
    }

    private static void separator(Xml xml, String kind, String id) {
        xml.open("w:footnote", "w:type", kind, "w:id", id).open("w:p");
        xml.open("w:pPr")
                .empty("w:spacing", "w:after", "0", "w:line", "240", "w:lineRule", "auto")
                .close();
        xml.open("w:r").empty("w:" + kind).close().close().close();
    }
}
