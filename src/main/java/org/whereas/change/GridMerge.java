package org.whereas.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.whereas.text.Block.Table.Align;
import org.whereas.text.Block.Table.Row;
import org.whereas.text.Inline;

/// Merges two tables that were made from one: rows and columns as wholes, then cell by cell.
final class GridMerge {

    /// One of the three tables, with its rows and columns under names that are the same where they
    /// are the same.
    private record Named(
            Own.Grid grid,
            List<String> rows,
            List<String> columns,
            Map<String, Integer> rowPlaces,
            Map<String, Integer> columnPlaces) {

        Named(Own.Grid grid, List<String> rows, List<String> columns) {
            this(grid, rows, columns, places(rows), places(columns));
        }

        private static Map<String, Integer> places(List<String> names) {
            var places = new HashMap<String, Integer>();
            for (var name : names) places.putIfAbsent(name, places.size());
            return places;
        }

        List<Inline> cell(String row, String column) {
            var i = rowPlaces.get(row);
            var j = columnPlaces.get(column);
            return i == null || j == null ? null : GridPairs.cell(grid, i, j);
        }

        Align align(String column) {
            var j = columnPlaces.get(column);
            return j == null ? null : grid.columns().get(j);
        }
    }

    private final Named base;
    private final Named local;
    private final Named model;

    private GridMerge(Own.Grid base, Own.Grid local, Own.Grid model) {
        this.base = new Named(
                base,
                numbers("b", base.rows().size()),
                numbers("b", base.columns().size()));
        this.local = named(this.base, local, "l");
        this.model = sharing(named(this.base, model, "m"));
    }

    static Optional<Own.Grid> of(Own.Grid base, Own.Grid local, Own.Grid model) {
        return new GridMerge(base, local, model).merged();
    }

    private static List<String> numbers(String mark, int count) {
        return IntStream.range(0, count).mapToObj(i -> mark + i).toList();
    }

    private static Named named(Named base, Own.Grid grid, String mark) {
        var pairs = GridPairs.of(base.grid, grid);
        return new Named(grid, names(pairs.rows(), mark), names(pairs.columns(), mark));
    }

    private static List<String> names(int[] pairs, String mark) {
        var names = new ArrayList<String>();
        for (int i = 0; i < pairs.length; i++) names.add(pairs[i] < 0 ? mark + i : "b" + pairs[i]);
        return names;
    }

    /// Equal rows, and columns of the same heading, that both sides put in are one.
    private Named sharing(Named other) {
        var rows = new HashMap<Object, String>();
        for (int i = 0; i < local.rows.size(); i++)
            if (local.rows.get(i).startsWith("l"))
                rows.putIfAbsent(local.grid.rows().get(i), local.rows.get(i));
        var columns = new HashMap<Object, String>();
        for (int j = 0; j < local.columns.size(); j++)
            if (local.columns.get(j).startsWith("l"))
                columns.putIfAbsent(GridPairs.cell(local.grid, 0, j), local.columns.get(j));
        var named = new ArrayList<String>();
        for (int i = 0; i < other.rows.size(); i++)
            named.add(shared(other.rows.get(i), rows, other.grid.rows().get(i)));
        var titled = new ArrayList<String>();
        for (int j = 0; j < other.columns.size(); j++)
            titled.add(shared(other.columns.get(j), columns, GridPairs.cell(other.grid, 0, j)));
        return new Named(other.grid, named, titled);
    }

    private static String shared(String name, Map<Object, String> known, Object what) {
        if (name.startsWith("b")) return name;
        var shared = known.remove(what);
        return shared == null ? name : shared;
    }

    private Optional<Own.Grid> merged() {
        var columns = order(base.columns, local.columns, model.columns);
        var rows = order(base.rows, local.rows, model.rows);
        if (dropsChanges(Set.copyOf(rows), Set.copyOf(columns))) return Optional.empty();
        var merged = new ArrayList<Row>();
        for (var row : rows) {
            var cells = new ArrayList<List<Inline>>();
            for (var column : columns) {
                var cell = cell(row, column);
                if (cell == null) return Optional.empty();
                cells.add(cell);
            }
            merged.add(new Row(cells));
        }
        return Optional.of(new Own.Grid(columns.stream().map(this::align).toList(), merged));
    }

    private static List<String> order(List<String> base, List<String> local, List<String> model) {
        Set<String> present = new LinkedHashSet<>(local);
        present.addAll(model);
        Set<String> here = Set.copyOf(local), there = Set.copyOf(model);
        for (var name : base) if (!here.contains(name) || !there.contains(name)) present.remove(name);
        return Order.merged(base, local, model, present, _ -> 0);
    }

    /// Whether a row or column that one side took out was changed by the other.
    private boolean dropsChanges(Set<String> rows, Set<String> columns) {
        for (var row : base.rows)
            for (var column : base.columns) {
                if (rows.contains(row) && columns.contains(column)) continue;
                var was = base.cell(row, column);
                for (var side : List.of(local, model)) {
                    var is = side.cell(row, column);
                    if (is != null && !is.equals(was)) return true;
                }
            }
        return added(local, rows, columns) || added(model, rows, columns);
    }

    /// Whether a side put words into a new cell of a row or column that is gone.
    private boolean added(Named side, Set<String> rows, Set<String> columns) {
        for (var row : side.rows)
            for (var column : side.columns)
                if (base.cell(row, column) == null
                        && !(rows.contains(row) && columns.contains(column))
                        && !side.cell(row, column).isEmpty()) return true;
        return false;
    }

    /// The merged cell, null where both sides changed the same words.
    private List<Inline> cell(String row, String column) {
        var was = base.cell(row, column);
        var here = local.cell(row, column);
        var there = model.cell(row, column);
        if (here == null || there == null) {
            var only = here == null ? there : here;
            return only == null ? List.of() : only;
        }
        return WordMerge.ofInlines(was == null ? List.of() : was, here, there).orElse(null);
    }

    private Align align(String column) {
        var was = base.align(column);
        var here = local.align(column);
        var there = model.align(column);
        if (here == null || there == null) return here == null ? there : here;
        return Objects.equals(here, was) ? there : here;
    }
}
