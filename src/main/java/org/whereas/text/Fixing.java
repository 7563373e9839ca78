package org.whereas.text;

import java.util.List;
import java.util.Map;

/// Writes the numbers of a document on its clauses.
final class Fixing {

    private final Map<Node, String> numbers;

    private Fixing(Map<Node, String> numbers) {
        this.numbers = numbers;
    }

    static Document of(Document document) {
        var fixing = new Fixing(Counting.of(document));
        return document.withBlocks(fixing.blocks(document.blocks()));
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Heading it -> new Block.Heading(it.level(), it.content(), numbered(it), it.position());
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
                .map(item -> new Item(item.task(), blocks(item.blocks()), numbered(item), item.position()))
                .toList();
    }

    private Attributes numbered(Node node) {
        var number = numbers.get(node);
        return number == null ? node.attributes() : node.attributes().with("no", number);
    }
}
