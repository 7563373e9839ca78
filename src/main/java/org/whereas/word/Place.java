package org.whereas.word;

import java.util.Optional;

/// Where a block stands: how far in, in which list, how deep in quotes and in numbered lists, and in which style its
/// paragraphs are set.
record Place(int indent, Style body, Optional<Lists.Place> list, int quotes, int numbered) {

    private static final int QUOTE = 576;
    private static final int DEEPEST = 5400;

    static final Place TEXT = new Place(0, Style.BODY, Optional.empty(), 0, 0);
    static final Place NOTE = new Place(0, Style.FOOTNOTE, Optional.empty(), 0, 0);

    /// Among the blocks of an item: as far in as the item's words.
    Place item(Lists.Place of) {
        return new Place(of.level().left(), body, Optional.of(of), quotes, of.numbered());
    }

    /// Within a quote, or a note to the drafter.
    Place quote(Style style) {
        return new Place(Math.min(indent + QUOTE, DEEPEST), style, Optional.empty(), quotes + 1, numbered);
    }

    /// A paragraph here: the indent is written only where the style does not have it already.
    Look look(Style style) {
        var plain = indent == 0 || quotes == 1 && indent == QUOTE && style == body;
        return plain ? Look.of(style) : Look.of(style).indented(indent);
    }
}
