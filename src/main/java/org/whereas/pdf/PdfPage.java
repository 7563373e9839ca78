package org.whereas.pdf;

import java.util.List;

/// A page: its lines from top to bottom (column by column where it has columns), and how high it is.
record PdfPage(int number, float height, List<PdfLine> lines) {

    PdfPage {
        lines = List.copyOf(lines);
    }

    PdfPage with(List<PdfLine> others) {
        return new PdfPage(number, height, others);
    }
}
