package org.whereas.word;

import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whereas.text.Attributes;
import org.whereas.text.Block;
import org.whereas.text.Document;
import org.whereas.text.Numbering;

/// The headings of a text as Word ranks them, and the numbers that its clauses show.
///
/// Word's levels count nesting, as [Numbering] does: a fourth-level heading right under a
/// second-level one is one deeper than it. A single first-level heading that opens the text is
/// its title.
final class Outline {

    private final Map<Block.Heading, Integer> depths = new IdentityHashMap<>();
    private final Optional<Block.Heading> title;
    private final Numbering.Style style;
    private final Map<String, String> numbers;

    Outline(Document document, Numbering.Style style) {
        measure(document.blocks());
        var roots = depths.values().stream().filter(depth -> depth == 1).count();
        title = document.blocks().stream()
                .findFirst()
                .filter(block -> block instanceof Block.Heading h && h.level() == 1 && roots == 1 && depths.size() > 1)
                .map(Block.Heading.class::cast);
        this.style = style;
        numbers = Numbering.of(document, style);
    }

    /// The level of a heading in Word, from 1; 0 for the title, and below for one that is no heading of the text
    /// itself.
    int level(Block.Heading heading) {
        var depth = depths.get(heading);
        if (depth == null) return -1;
        return title.isPresent() ? depth - 1 : depth;
    }

    /// The title, where the text begins with it.
    Optional<Block.Heading> title() {
        return title;
    }

    boolean isTitle(Block.Heading heading) {
        return title.filter(t -> t == heading).isPresent();
    }

    Numbering.Style style() {
        return style;
    }

    /// The number that a clause shows; empty for a clause without an id, whose number nobody can ask for.
    Optional<String> number(Attributes attributes) {
        return attributes.id().isEmpty() ? Optional.empty() : Optional.of(numbers.getOrDefault(attributes.id(), ""));
    }

    private void measure(List<Block> blocks) {
        var open = new ArrayDeque<Block.Heading>();
        for (var block : blocks) {
            if (!(block instanceof Block.Heading heading)) continue;
            while (!open.isEmpty() && open.peek().level() >= heading.level()) open.pop();
            open.push(heading);
            depths.put(heading, open.size());
        }
    }
}
