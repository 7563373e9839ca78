package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The furniture of a page: its size and margins, what runs along its head and foot.
final class Frame {

    static final String HEADER = "header";
    static final String FIRST_HEADER = "header-first";
    static final String FOOTER = "footer";
    /// US Letter, an inch on all sides; the first page has no header of its own words, because the
    /// title says it all.
    static final List<Tag> LETTER = List.of(
            new Tag("w:pgSz", List.of("w:w", "12240", "w:h", "15840"), List.of(), ""),
            new Tag(
                    "w:pgMar",
                    List.of(
                            "w:top",
                            "1440",
                            "w:right",
                            "1440",
                            "w:bottom",
                            "1440",
                            "w:left",
                            "1440",
                            "w:header",
                            "720",
                            "w:footer",
                            "720",
                            "w:gutter",
                            "0"),
                    List.of(),
                    ""),
            new Tag("w:cols", List.of("w:space", "720"), List.of(), ""),
            Tag.of("w:titlePg"));

    private final Draft draft;

    Frame(Draft draft) {
        this.draft = draft;
    }

    /// The properties of the only section: what runs along head and foot, and the page.
    void section(Xml xml) {
        xml.open("w:sectPr");
        for (var footer : List.of(false, true)) {
            var runners = draft.house().runners(footer);
            for (var runner : runners) xml.empty(runner.reference(), "w:type", runner.type(), "r:id", runner.id());
            if (runners.isEmpty()) own(xml, footer);
        }
        var page = draft.house().setup().section();
        (page.equals(Tag.NONE) ? LETTER : page.content()).forEach(tag -> tag.write(xml));
        xml.close();
    }

    private static void own(Xml xml, boolean footer) {
        var reference = footer ? "w:footerReference" : "w:headerReference";
        xml.empty(reference, "w:type", "default", "r:id", footer ? FOOTER : HEADER);
        xml.empty(reference, "w:type", "first", "r:id", footer ? FOOTER : FIRST_HEADER);
    }

    /// The parts with what runs along head and foot.
    List<Part> parts(String owner) {
        var parts = new ArrayList<Part>();
        for (var runner : draft.house().setup().runners()) parts.addAll(runner.parts(words(), owner));
        if (draft.house().runners(false).isEmpty()) {
            parts.add(part(HEADER, "header", owner, header()));
            parts.add(part(FIRST_HEADER, "header", owner, firstHeader()));
        }
        if (draft.house().runners(true).isEmpty()) parts.add(part(FOOTER, "footer", owner, footer()));
        return parts;
    }

    private static Part part(String name, String kind, String owner, Xml content) {
        return new Part("/word/" + name + ".xml", owner, name, kind, kind, content.bytes());
    }

    /// What an organization's own headers and footers have marks for.
    private Map<String, String> words() {
        var metadata = draft.metadata();
        var settings = draft.settings();
        return Map.of(
                "organization", settings.organization(),
                "title", metadata.title(),
                "number", metadata.number(),
                "kind", settings.kind(),
                "status", settings.status(),
                "version", settings.source().version(),
                "effective", draft.dates().day(metadata.effective()),
                "review", draft.dates().after(metadata.effective(), metadata.review()));
    }

    /// Whose text it is, and which one.
    Xml header() {
        var title = draft.metadata().title();
        var number = draft.metadata().number();
        var xml = start("w:hdr", Style.HEADER);
        Runs.run(
                xml,
                draft.settings().organization() + "\t" + (number.isBlank() ? title : number + "  " + title),
                Runs.Format.PLAIN);
        return xml.close().close();
    }

    Xml firstHeader() {
        var xml = new Xml().open("w:hdr", Draft.NAMESPACES).open("w:p").open("w:pPr");
        xml.val("w:pStyle", Style.NORMAL.id()).empty("w:suppressLineNumbers").close();
        return xml.close().close();
    }

    /// Which version it is, from when it holds and when it is reviewed, and the page of all pages.
    Xml footer() {
        var xml = start("w:ftr", Style.FOOTER);
        Runs.run(xml, standing() + "\t", Runs.Format.PLAIN);
        for (var piece : Words.put(draft.words().page(), "\n0\n", "\n1\n").split("\n")) {
            switch (piece) {
                case "0" -> Draft.field(xml, "PAGE", "1", "");
                case "1" -> Draft.field(xml, "NUMPAGES", "1", "");
                default -> Runs.run(xml, piece, Runs.Format.PLAIN);
            }
        }
        return xml.close().close();
    }

    private String standing() {
        var words = draft.words();
        var metadata = draft.metadata();
        var version = draft.settings().source().version();
        var parts = new ArrayList<String>();
        parts.add(version.isBlank() ? draft.settings().status() : words.version() + " " + version);
        if (!draft.resolution().applies()) {
            dated(parts, words.effective(), draft.dates().day(metadata.effective()));
            dated(parts, words.review(), draft.dates().after(metadata.effective(), metadata.review()));
        }
        return String.join(" · ", parts);
    }

    private static void dated(List<String> parts, String label, String day) {
        if (!day.isBlank()) parts.add(label + " " + day);
    }

    private static Xml start(String root, Style style) {
        var xml = new Xml().open(root, Draft.NAMESPACES).open("w:p");
        Look.of(style).write(xml);
        return xml;
    }
}
