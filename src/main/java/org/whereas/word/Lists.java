package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.whereas.text.Block;
import org.whereas.text.Item;
import org.whereas.text.Numbering;

/// The numbered and bulleted levels of a file. Each list has a definition of nine levels of its
/// own, so that none goes on counting where another stopped; a list within a list is a level of
/// the same definition wherever Word restarts it there by itself. The headings have the first
/// definition.
final class Lists {

    static final int LEVELS = 9;
    private static final int STEP = 504;
    private static final int DEEPEST = 5040;

    private final Numbering.Style style;
    private final HouseNumbers.Indents indents;
    private final List<List<Level>> definitions = new ArrayList<>();
    private int headingDepth;

    /// One level: `format` as Word names it, `text` with `%1` for the number, where it starts, and the indents in
    /// twentieths of a point.
    record Level(String format, String text, int start, int left, int hanging) {}

    /// A list at its place: the definition it uses, the level it is on, and how many numbered lists it is within.
    record Place(int number, List<Level> levels, int depth, int numbered) {

        Level level() {
            return levels.get(depth);
        }
    }

    /// @param indents those of a house style, where it has some
    Lists(Numbering.Style style, HouseNumbers.Indents indents) {
        this.style = style;
        this.indents = indents;
        definitions.add(headings());
    }

    /// The place of a heading of a level, from 1, when the style numbers headings; the lists that follow are
    /// under it.
    Place heading(int level) {
        headingDepth = level;
        return new Place(1, definitions.getFirst(), Math.min(level, LEVELS) - 1, 0);
    }

    boolean numbersHeadings() {
        return !style.headings().isEmpty();
    }

    /// The place of a heading whose number is written out: it hangs by the room that the number takes.
    static Place written(String number) {
        var room = room(number);
        return new Place(0, List.of(new Level("none", "", 1, room, room)), 0, 0);
    }

    private static int room(String number) {
        return 290 + 145 * number.length();
    }

    /// A list that stands in no other.
    Place outermost(Block list, int indent, int numbered) {
        var levels = new Level[LEVELS];
        scan(list, 0, numbered, indent, levels);
        return define(levels, 0, numbered + count(list), indent);
    }

    /// A list within an item; `first` when it is the first one there, which Word restarts by itself.
    Place within(Place parent, Block list, boolean first) {
        var depth = parent.depth() + 1;
        var indent = parent.levels().getFirst().left() - left(0, 0);
        if (depth >= LEVELS) return outermost(list, Math.min(parent.level().left(), DEEPEST), parent.numbered());
        var wanted = level(list, depth, parent.numbered(), indent);
        var numbered = parent.numbered() + count(list);
        if (first && wanted.equals(parent.levels().get(depth))) {
            return new Place(parent.number(), parent.levels(), depth, numbered);
        }
        var levels = new Level[LEVELS];
        for (int i = 0; i < depth; i++) levels[i] = parent.levels().get(i);
        scan(list, depth, parent.numbered(), indent, levels);
        return define(levels, depth, numbered, indent);
    }

    /// All definitions; the first is that of the headings and numbered 1.
    List<List<Level>> definitions() {
        return definitions;
    }

    /// Takes in a definition of another file and returns its number here.
    int adopt(List<Level> levels) {
        definitions.add(levels);
        return definitions.size();
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
                && bullets.items().stream().noneMatch(item -> item.task() == Item.Task.NONE);
    }

    private static int count(Block list) {
        return list instanceof Block.OrderedList ? 1 : 0;
    }

    private Place define(Level[] levels, int depth, int numbered, int indent) {
        for (int i = 0; i < LEVELS; i++) {
            if (levels[i] == null) levels[i] = bullet(i, indent);
        }
        definitions.add(List.of(levels));
        return new Place(definitions.size(), definitions.getLast(), depth, numbered);
    }

    private void scan(Block list, int depth, int numbered, int indent, Level[] levels) {
        if (depth >= LEVELS) return;
        if (levels[depth] == null) levels[depth] = level(list, depth, numbered, indent);
        for (var item : items(list)) {
            for (var block : item.blocks()) {
                if (!items(block).isEmpty()) scan(block, depth + 1, numbered + count(list), indent, levels);
            }
        }
    }

    private Level level(Block list, int depth, int numbered, int indent) {
        if (!(list instanceof Block.OrderedList ordered)) {
            return tasks(list) ? new Level("none", "", 1, left(depth, indent), hanging(depth)) : bullet(depth, indent);
        }
        var level = style.item(headingDepth, numbered + 1);
        var text = level.pattern().replaceAll("%\\d", "%" + (depth + 1));
        return new Level(word(level.format()), text, ordered.start(), left(depth, indent), hanging(depth));
    }

    private Level bullet(int depth, int indent) {
        return new Level("bullet", depth % 2 == 0 ? "•" : "–", 1, left(depth, indent), hanging(depth));
    }

    private int left(int depth, int indent) {
        var own = indents.item(depth).map(HouseNumbers.Indent::left).orElse(STEP * (depth + 1));
        return Math.min(indent + own, DEEPEST);
    }

    private int hanging(int depth) {
        return indents.item(depth).map(HouseNumbers.Indent::hanging).orElse(STEP);
    }

    /// Headings begin at the margin, with room for the longest number that their pattern is likely to make.
    private List<Level> headings() {
        return IntStream.range(0, style.headings().size())
                .mapToObj(this::headingLevel)
                .toList();
    }

    private Level headingLevel(int depth) {
        var level = style.headings().get(depth);
        var room = room(level.pattern().replaceAll("%\\d", "0"));
        var indent = indents.heading(depth).orElse(new HouseNumbers.Indent(room, room));
        return new Level(word(level.format()), level.pattern(), 1, indent.left(), indent.hanging());
    }

    static String word(Numbering.Format format) {
        return switch (format) {
            case DECIMAL -> "decimal";
            case UPPER_ROMAN -> "upperRoman";
            case LOWER_ROMAN -> "lowerRoman";
            case UPPER_LETTER -> "upperLetter";
            case LOWER_LETTER -> "lowerLetter";
        };
    }
}
