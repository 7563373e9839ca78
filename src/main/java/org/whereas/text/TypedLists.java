package org.whereas.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/// Builds nested lists out of typed bullets and numbers. A level is known by the kind of its mark and by
/// its indent; a count that begins again, or leaves numbers out, begins another list.
final class TypedLists {

    private static final class Level {
        final Chunk first;
        final List<Item> items = new ArrayList<>();
        List<Block> blocks;
        Chunk chunk;
        boolean loose;
        int start;
        int value;

        Level(Chunk first) {
            this.first = first;
        }
    }

    private final Deque<Level> levels = new ArrayDeque<>();
    private final List<Block> out = new ArrayList<>();
    private final Function<Chunk, List<Inline>> words;
    private final IntakeLog log;

    private TypedLists(Function<Chunk, List<Inline>> words, IntakeLog log) {
        this.words = words;
        this.log = log;
    }

    /// The lists that a run of items makes; blocks without a mark among them go on with the item before.
    static List<Block> of(List<Chunk> run, Function<Chunk, List<Inline>> words, IntakeLog log) {
        var lists = new TypedLists(words, log);
        run.forEach(lists::add);
        while (!lists.levels.isEmpty()) lists.pop();
        return lists.out;
    }

    private void add(Chunk chunk) {
        if (!chunk.isItem()) {
            levels.peek().blocks.add(new Block.Paragraph(words.apply(chunk), Attributes.NONE, at(chunk)));
            levels.peek().loose = true;
            return;
        }
        place(chunk);
        var level = levels.peek();
        endItem(level);
        level.chunk = chunk;
        level.value = chunk.marker().value();
        level.blocks = new ArrayList<>();
        level.blocks.add(new Block.Paragraph(words.apply(chunk), Attributes.NONE, at(chunk)));
    }

    /// Brings the level to which an item belongs to the top.
    private void place(Chunk chunk) {
        while (levels.stream().anyMatch(l -> same(l.first, chunk)) && !same(levels.peek().first, chunk)) pop();
        while (!levels.isEmpty() && !same(levels.peek().first, chunk) && outside(chunk, levels.peek().first)) pop();
        if (levels.isEmpty() || !same(levels.peek().first, chunk)) push(chunk);
        else if (chunk.is(Marker.Kind.NUMBER) && chunk.marker().value() != levels.peek().value + 1) restart(chunk);
    }

    /// Set further left than a level's own marks, or going on with a count that nobody began in it.
    private static boolean outside(Chunk chunk, Chunk first) {
        if (chunk.indent() < first.indent() - 1) return true;
        return chunk.is(Marker.Kind.NUMBER) && chunk.marker().value() > 1 && chunk.indent() <= first.indent() + 1;
    }

    private static boolean same(Chunk one, Chunk other) {
        return one.marker().form().equals(other.marker().form()) && Math.abs(one.indent() - other.indent()) <= 1;
    }

    private void push(Chunk chunk) {
        var level = new Level(chunk);
        level.start = Math.max(0, chunk.marker().value());
        levels.push(level);
    }

    private void restart(Chunk chunk) {
        log.left("list-restarts", chunk.line(), chunk.marker().written());
        pop();
        push(chunk);
    }

    private void pop() {
        var level = levels.pop();
        endItem(level);
        var list = list(level);
        if (levels.isEmpty()) out.add(list);
        else levels.peek().blocks.add(list);
    }

    private static Block list(Level level) {
        if (!level.first.is(Marker.Kind.NUMBER))
            return new Block.BulletList(!level.loose, level.items, at(level.first));
        var delimiter = level.first.marker().written().endsWith(")") ? ')' : '.';
        return new Block.OrderedList(level.start, delimiter, !level.loose, level.items, at(level.first));
    }

    private static void endItem(Level level) {
        if (level.chunk == null) return;
        level.items.add(new Item(Item.Task.NONE, level.blocks, attributes(level.chunk.marker()), at(level.chunk)));
        level.chunk = null;
    }

    /// A label that a plain count would not give back is kept as the printed number.
    private static Attributes attributes(Marker marker) {
        var plain = marker.kind() != Marker.Kind.NUMBER
                || marker.form().count() == Marker.Count.DECIMAL
                        && !marker.written().startsWith("(");
        return plain ? Attributes.NONE : Attributes.NONE.with("no", marker.kept());
    }

    private static Position at(Chunk chunk) {
        return new Position(chunk.line(), chunk.line());
    }
}
