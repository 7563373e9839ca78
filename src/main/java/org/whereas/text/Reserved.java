package org.whereas.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps the place of sections and items that a version in force had under a number and that the next one has
/// no longer: each stays, with its id and number, as "[Reserved]". A removed section takes what stood in it
/// with it.
final class Reserved {

    private static final List<Inline> WORDS = List.of(new Inline.Text("[Reserved]"));

    /// Before the id of the clause right after which a paragraph is put.
    private static final String BESIDE = "=";

    private final Set<String> present = new HashSet<>();

    /// What is to be put in after the neighbour of an id; under the empty id, what comes before all neighbours.
    private final Map<String, List<Node>> after = new HashMap<>();

    /// Clauses that stay in the text in an alternative that readers do not see: their places are kept without
    /// their ids.
    private final Set<String> gone;

    /// These, and the ones that others stand in for: no place is kept beside what readers do not see.
    private final Set<String> hidden;

    private Reserved(Document next, Set<String> gone, Set<String> hidden) {
        this.gone = gone;
        this.hidden = hidden;
        Nodes.clauses(next.blocks(), (node, _) -> present.add(Nodes.id(node)));
        present.removeAll(gone);
    }

    /// The document with what it lacks of another one put back as reserved.
    ///
    /// @param gone   clauses that count as lacking although they are there
    /// @param hidden all clauses that are there and not seen
    static Document of(Document next, Document before, Set<String> gone, Set<String> hidden) {
        var reserved = new Reserved(next, gone, hidden);
        reserved.headings(Sections.of(before.blocks()).top(), "");
        reserved.lists(before.blocks());
        reserved.paragraphs(before.blocks());
        return next.withBlocks(reserved.blocks(next.blocks(), true));
    }

    private void headings(List<Sections.Section> siblings, String parent) {
        var neighbour = "^" + parent;
        for (var section : siblings) {
            var heading = section.heading();
            if (present.contains(Nodes.id(heading))) {
                if (!hidden.contains(Nodes.id(heading))) headings(section.inside(), Nodes.id(heading));
                neighbour = Nodes.id(heading);
            } else if (numbered(heading)) {
                keep(neighbour, new Block.Heading(heading.level(), WORDS, mark(heading), Position.NONE));
            }
        }
    }

    /// Numbered paragraphs of the text itself; one in a section that is gone goes with it.
    private void paragraphs(List<Block> blocks) {
        var neighbour = "";
        for (var block : blocks) {
            var id = Nodes.id(block);
            if (present.contains(id)) neighbour = id;
            else if (block instanceof Block.Heading) neighbour = null;
            else if (neighbour != null && block instanceof Block.Paragraph && numbered(block))
                keep(BESIDE + neighbour, new Block.Paragraph(WORDS, mark(block), Position.NONE));
        }
    }

    private void lists(List<Block> blocks) {
        for (var block : blocks) {
            String neighbour = null;
            var items = Nodes.items(block);
            for (var item : items) {
                if (isShown(item)) {
                    lists(item.blocks());
                    neighbour = Nodes.id(item);
                } else if (numbered(item) && !isReplaced(item)) {
                    var own = new Block.Paragraph(WORDS, Attributes.NONE, Position.NONE);
                    var kept = new Item(Item.Task.NONE, List.of(own), mark(item), Position.NONE);
                    var next = following(items, item);
                    if (neighbour != null) keep(neighbour, kept);
                    else if (next != null) keep("^" + next, kept);
                }
            }
            lists(Nodes.inside(block));
        }
    }

    private String following(List<Item> items, Item from) {
        return items.subList(items.indexOf(from), items.size()).stream()
                .filter(this::isShown)
                .map(Nodes::id)
                .findFirst()
                .orElse(null);
    }

    private boolean isShown(Item item) {
        return present.contains(Nodes.id(item)) && !hidden.contains(Nodes.id(item));
    }

    /// Whether another clause stands in for it.
    private boolean isReplaced(Item item) {
        return hidden.contains(Nodes.id(item)) && !gone.contains(Nodes.id(item));
    }

    private static boolean numbered(Node node) {
        return !Nodes.id(node).isEmpty()
                && node.attributes().value("no").filter(no -> !no.isBlank()).isPresent();
    }

    private Attributes mark(Node node) {
        var id = gone.contains(Nodes.id(node)) ? "" : Nodes.id(node);
        return new Attributes(id, List.of(), Map.of())
                .with("no", node.attributes().value("no").orElseThrow());
    }

    private void keep(String neighbour, Node node) {
        after.computeIfAbsent(neighbour, _ -> new ArrayList<>()).add(node);
    }

    private List<Block> blocks(List<Block> blocks, boolean outermost) {
        var out = new ArrayList<Block>();
        var open = new ArrayList<Block.Heading>();
        for (var block : blocks) {
            if (outermost && block instanceof Block.Heading heading) close(open, heading.level(), out);
            if (outermost && block instanceof Block.Footnote) close(open, 1, out);
            if (outermost && out.isEmpty()) put(BESIDE, out);
            if (outermost && out.isEmpty() && block instanceof Block.Heading) put("^", out);
            out.add(inside(block));
            if (outermost && !Nodes.id(block).isEmpty()) put(BESIDE + Nodes.id(block), out);
            if (block instanceof Block.Heading heading) {
                open.add(heading);
                put("^" + Nodes.id(heading), out);
            }
        }
        close(open, 1, out);
        return out;
    }

    /// Ends the sections that a heading of a level ends, and puts in what is reserved after each.
    private void close(List<Block.Heading> open, int level, List<Block> out) {
        while (!open.isEmpty() && open.getLast().level() >= level) put(Nodes.id(open.removeLast()), out);
    }

    private void put(String neighbour, List<Block> out) {
        for (var node : after.getOrDefault(neighbour, List.of())) if (node instanceof Block block) out.add(block);
    }

    private Block inside(Block block) {
        return switch (block) {
            case Block.BulletList it -> new Block.BulletList(it.tight(), items(it.items()), it.position());
            case Block.OrderedList it ->
                new Block.OrderedList(it.start(), it.delimiter(), it.tight(), items(it.items()), it.position());
            case Block.Quote it -> new Block.Quote(blocks(it.blocks(), false), it.attributes(), it.position());
            default -> block;
        };
    }

    private List<Item> items(List<Item> items) {
        var out = new ArrayList<Item>();
        for (var item : items) {
            reserved("^" + Nodes.id(item), out);
            out.add(new Item(item.task(), blocks(item.blocks(), false), item.attributes(), item.position()));
            reserved(Nodes.id(item), out);
        }
        return out;
    }

    private void reserved(String neighbour, List<Item> out) {
        for (var node : after.getOrDefault(neighbour, List.of())) if (node instanceof Item item) out.add(item);
    }
}
