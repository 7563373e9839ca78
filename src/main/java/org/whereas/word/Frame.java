package org.whereas.word;

import java.util.ArrayList;
import java.util.List;

/// The furniture of a page: its size and margins, what runs along its head and foot.
final class Frame {

    static final String HEADER = "header";
    static final String FIRST_HEADER = "header-first";
    static final String FOOTER = "footer";
    private static final String US_LETTER_WIDTH = "12240";
    private static final String US_LETTER_HEIGHT = "15840";
    private static final String MARGIN = "1440";

    private final Draft draft;

    Frame(Draft draft) {
        this.draft = draft;
    }

    /// The properties of the only section: US Letter, an inch on all sides; the first page has no header of its own
    /// words, because the title says it all.
    void section(Xml xml) {
        xml.open("w:sectPr");
        xml.empty("w:headerReference", "w:type", "default", "r:id", HEADER);
        xml.empty("w:headerReference", "w:type", "first", "r:id", FIRST_HEADER);
        xml.empty("w:footerReference", "w:type", "default", "r:id", FOOTER);
        xml.empty("w:footerReference", "w:type", "first", "r:id", FOOTER);
        xml.empty("w:pgSz", "w:w", US_LETTER_WIDTH, "w:h", US_LETTER_HEIGHT);
        xml.empty(
                "w:pgMar",
                "w:top",
                MARGIN,
                "w:right",
                MARGIN,
                "w:bottom",
                MARGIN,
                "w:left",
                MARGIN,
                "w:header",
                "720",
                "w:footer",
                "720",
                "w:gutter",
                "0");
        xml.empty("w:cols", "w:space", "720").empty("w:titlePg").close();
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
        return start("w:hdr", Style.NORMAL).close().close();
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
