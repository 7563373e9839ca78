package org.whereas.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Reads a table only where there is no doubt: three lines or more, each with the same number of tabs. A word joiner
/// (U+2060) alone is an empty cell.
final class TypedTables {

    private static final int ENOUGH = 3;

    private TypedTables() {}

    static Optional<Block> of(Chunk chunk, Words words) {
        var lines = chunk.lines();
        var tabs = tabs(lines.getFirst());
        if (!chunk.is(Marker.Kind.NONE)
                || lines.size() < ENOUGH
                || tabs == 0
                || lines.stream().anyMatch(l -> tabs(l) != tabs)) return Optional.empty();
        var rows = lines.stream().map(line -> row(line, chunk.line(), words)).toList();
        var columns = Collections.nCopies((int) tabs + 1, Block.Table.Align.NONE);
        return Optional.of(new Block.Table(columns, rows, Attributes.NONE, new Position(chunk.line(), chunk.line())));
    }

    private static long tabs(String line) {
        return line.chars().filter(c -> c == '\t').count();
    }

    private static Block.Table.Row row(String line, int number, Words words) {
        var cells = new ArrayList<List<Inline>>();
        for (var cell : line.split("\t", -1)) cells.add(words.of(cell.replace("\u2060", ""), number));
        return new Block.Table.Row(cells);
    }
}
