package org.whereas.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiPredicate;
import org.whereas.text.Inline;

/// Which rows and columns of a table stand for which of another. The header row is always the
/// header row; other rows are found by equal cells, by an equal first cell, by like wording;
/// columns by their heading, then by their place.
record GridPairs(int[] rows, int[] columns) {

    private static final double ALIKE = 0.5;

    /// For each row and column of `to` the one of `from`, or -1.
    static GridPairs of(Own.Grid from, Own.Grid to) {
        return new GridPairs(rows(from, to), columns(from, to));
    }

    /// The same without what crosses over, so that both sides can be read in one order.
    GridPairs inOrder() {
        return new GridPairs(rising(rows), rising(columns));
    }

    private static int[] rows(Own.Grid from, Own.Grid to) {
        var pairs = new int[to.rows().size()];
        Arrays.fill(pairs, -1);
        var numbers = new HashMap<Object, Integer>();
        var a = from.rows().stream()
                .mapToInt(r -> numbers.computeIfAbsent(r, _ -> numbers.size()))
                .toArray();
        var b = to.rows().stream()
                .mapToInt(r -> numbers.computeIfAbsent(r, _ -> numbers.size()))
                .toArray();
        var match = Matching.of(a, b);
        for (int i = 1; i < match.length; i++) if (match[i] > 0) pairs[match[i]] = i;
        if (a.length > 0 && b.length > 0) pairs[0] = 0;
        var free = new ArrayList<Integer>();
        for (int i = 1; i < a.length; i++) if (match[i] <= 0) free.add(i);
        pair(pairs, free, (j, i) -> sameFirst(from, i, to, j));
        pair(pairs, free, (j, i) -> likeness(from, i).to(likeness(to, j)) >= ALIKE);
        return pairs;
    }

    private static void pair(int[] pairs, List<Integer> free, BiPredicate<Integer, Integer> same) {
        for (int j = 0; j < pairs.length; j++) {
            if (pairs[j] >= 0) continue;
            for (var i : free) {
                if (!same.test(j, i)) continue;
                pairs[j] = i;
                free.remove(i);
                break;
            }
        }
    }

    private static boolean sameFirst(Own.Grid from, int i, Own.Grid to, int j) {
        var first = first(from, i);
        return !first.isBlank() && first.equals(first(to, j));
    }

    private static String first(Own.Grid grid, int row) {
        var cells = grid.rows().get(row).cells();
        return cells.isEmpty() ? "" : Plain.of(cells.getFirst());
    }

    private static Likeness likeness(Own.Grid grid, int row) {
        return Likeness.ofText(Own.text(grid.rows().subList(row, row + 1)));
    }

    private static int[] columns(Own.Grid from, Own.Grid to) {
        var pairs = new int[to.columns().size()];
        Arrays.fill(pairs, -1);
        var free = new ArrayList<Integer>();
        for (int i = 0; i < from.columns().size(); i++) free.add(i);
        pair(pairs, free, (j, i) -> cell(from, 0, i).equals(cell(to, 0, j)));
        pair(
                pairs,
                free,
                (j, i) -> i.equals(j) && from.columns().size() == to.columns().size());
        return pairs;
    }

    /// The words of a cell, none where the row is short.
    static List<Inline> cell(Own.Grid grid, int row, int column) {
        if (row >= grid.rows().size()) return List.of();
        var cells = grid.rows().get(row).cells();
        return column < cells.size() ? cells.get(column) : List.of();
    }

    private static int[] rising(int[] pairs) {
        var places = new ArrayList<Integer>();
        for (int j = 0; j < pairs.length; j++) if (pairs[j] >= 0) places.add(j);
        var kept = Order.rising(places.stream().mapToInt(j -> pairs[j]).toArray());
        var rising = new int[pairs.length];
        Arrays.fill(rising, -1);
        for (int i = 0; i < places.size(); i++) if (kept.get(i)) rising[places.get(i)] = pairs[places.get(i)];
        return rising;
    }
}
