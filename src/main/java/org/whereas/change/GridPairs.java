package org.whereas.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.whereas.text.Inline;

/// Which rows and columns of a table stand for which of another. The header row is always the
/// header row; other rows are found by equal cells, by an equal first cell, by like wording;
/// columns by their heading, then by their place.
record GridPairs(int[] rows, int[] columns) {

    private static final double ALIKE = 0.5;
    private static final int NEAR = 50;

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
        pairByFirstCell(pairs, from, to);
        pairByLikeness(pairs, from, to);
        return pairs;
    }

    private static List<Integer> free(int[] pairs, int count) {
        var taken = new BitSet();
        for (int i : pairs) if (i >= 0) taken.set(i);
        return IntStream.range(1, count).filter(i -> !taken.get(i)).boxed().toList();
    }

    private static void pairByFirstCell(int[] pairs, Own.Grid from, Own.Grid to) {
        var byFirst = new HashMap<String, Deque<Integer>>();
        for (int i : free(pairs, from.rows().size()))
            byFirst.computeIfAbsent(first(from, i), _ -> new ArrayDeque<>()).add(i);
        byFirst.remove("");
        for (int j = 1; j < pairs.length; j++) {
            if (pairs[j] >= 0) continue;
            var rows = byFirst.getOrDefault(first(to, j), new ArrayDeque<>());
            if (!rows.isEmpty()) pairs[j] = rows.poll();
        }
    }

    private static String first(Own.Grid grid, int row) {
        var cells = grid.rows().get(row).cells();
        return cells.isEmpty() ? "" : Plain.of(cells.getFirst()).strip();
    }

    /// Of many rows only those that stand near each other are looked at.
    private static void pairByLikeness(int[] pairs, Own.Grid from, Own.Grid to) {
        var free = free(pairs, from.rows().size());
        var words = free.stream().map(i -> likeness(from, i)).toList();
        var taken = new BitSet();
        int at = 0;
        for (int j = 1; j < pairs.length; j++) {
            if (pairs[j] >= 0) continue;
            var likeness = likeness(to, j);
            for (int k = Math.max(0, at - NEAR); k < Math.min(free.size(), at + NEAR); k++) {
                if (taken.get(k) || words.get(k).to(likeness) < ALIKE) continue;
                pairs[j] = free.get(k);
                taken.set(k);
                break;
            }
            at++;
        }
    }

    private static Likeness likeness(Own.Grid grid, int row) {
        return Likeness.ofText(Own.text(grid.rows().subList(row, row + 1)));
    }

    private static int[] columns(Own.Grid from, Own.Grid to) {
        var pairs = new int[to.columns().size()];
        Arrays.fill(pairs, -1);
        var byHeading = new HashMap<List<Inline>, Deque<Integer>>();
        var free = new BitSet();
        for (int i = 0; i < from.columns().size(); i++) {
            byHeading.computeIfAbsent(cell(from, 0, i), _ -> new ArrayDeque<>()).add(i);
            free.set(i);
        }
        for (int j = 0; j < pairs.length; j++) {
            var columns = byHeading.getOrDefault(cell(to, 0, j), new ArrayDeque<>());
            if (columns.isEmpty()) continue;
            pairs[j] = columns.poll();
            free.clear(pairs[j]);
        }
        boolean sameCount = from.columns().size() == to.columns().size();
        for (int j = 0; j < pairs.length; j++) if (pairs[j] < 0 && sameCount && free.get(j)) pairs[j] = j;
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
