package org.whereas.word;

import java.util.ArrayList;
import java.util.List;

/// The part of a file that holds what Word shows in a blank again when its answer is taken out.
final class Placeholders {

    private static final String OWNER = "/word/glossary/document.xml";

    private Placeholders() {}

    /// The name of a placeholder by its place among them, from 0.
    static String name(int place) {
        return "Blank" + (place + 1);
    }

    /// The parts; none where no blank is left.
    static List<Part> parts(List<String> shown, String owner) {
        var parts = new ArrayList<Part>();
        if (shown.isEmpty()) return parts;
        parts.add(new Part(
                OWNER,
                owner,
                "glossary",
                "glossaryDocument",
                "document.glossary",
                entries(shown).bytes()));
        parts.add(new Part("/word/glossary/styles.xml", OWNER, "styles", "styles", "styles", styles().bytes()));
        return parts;
    }

    private static Xml entries(List<String> shown) {
        var xml = new Xml().open("w:glossaryDocument", Draft.NAMESPACES).open("w:docParts");
        for (int i = 0; i < shown.size(); i++) {
            xml.open("w:docPart").open("w:docPartPr").val("w:name", name(i));
            xml.open("w:category")
                    .val("w:name", "General")
                    .val("w:gallery", "placeholder")
                    .close();
            xml.open("w:types").val("w:type", "bbPlcHdr").close();
            xml.open("w:behaviors").val("w:behavior", "content").close().close();
            xml.open("w:docPartBody").open("w:p");
            Runs.run(xml, shown.get(i), Runs.Format.PLAIN.styled("PlaceholderText"));
            xml.close().close().close();
        }
        return xml.close().close();
    }

    private static Xml styles() {
        var xml = new Xml().open("w:styles", Draft.NAMESPACES);
        xml.open("w:style", "w:type", "character", "w:styleId", "PlaceholderText");
        xml.val("w:name", "Placeholder Text")
                .open("w:rPr")
                .val("w:color", "7A1F1F")
                .close();
        return xml.close().close();
    }
}
