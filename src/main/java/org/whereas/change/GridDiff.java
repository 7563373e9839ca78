package org.whereas.change;

import static org.whereas.change.WordEdit.Kind.DELETED;
import static org.whereas.change.WordEdit.Kind.INSERTED;
import static org.whereas.change.WordEdit.Kind.KEPT;

import java.util.ArrayList;
import java.util.List;

/// Compares two tables row by row and cell by cell.
final class GridDiff {

    private final Own.Grid from;
    private final Own.Grid to;
    private final GridPairs pairs;

    /// A row or column in the order for reading, -1 on the side that does not have it.
    private record Line(int from, int to) {
        WordEdit.Kind kind() {
            return from < 0 ? INSERTED : to < 0 ? DELETED : KEPT;
        }
    }

    private GridDiff(Own.Grid from, Own.Grid to) {
        this.from = from;
        this.to = to;
        pairs = GridPairs.of(from, to).inOrder();
    }

    static Wording.Rows between(Own.Grid from, Own.Grid to) {
        return new GridDiff(from, to).rows();
    }

    /// All rows of one table, as one kind.
    static Wording.Rows all(WordEdit.Kind kind, Own.Grid grid) {
        return new Wording.Rows(grid.rows().stream()
                .map(row -> new Wording.Row(
                        kind,
                        row.cells().stream()
                                .map(cell -> new Wording.Cell(kind, WordEdit.all(kind, cell)))
                                .toList()))
                .toList());
    }

    private Wording.Rows rows() {
        var columns = lines(pairs.columns(), from.columns().size());
        return new Wording.Rows(lines(pairs.rows(), from.rows().size()).stream()
                .map(row -> new Wording.Row(
                        row.kind(),
                        columns.stream().map(column -> cell(row, column)).toList()))
                .toList());
    }

    private Wording.Cell cell(Line row, Line column) {
        var before = row.from < 0 || column.from < 0 ? null : GridPairs.cell(from, row.from, column.from);
        var after = row.to < 0 || column.to < 0 ? null : GridPairs.cell(to, row.to, column.to);
        if (before != null && after != null) return new Wording.Cell(KEPT, WordEdit.between(before, after));
        if (before != null) return new Wording.Cell(DELETED, WordEdit.all(DELETED, before));
        if (after != null) return new Wording.Cell(INSERTED, WordEdit.all(INSERTED, after));
        return new Wording.Cell(column.kind(), List.of());
    }

    /// Both sides in one order, what was taken out before what was put in.
    private static List<Line> lines(int[] pairs, int count) {
        var lines = new ArrayList<Line>();
        int a = 0;
        for (int j = 0; j < pairs.length; j++) {
            if (pairs[j] < 0) {
                int until = next(pairs, j, count);
                while (a < until) lines.add(new Line(a++, -1));
                lines.add(new Line(-1, j));
                continue;
            }
            while (a < pairs[j]) lines.add(new Line(a++, -1));
            lines.add(new Line(a++, j));
        }
        while (a < count) lines.add(new Line(a++, -1));
        return lines;
    }

    private static int next(int[] pairs, int j, int count) {
        for (int i = j; i < pairs.length; i++) if (pairs[i] >= 0) return pairs[i];
        return count;
    }
}
