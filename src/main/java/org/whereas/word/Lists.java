package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import org.whereas.text.Block;
import org.whereas.text.Item;

/// The lists of a file, as Word numbers them: each list has a definition of nine levels of its own, so that none goes
/// on
/// counting where another stopped, and a list within a list is a level of the same definition wherever Word can restart
/// it there.
final class Lists {

    static final int LEVELS = 9;
    /// The number of the first list; what is below is for headings.
    static final int FIRST = 2;
    private static final int STEP = 504;
    private static final int DEEPEST = 5040;

    private final List<List<Level>> definitions = new ArrayList<>();
    private final LevelFormats formats;

    /// One level: `format` as Word names it, `text` with `%1` for the number, where it starts, and the indents in
    /// twentieths of a point.
    record Level(String format, String text, int start, int left, int hanging) {}

    /// A list at its place: the definition it uses, and the level it is on.
    record Place(int number, List<Level> levels, int depth) {

        Level level() {
            return levels.get(depth);
        }
    }

    /// How an ordered list of a depth (0 is the outermost) is numbered.
    interface LevelFormats {

        /// Word's name of the number format: `decimal`, `lowerLetter`, `lowerRoman`...
        String format(int depth);

        /// What stands around the number, with `%` for it: `(%)`.
        String around(int depth, char delimiter);
    }

    Lists(LevelFormats formats) {
        this.formats = formats;
    }

    /// A list that stands in no other.
    Place outermost(Block list, int indent) {
        var levels = new Level[LEVELS];
        scan(list, 0, indent, levels);
        return define(levels, 0, indent);
    }

    /// A list within an item; `first` when it is the first one there, which Word restarts by itself.
    Place within(Place parent, Block list, boolean first) {
        var depth = parent.depth() + 1;
        var indent = parent.levels().getFirst().left() - STEP;
        if (depth >= LEVELS) return outermost(list, Math.min(parent.level().left(), DEEPEST));
        var wanted = level(list, depth, indent);
        if (first && wanted.equals(parent.levels().get(depth))) {
            return new Place(parent.number(), parent.levels(), depth);
        }
        var levels = parent.levels().toArray(Level[]::new);
        for (int i = depth; i < LEVELS; i++) levels[i] = null;
        scan(list, depth, indent, levels);
        return define(levels, depth, indent);
    }

    /// The definitions in the order of their numbers, beginning with [#FIRST].
    List<List<Level>> definitions() {
        return definitions;
    }

    static List<Item> items(Block list) {
        return switch (list) {
            case Block.BulletList bullets -> bullets.items();
            case Block.OrderedList ordered -> ordered.items();
            default -> List.of();
        };
    }

    /// Whether every item of a bulleted list has a task box: the box then takes the place of the bullet.
    static boolean tasks(Block list) {
        return list instanceof Block.BulletList bullets
                && !bullets.items().isEmpty()
                && bullets.items().stream().noneMatch(item -> item.task() == Item.Task.NONE);
    }

    private Place define(Level[] levels, int depth, int indent) {
        for (int i = 0; i < LEVELS; i++) {
            if (levels[i] == null) levels[i] = ordered(1, '.', i, indent);
        }
        definitions.add(List.of(levels));
        return new Place(FIRST + definitions.size() - 1, definitions.getLast(), depth);
    }

    private void scan(Block list, int depth, int indent, Level[] levels) {
        if (depth >= LEVELS) return;
        if (levels[depth] == null) levels[depth] = level(list, depth, indent);
        items(list).stream()
                .flatMap(item -> item.blocks().stream())
                .filter(block -> !items(block).isEmpty())
                .forEach(inner -> scan(inner, depth + 1, indent, levels));
    }

    private Level level(Block list, int depth, int indent) {
        return switch (list) {
            case Block.OrderedList ordered -> ordered(ordered.start(), ordered.delimiter(), depth, indent);
            default -> bullet(tasks(list) ? "" : depth % 2 == 0 ? "•" : "–", depth, indent);
        };
    }

    private Level ordered(int start, char delimiter, int depth, int indent) {
        var text = formats.around(depth, delimiter).replace("%", "%" + (depth + 1));
        return new Level(formats.format(depth), text, start, left(depth, indent), STEP);
    }

    private static Level bullet(String mark, int depth, int indent) {
        return new Level("bullet", mark, 1, left(depth, indent), STEP);
    }

    private static int left(int depth, int indent) {
        return Math.min(indent + STEP * (depth + 1), DEEPEST);
    }
}
