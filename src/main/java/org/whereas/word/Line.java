package org.whereas.word;

import java.util.List;
import java.util.Optional;
import org.whereas.text.Block;
import org.whereas.text.Inline;

/// One paragraph of a file, or one block that stands in the place of a paragraph.
///
/// @param number  its place in the file, from 1
/// @param kind    what it is by its style
/// @param level   of a heading, from 1; 0 for others
/// @param content its words
/// @param marks   the bookmarks that begin at it, outermost first
/// @param list    the list that it is an item of
/// @param label   the number that it shows in the list, or that was written out; empty for none
/// @param count   the number in its own level
/// @param indent  how far in its words begin, in twentieths of a point
/// @param look    how it looks
/// @param ready   a table
record Line(
        int number,
        Kind kind,
        int level,
        List<Inline> content,
        List<String> marks,
        Optional<NumberSheet.Level> list,
        String label,
        int count,
        int indent,
        Look look,
        Optional<Block> ready) {

    enum Kind {
        BODY,
        HEADING,
        TITLE,
        QUOTE,
        CODE,
        RULE,
        NOTE,
        READY
    }

    /// How a paragraph looks that has no telling style.
    ///
    /// @param size in half points, 0 where nothing says so
    record Look(boolean bold, boolean italic, boolean underlined, boolean centered, double size, boolean both) {

        static final Look NONE = new Look(false, false, false, false, 0, false);
    }

    Line withContent(List<Inline> other) {
        return new Line(number, kind, level, other, marks, list, label, count, indent, look, ready);
    }

    Line heading(int other) {
        return new Line(
                number, Kind.HEADING, other, content, marks, Optional.empty(), label, count, indent, look, ready);
    }

    Line withMarks(List<String> other) {
        return new Line(number, kind, level, content, other, list, label, count, indent, look, ready);
    }

    /// The same in a note, whose style tells nothing.
    Line asNote() {
        return kind == Kind.NOTE ? asBody() : this;
    }

    /// The same outside of a quote.
    Line asBody() {
        return new Line(number, Kind.BODY, level, content, marks, list, label, count, indent, look, ready);
    }

    boolean isItem() {
        return list.isPresent();
    }
}
