package org.whereas.pdf;

import java.util.List;

/// A line as it is printed.
///
/// @param text  its words; a wide gap between two is a tab
/// @param left  where it begins
/// @param right where it ends
/// @param y     its base line, from the top of its page
/// @param size  of the most of its letters
/// @param bold  whether all of it is bold
/// @param first how wide its first word is
/// @param cells the parts between wide gaps; one where there is none
record PdfLine(String text, float left, float right, float y, float size, boolean bold, float first, List<Cell> cells) {

    PdfLine {
        cells = List.copyOf(cells);
    }

    /// Words between two wide gaps, and where they begin.
    record Cell(float left, String text) {}

    /// Whether it is set like another: in the same size, and bold where that is.
    boolean like(PdfLine other) {
        return Math.abs(size - other.size) <= 0.06f * Math.max(size, other.size) && bold == other.bold;
    }
}
