package org.whereas.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The headings of a text as the tree that they form. Depth counts nesting, not `#` signs: a fourth-level
/// heading right under a second-level one is one deeper than it.
///
/// A single first-level heading that opens the text is its title: it is deeper than nothing, and has no number.
final class Sections {

    record Section(Block.Heading heading, List<Section> inside) {}

    private final List<Section> roots;
    private final boolean titled;
    private final Map<Block.Heading, Integer> depths = new IdentityHashMap<>();

    private Sections(List<Section> roots, boolean titled) {
        this.roots = roots;
        this.titled = titled;
        roots.forEach(root -> measure(root, 1));
    }

    static Sections of(List<Block> blocks) {
        var roots = new ArrayList<Section>();
        var open = new ArrayDeque<Section>();
        for (var block : blocks) {
            if (!(block instanceof Block.Heading heading)) continue;
            while (!open.isEmpty() && open.peek().heading().level() >= heading.level()) open.pop();
            var section = new Section(heading, new ArrayList<>());
            (open.isEmpty() ? roots : open.peek().inside()).add(section);
            open.push(section);
        }
        return new Sections(roots, titled(blocks, roots));
    }

    private static boolean titled(List<Block> blocks, List<Section> roots) {
        return roots.size() == 1
                && blocks.getFirst() == roots.getFirst().heading()
                && roots.getFirst().heading().level() == 1
                && !roots.getFirst().inside().isEmpty();
    }

    private void measure(Section section, int depth) {
        depths.put(section.heading(), depth);
        section.inside().forEach(inner -> measure(inner, depth + 1));
    }

    /// The sections of the first numbered level.
    List<Section> top() {
        return titled ? roots.getFirst().inside() : roots;
    }

    /// How deep a heading stands, 1 for the outermost, 0 for one that is not a heading of the text itself.
    int depth(Block.Heading heading) {
        return depths.getOrDefault(heading, 0);
    }

    /// How deep a heading is numbered, 0 for the title.
    int numbered(Block.Heading heading) {
        return Math.max(0, depth(heading) - (titled ? 1 : 0));
    }
}
