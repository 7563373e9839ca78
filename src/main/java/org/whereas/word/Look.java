package org.whereas.word;

import java.util.Optional;

/// How a paragraph is set: its style, and what departs from the style at this place.
///
/// @param list   the list it is an item of, and shows the number of
/// @param indent the left indent in twentieths of a point, -1 for that of the style
/// @param align  `center`, `right`, `left`, or empty for that of the style
record Look(Style style, Optional<Lists.Place> list, int indent, boolean keepNext, boolean breakBefore, String align) {

    static Look of(Style style) {
        return new Look(style, Optional.empty(), -1, false, false, "");
    }

    Look item(Lists.Place place) {
        return new Look(style, Optional.of(place), -1, keepNext, breakBefore, align);
    }

    Look indented(int twips) {
        return new Look(style, list, twips, keepNext, breakBefore, align);
    }

    Look withNext() {
        return new Look(style, list, indent, true, breakBefore, align);
    }

    Look onNewPage() {
        return new Look(style, list, indent, keepNext, true, align);
    }

    Look aligned(String side) {
        return new Look(style, list, indent, keepNext, breakBefore, side);
    }

    /// Writes the properties of the paragraph, in the order that the schema asks for.
    void write(Xml xml) {
        xml.open("w:pPr").val("w:pStyle", style.id());
        if (keepNext) xml.empty("w:keepNext");
        if (breakBefore) xml.empty("w:pageBreakBefore");
        list.ifPresent(place -> xml.open("w:numPr")
                .val("w:ilvl", place.depth())
                .val("w:numId", place.number())
                .close());
        if (indent >= 0) xml.empty("w:ind", "w:left", String.valueOf(indent));
        if (!align.isEmpty()) xml.val("w:jc", align);
        xml.close();
    }
}
