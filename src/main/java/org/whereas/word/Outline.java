package org.whereas.word;

import java.util.List;
import java.util.stream.Stream;
import org.whereas.text.Block;
import org.whereas.text.Document;

/// The headings of a text as Word ranks them, and how the levels of its lists are numbered.
///
/// Word's first level is the first that the text uses below its title. A first heading that only repeats the title is
/// the title.
final class Outline implements Lists.LevelFormats {

    private final Block.Heading title;
    private final int shift;

    Outline(Document document) {
        var first = document.blocks().isEmpty() ? null : document.blocks().getFirst();
        var name = String.valueOf(document.front().values().get("title"));
        title = first instanceof Block.Heading h && Plain.text(h.content()).equals(name) ? h : null;
        shift = headings(document.blocks())
                        .filter(h -> h != title)
                        .mapToInt(Block.Heading::level)
                        .min()
                        .orElse(1)
                - 1;
    }

    /// The level of a heading in Word, 1 to 6, or 0 for the title.
    int level(Block.Heading heading) {
        return heading == title ? 0 : heading.level() - shift;
    }

    /// Whether the text begins with its own title.
    boolean hasTitle() {
        return title != null;
    }

    /// How headings are numbered, level by level; empty where they are not.
    List<Lists.Level> headingLevels() {
        return List.of();
    }

    /// The number that a heading shows, empty where it has none.
    String number(Block.Heading heading) {
        return "";
    }

    @Override
    public String format(int depth) {
        return switch (depth % 3) {
            case 0 -> "decimal";
            case 1 -> "lowerLetter";
            default -> "lowerRoman";
        };
    }

    @Override
    public String around(int depth, char delimiter) {
        return depth == 0 ? "%" + delimiter : "(%)";
    }

    private static Stream<Block.Heading> headings(List<Block> blocks) {
        return blocks.stream().filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast);
    }
}
