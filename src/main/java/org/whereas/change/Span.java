package org.whereas.change;

/// A formatting that stands around words.
///
/// @param again true for a second formatting of the same kind that begins where the first ended, so
/// that two links in a row stay two
record Span(Kind kind, String destination, String title, boolean again) {

    enum Kind {
        EMPHASIS,
        STRONG,
        STRIKETHROUGH,
        LINK
    }
}
