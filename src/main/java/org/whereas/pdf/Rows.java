package org.whereas.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// Puts letters together to lines, and lines into the order in which they are read.
final class Rows {

    /// Letters whose base lines are so near, measured by their size, stand in one line.
    private static final float NEAR = 0.45f;

    private static final float COLUMN_JUMP = 0.25f;
    private static final int COLUMN_LINES = 5;

    private Rows() {}

    static List<PdfLine> of(List<Letter> letters) {
        var rows = rows(letters);
        if (!hasColumns(rows)) rows = sorted(rows);
        var lines = new ArrayList<PdfLine>();
        for (var row : rows) {
            var line = line(row);
            if (!line.text().isBlank()) lines.add(line);
        }
        return lines;
    }

    /// Letters drawn one after the other on one base line, going right.
    private static List<List<Letter>> rows(List<Letter> letters) {
        var rows = new ArrayList<List<Letter>>();
        List<Letter> open = null;
        for (var letter : letters) {
            if (open == null || !continues(open.getLast(), letter)) {
                open = new ArrayList<>();
                rows.add(open);
            }
            open.add(letter);
        }
        return rows;
    }

    private static boolean continues(Letter before, Letter letter) {
        var size = Math.max(before.size(), letter.size());
        return Math.abs(before.y() - letter.y()) <= NEAR * size
                && letter.x() > before.x() - size
                && letter.x() - before.right() < 4 * size;
    }

    /// Whether the drawing goes down a page, up again and down beside that: then it is in the order of reading.
    private static boolean hasColumns(List<List<Letter>> rows) {
        var lowest = 0f;
        var highest = Float.MAX_VALUE;
        for (var row : rows) {
            lowest = Math.max(lowest, row.getFirst().y());
            highest = Math.min(highest, row.getFirst().y());
        }
        var height = lowest - highest;
        var since = 0;
        for (var i = 1; i < rows.size(); i++) {
            var before = rows.get(i - 1);
            var next = rows.get(i).getFirst();
            since++;
            var up = before.getFirst().y() - next.y() > COLUMN_JUMP * height;
            if (up && since >= COLUMN_LINES && next.x() > widest(rows, i - since, i) && rows.size() - i >= COLUMN_LINES)
                return true;
            if (up) since = 0;
        }
        return false;
    }

    /// Where the most of the rows end, as far as they are no heads over both columns.
    private static float widest(List<List<Letter>> rows, int from, int to) {
        var ends = rows.subList(from, to).stream()
                .map(row -> row.getLast().right())
                .sorted()
                .toList();
        return ends.get(ends.size() / 2);
    }

    /// From top to bottom; rows on one base line become one, from left to right.
    private static List<List<Letter>> sorted(List<List<Letter>> rows) {
        var lines = new ArrayList<List<Letter>>();
        var byHeight = rows.stream()
                .sorted(Comparator.comparingDouble(row -> base(row)))
                .toList();
        for (var row : byHeight) {
            if (!lines.isEmpty() && sameLine(lines.getLast(), row)) {
                lines.getLast().addAll(row);
                lines.getLast().sort(Comparator.comparingDouble(Letter::x));
            } else {
                lines.add(new ArrayList<>(row));
            }
        }
        return lines;
    }

    private static boolean sameLine(List<Letter> line, List<Letter> row) {
        return Math.abs(base(line) - base(row)) <= NEAR * Math.min(size(line), size(row));
    }

    /// The base line of the most of the letters, which a raised number does not move.
    private static float base(List<Letter> row) {
        var size = size(row);
        return row.stream()
                .filter(l -> l.size() >= size * 0.9f)
                .map(Letter::y)
                .findFirst()
                .orElse(row.getFirst().y());
    }

    private static float size(List<Letter> row) {
        var counts = new HashMap<Float, Integer>();
        for (var letter : row) if (!letter.text().isBlank()) counts.merge(letter.size(), 1, Integer::sum);
        return counts.entrySet().stream()
                .max(java.util.Map.Entry.<Float, Integer>comparingByValue()
                        .thenComparing(java.util.Map.Entry.comparingByKey()))
                .map(java.util.Map.Entry::getKey)
                .orElse(row.getFirst().size());
    }

    private static PdfLine line(List<Letter> row) {
        var size = size(row);
        var base = base(row);
        var written = row.stream().filter(l -> !l.text().isBlank()).toList();
        if (written.isEmpty()) return new PdfLine("", 0, 0, base, size, false, 0, List.of());
        var text = Spelling.of(row, size, base);
        var bold = written.stream()
                .filter(l -> l.text().codePoints().anyMatch(Character::isLetterOrDigit))
                .allMatch(Letter::bold);
        var first = written.getFirst();
        var word = first.width();
        for (var i = row.indexOf(first) + 1;
                i < row.size() && !row.get(i).text().isBlank();
                i++) {
            if (row.get(i).x() - row.get(i - 1).right() > Spelling.gap(row.get(i - 1))) break;
            word = row.get(i).right() - first.x();
        }
        return new PdfLine(
                text,
                first.x(),
                written.getLast().right(),
                base,
                size,
                bold,
                word,
                text.contains("\t") ? cells(row, size, base) : List.of());
    }

    private static List<PdfLine.Cell> cells(List<Letter> row, float size, float base) {
        var cells = new ArrayList<PdfLine.Cell>();
        var from = 0;
        for (var i = 1; i <= row.size(); i++) {
            if (i < row.size()
                    && !Spelling.of(row.subList(from, i + 1), size, base).contains("\t")) continue;
            var part = row.subList(from, i);
            var first = part.stream().filter(l -> !l.text().isBlank()).findFirst();
            if (first.isPresent()) cells.add(new PdfLine.Cell(first.get().x(), Spelling.of(part, size, base)));
            from = i;
        }
        return cells;
    }
}
