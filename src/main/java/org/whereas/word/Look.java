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
        write(xml, true);
    }

    /// The same; where Word does not number an item (`numbered` is false), it hangs for the number that is
    /// written out.
    void write(Xml xml, boolean numbered) {
        xml.open("w:pPr").val("w:pStyle", style.id());
        if (keepNext) xml.empty("w:keepNext");
        if (breakBefore) xml.empty("w:pageBreakBefore");
        list.ifPresent(place -> number(xml, place, numbered));
        if (indent >= 0) xml.empty("w:ind", "w:left", String.valueOf(indent));
        if (!numbered) list.ifPresent(place -> hang(xml, place.level()));
        if (!align.isEmpty()) xml.val("w:jc", align);
        xml.close();
    }

    private static void number(Xml xml, Lists.Place place, boolean numbered) {
        xml.open("w:numPr").val("w:ilvl", numbered ? place.depth() : 0);
        xml.val("w:numId", numbered ? place.number() : 0).close();
    }

    private static void hang(Xml xml, Lists.Level level) {
        xml.empty("w:ind", "w:left", String.valueOf(level.left()), "w:hanging", String.valueOf(level.hanging()));
    }
}
