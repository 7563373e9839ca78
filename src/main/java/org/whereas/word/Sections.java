package org.whereas.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The sections of a book, and what runs along their heads and feet.
final class Sections {

    static final String STYLES = "/word/styles.xml";
    static final String SETTINGS = "/word/settings.xml";

    private Sections() {}

    /// Parts, and the references to them: `w:headerReference default` and the name of the reference.
    record Heads(List<Part> parts, Map<String, String> references) {}

    static Heads heads(WordBook.Settings book, int place, String title) {
        var house = book.file().house();
        var parts = new ArrayList<Part>();
        var references = new LinkedHashMap<String, String>();
        for (var footer : List.of(false, true)) {
            for (var runner : house.runners(footer)) {
                references.put(runner.reference() + " " + runner.type(), runner.id());
                if (place == 0) parts.addAll(runner.parts(words(book), Manuscript.DOCUMENT));
            }
            if (!house.runners(footer).isEmpty()) continue;
            own(book, footer, footer ? 0 : place, title, parts, references, place == 0);
        }
        return new Heads(parts, references);
    }

    private static void own(
            WordBook.Settings book,
            boolean footer,
            int place,
            String title,
            List<Part> parts,
            Map<String, String> references,
            boolean first) {
        for (var even : book.mirrored() ? List.of(false, true) : List.of(false)) {
            var kind = footer ? "footer" : "header";
            var id = kind + "-text-" + (place + 1) + (even ? "-even" : "");
            references.put("w:" + kind + "Reference " + (even ? "even" : "default"), id);
            if (footer && !first) continue;
            var xml = footer ? foot(book, even) : head(book, even, title);
            parts.add(new Part("/word/" + id + ".xml", Manuscript.DOCUMENT, id, kind, kind, xml.bytes()));
        }
    }

    /// The book at the inner side of each leaf, the text at the outer; what belongs to the book as a whole has no
    /// second title.
    private static Xml head(WordBook.Settings book, boolean even, String title) {
        var xml = start("w:hdr", Style.HEADER);
        var text = title.equals(book.title()) ? "" : title;
        Runs.run(xml, even ? text + "\t" + book.title() : book.title() + "\t" + text, Runs.Format.PLAIN);
        return xml.close().close();
    }

    private static Xml foot(WordBook.Settings book, boolean even) {
        var xml = start("w:ftr", Style.FOOTER);
        if (even) Draft.field(xml, "PAGE", "1", "");
        Runs.run(xml, even ? "\t" : book.file().organization() + "\t", Runs.Format.PLAIN);
        if (even) Runs.run(xml, book.file().organization(), Runs.Format.PLAIN);
        else Draft.field(xml, "PAGE", "1", "");
        return xml.close().close();
    }

    private static Xml start(String root, Style style) {
        var xml = new Xml().open(root, Draft.NAMESPACES).open("w:p");
        Look.of(style).write(xml);
        return xml;
    }

    private static Map<String, String> words(WordBook.Settings book) {
        return Map.of(
                "organization", book.file().organization(),
                "title", book.title(),
                "number", "",
                "kind", book.file().kind(),
                "status", book.file().status(),
                "version", book.file().source().version(),
                "effective", "",
                "review", "");
    }

    /// The section of a text: on a new page, notes anew where they are not counted through.
    static Tag of(WordBook.Settings book, Map<String, String> references) {
        return section(book, references, true);
    }

    /// The section behind the texts, or before them.
    static Tag last(WordBook.Settings book, Map<String, String> references) {
        return section(book, references, true);
    }

    /// The section of the title page and the contents, with nothing along head and foot.
    static Tag front(WordBook.Settings book) {
        return section(book, Map.of(), false);
    }

    private static Tag section(WordBook.Settings book, Map<String, String> references, boolean counted) {
        var content = new ArrayList<Tag>();
        references.forEach((kind, id) -> content.add(new Tag(
                kind.substring(0, kind.indexOf(' ')),
                List.of("w:type", kind.substring(kind.indexOf(' ') + 1), "r:id", id),
                List.of(),
                "")));
        if (!book.through() && counted) content.add(Tag.of("w:footnotePr", Tag.val("w:numRestart", "eachSect")));
        content.add(Tag.val("w:type", "nextPage"));
        var page = book.file().house().setup().section();
        var own = page.equals(Tag.NONE) ? Frame.LETTER : page.content();
        own.stream().filter(tag -> !tag.is("w:titlePg")).forEach(content::add);
        return Tag.of("w:sectPr").with(content);
    }

    /// The settings with heads of their own for left and right pages.
    static byte[] mirrored(Manuscript manuscript) {
        var root = Tag.read(manuscript.part(SETTINGS));
        var content = new ArrayList<>(
                root.without("w:mirrorMargins").without("w:evenAndOddHeaders").content());
        content.add(1, Tag.of("w:mirrorMargins"));
        for (int i = 0; i < content.size(); i++)
            if (content.get(i).is("w:defaultTabStop")) content.add(++i, Tag.of("w:evenAndOddHeaders"));
        return Xml.of(root.with(content)).bytes();
    }
}
