package org.whereas.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table: lines whose parts begin at the same places. Parts that stand close below one another are one cell.
///
/// @param rows  a line for a row, its cells parted by tabs; an empty cell is [#EMPTY]
/// @param lines of how many printed lines it is made
record Grid(List<String> rows, int lines) {

    /// Stands for a cell without words, which the reader of typed tables takes out again.
    private static final String EMPTY = "\u2060";

    private static final float ALIGNED = 4;
    private static final float PADDING = 1.5f;
    private static final int ENOUGH = 3;

    /// The table that begins with a line; nothing where none does.
    static Optional<Grid> at(List<PdfLine> lines, int from) {
        var columns = lines.get(from).cells();
        if (columns.size() < 2) return Optional.empty();
        var to = from + 1;
        while (to < lines.size() && below(lines.get(to - 1), lines.get(to)) && fits(lines.get(to), columns)) to++;
        var table = lines.subList(from, to);
        var rows = rows(table, columns);
        return rows.size() < ENOUGH ? Optional.empty() : Optional.of(new Grid(rows, table.size()));
    }

    private static boolean below(PdfLine before, PdfLine line) {
        var gap = line.y() - before.y();
        return gap > 0 && gap < line.size() * 4;
    }

    /// Whether each part of a line begins where a column does.
    private static boolean fits(PdfLine line, List<PdfLine.Cell> columns) {
        return parts(line).stream().allMatch(part -> column(part, columns) >= 0)
                && (line.cells().size() > 1
                        || line.right() < columns.get(1).left()
                        || column(parts(line).getFirst(), columns) > 0);
    }

    private static List<PdfLine.Cell> parts(PdfLine line) {
        return line.cells().isEmpty() ? List.of(new PdfLine.Cell(line.left(), line.text())) : line.cells();
    }

    private static int column(PdfLine.Cell part, List<PdfLine.Cell> columns) {
        for (var i = 0; i < columns.size(); i++)
            if (Math.abs(part.left() - columns.get(i).left()) <= ALIGNED) return i;
        return -1;
    }

    private static List<String> rows(List<PdfLine> table, List<PdfLine.Cell> columns) {
        var nearest = Float.MAX_VALUE;
        var furthest = 0f;
        for (var i = 1; i < table.size(); i++) {
            var gap = table.get(i).y() - table.get(i - 1).y();
            nearest = Math.min(nearest, gap);
            furthest = Math.max(furthest, gap);
        }
        var padded = furthest > nearest + PADDING;
        var rows = new ArrayList<String>();
        var cells = new String[columns.size()];
        for (var i = 0; i < table.size(); i++) {
            var parts = parts(table.get(i));
            var gap = i == 0 ? 0 : table.get(i).y() - table.get(i - 1).y();
            var begins = padded ? gap > nearest + PADDING : column(parts.getFirst(), columns) == 0;
            if (i > 0 && begins) rows.add(row(cells));
            if (i > 0 && begins) cells = new String[columns.size()];
            for (var part : parts) {
                var column = column(part, columns);
                cells[column] = cells[column] == null ? part.text() : cells[column] + " " + part.text();
            }
        }
        rows.add(row(cells));
        return rows;
    }

    private static String row(String[] cells) {
        var row = new ArrayList<String>();
        for (var cell : cells) row.add(cell == null ? EMPTY : cell);
        return String.join("\t", row);
    }
}
