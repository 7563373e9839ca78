package org.whereas.word;

/// The part of a page that text fills, in twentieths of a point.
record Sheet(int width, int height) {

    /// US Letter with an inch on all sides.
    static final Sheet LETTER = new Sheet(9360, 12960);

    private static final int LEAST = 2880;

    /// What a section says of its pages; what it does not say is as on [#LETTER].
    static Sheet of(Tag section) {
        var size = section.child("w:pgSz").orElse(Tag.NONE);
        var margin = section.child("w:pgMar").orElse(Tag.NONE);
        var width = number(size, "w:w", 12240)
                - number(margin, "w:left", 1440)
                - number(margin, "w:right", 1440)
                - number(margin, "w:gutter", 0);
        var height = number(size, "w:h", 15840)
                - Math.abs(number(margin, "w:top", 1440))
                - Math.abs(number(margin, "w:bottom", 1440));
        return new Sheet(Math.max(LEAST, width), Math.max(LEAST, height));
    }

    /// A tab that stands where it would on [#LETTER], at the same share of the width.
    Tag fitted(Tag tab) {
        var at = number(tab, "w:pos", 0);
        return tab.with("w:pos", String.valueOf(at * width / LETTER.width()));
    }

    private static int number(Tag tag, String attribute, int otherwise) {
        var value = tag.at(attribute);
        return value.matches("-?[0-9]{1,6}") ? Integer.parseInt(value) : otherwise;
    }
}
