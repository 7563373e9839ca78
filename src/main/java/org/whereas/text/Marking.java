package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Rewrites the attributes of headings, paragraphs and items throughout a document, or leaves such clauses out.
final class Marking {

    private final Function<Node, Attributes> marks;
    private final Predicate<Node> leaves;

    private Marking(Function<Node, Attributes> marks, Predicate<Node> leaves) {
        this.marks = marks;
        this.leaves = leaves;
    }

    /// The document with other attributes on its clauses.
    static Document of(Document document, Function<Node, Attributes> marks) {
        return document.withBlocks(new Marking(marks, _ -> false).blocks(document.blocks()));
    }

    /// The document without some clauses; a list that has none left goes with them.
    static Document without(Document document, Predicate<Node> leaves) {
        return document.withBlocks(new Marking(Node::attributes, leaves).blocks(document.blocks()));
    }

    private List<Block> blocks(List<Block> blocks) {
        var kept = new ArrayList<Block>();
        for (var block : blocks) {
            if (leaves.test(block)) continue;
            var next = block(block);
            boolean emptied = !Nodes.items(block).isEmpty() && Nodes.items(next).isEmpty();
            if (!emptied) kept.add(next);
        }
        return kept;
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Heading it -> new Block.Heading(it.level(), it.content(), marks.apply(it), it.position());
            case Block.Paragraph it -> new Block.Paragraph(it.content(), marks.apply(it), it.position());
            case Block.BulletList it -> new Block.BulletList(it.tight(), items(it.items()), it.position());
            case Block.OrderedList it ->
                new Block.OrderedList(it.start(), it.delimiter(), it.tight(), items(it.items()), it.position());
            case Block.Quote it -> new Block.Quote(blocks(it.blocks()), it.attributes(), it.position());
            case Block.Footnote it ->
                new Block.Footnote(it.label(), blocks(it.blocks()), it.attributes(), it.position());
            default -> block;
        };
    }

    private List<Item> items(List<Item> items) {
        return items.stream()
                .filter(item -> !leaves.test(item))
                .map(item -> new Item(item.task(), blocks(item.blocks()), marks.apply(item), item.position()))
                .toList();
    }
}
