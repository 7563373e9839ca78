package org.whereas.word;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.whereas.text.Inline;

/// Writes the words within a paragraph, and remembers what they say, for the estimate of where pages break.
final class Runs {

    private static final Pattern BREAK = Pattern.compile("(?<=[\\t\\n\\r])|(?=[\\t\\n\\r])");

    private static final int LONGEST_TIP = 255;

    private final Draft draft;
    private final Xml xml;
    private final Links links;
    private final StringBuilder said = new StringBuilder();

    /// How a run is set. `style` is a character style, empty for none.
    record Format(boolean bold, boolean italic, boolean strike, String style) {

        static final Format PLAIN = new Format(false, false, false, "");

        Format styled(String other) {
            return new Format(bold, italic, strike, other);
        }

        private void write(Xml xml) {
            if (equals(PLAIN)) return;
            xml.open("w:rPr");
            if (!style.isEmpty()) xml.val("w:rStyle", style);
            if (bold) xml.empty("w:b").empty("w:bCs");
            if (italic) xml.empty("w:i").empty("w:iCs");
            if (strike) xml.empty("w:strike");
            xml.close();
        }
    }

    /// Words of the body, or of a note, each with the links of its own part.
    Runs(Draft draft, Xml xml, Links links) {
        this.draft = draft;
        this.xml = xml;
        this.links = links;
    }

    /// The words written so far.
    String said() {
        return said.toString();
    }

    Runs write(List<Inline> content) {
        return write(content, Format.PLAIN);
    }

    Runs write(List<Inline> content, Format format) {
        content.forEach(inline -> write(inline, format));
        return this;
    }

    /// The number of the note that these words are in.
    Runs noteNumber() {
        xml.open("w:r")
                .open("w:rPr")
                .val("w:rStyle", "FootnoteReference")
                .close()
                .empty("w:footnoteRef")
                .close();
        return text(" ", Format.PLAIN);
    }

    /// A number that is written out; a hanging one is followed by a tab.
    void number(String number, boolean hanging) {
        if (!number.isEmpty()) text(number + (hanging ? "\t" : "\u2002"), Format.PLAIN.styled("PrintedNumber"));
    }

    Runs text(String text, Format format) {
        said.append(text);
        run(xml, text, format);
        return this;
    }

    private void write(Inline inline, Format f) {
        switch (inline) {
            case Inline.Text(var text) -> text(text, f);
            case Inline.Code(var code) -> text(code, f.styled("Code"));
            case Inline.Strong(var content) -> write(content, new Format(true, f.italic(), f.strike(), f.style()));
            case Inline.Emphasis(var content) -> write(content, new Format(f.bold(), true, f.strike(), f.style()));
            case Inline.Strikethrough(var content) -> write(content, new Format(f.bold(), f.italic(), true, f.style()));
            case Inline.Link link -> link(link.destination(), link.title(), link.content(), f);
            case Inline.Image image -> picture(image, f);
            case Inline.NoteReference(var label) -> said.append(draft.notes().refer(label, xml));
            case Inline.Field(var name) -> said.append(draft.controls().write(xml, name, f));
            case Inline.HardBreak() -> text("\n", f);
            case Inline.Html _ -> {}
        }
    }

    private void link(String destination, String title, List<Inline> content, Format format) {
        var anchor = destination.startsWith("#")
                ? draft.bookmarks().known(destination.substring(1))
                : Optional.<String>empty();
        var outside = links.relationship(destination);
        if (content.isEmpty() || anchor.isEmpty() && outside.isEmpty()) {
            write(content, format);
            return;
        }
        var target = anchor.map(a -> List.of("w:anchor", a)).orElseGet(() -> List.of("r:id", outside.get()));
        var tip = title.isBlank()
                ? List.<String>of()
                : List.of("w:tooltip", title.substring(0, Math.min(title.length(), LONGEST_TIP)));
        xml.open("w:hyperlink", Stream.concat(target.stream(), tip.stream()).toArray(String[]::new));
        write(content, format.style().isEmpty() ? format.styled("Hyperlink") : format);
        xml.close();
    }

    /// Pictures are not fetched; their alternative text stands for them, linked to the picture.
    private void picture(Inline.Image image, Format format) {
        var label = new Inline.Text(
                Words.put(draft.words().picture(), Plain.text(image.content(), draft.controls()::shown)));
        link(image.source(), image.title(), List.of(label), format);
    }

    /// Words, tabs and line breaks, in their order.
    static String[] pieces(String text) {
        var plain = text.indexOf('\t') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return plain ? new String[] {text} : BREAK.split(text);
    }

    /// Writes text as one run, with its tabs and line breaks as Word has them.
    static void run(Xml xml, String text, Format format) {
        if (text.isEmpty()) return;
        xml.open("w:r");
        format.write(xml);
        for (var piece : pieces(text)) {
            switch (piece) {
                case "\t" -> xml.empty("w:tab");
                case "\n", "\r" -> xml.empty("w:br");
                default -> xml.leaf("w:t", piece, "xml:space", "preserve");
            }
        }
        xml.close();
    }
}
