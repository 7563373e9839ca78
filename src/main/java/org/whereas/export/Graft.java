package org.whereas.export;

import java.util.ArrayList;
import java.util.List;
import org.whereas.text.Block;
import org.whereas.text.Item;
import org.whereas.text.Node;
import org.whereas.text.Position;

/// What is put into a text: an item stands in a list of its own until it joins another.
///
/// @param anyList whether it joins a list of any kind; otherwise only one with numbers as it has them, or without
record Graft(List<Block> blocks, boolean anyList) {

    Graft {
        blocks = List.copyOf(blocks);
    }

    /// What is new, its first block or item under an id where it has none.
    static Graft added(List<Block> blocks, String id) {
        var all = new ArrayList<>(blocks);
        all.set(0, named(all.getFirst(), id));
        return new Graft(all, false);
    }

    /// What stood elsewhere in a text. The list that an item comes to may have other signs than the one it leaves.
    static Graft moved(List<Block> text, List<Node> nodes) {
        return new Graft(nodes.stream().map(it -> block(text, it)).toList(), true);
    }

    boolean joins(Block list) {
        if (blocks.size() != 1 || items(list).isEmpty() || items().isEmpty()) return false;
        return anyList || list.getClass() == blocks.getFirst().getClass();
    }

    List<Item> items() {
        return items(blocks.getFirst());
    }

    /// The items of a list, nothing for another block.
    static List<Item> items(Node block) {
        return switch (block) {
            case Block.BulletList it -> it.items();
            case Block.OrderedList it -> it.items();
            default -> List.of();
        };
    }

    private static Block block(List<? extends Node> nodes, Node node) {
        if (node instanceof Block block) return block;
        for (var other : nodes) {
            if (items(other).contains(node)) return alone((Block) other, (Item) node);
            if (Grafting.holds(other, Grafting.id(node))) return block(Grafting.held(other), node);
        }
        throw new IllegalArgumentException("It stands nowhere.");
    }

    private static Block alone(Block list, Item item) {
        return list instanceof Block.OrderedList it
                ? new Block.OrderedList(1, it.delimiter(), it.tight(), List.of(item), Position.NONE)
                : new Block.BulletList(true, List.of(item), Position.NONE);
    }

    /// The block under an id, where it can have one and has none; a list gives it to its first item.
    static Block named(Block block, String id) {
        if (id.isEmpty() || !block.attributes().id().isEmpty()) return block;
        var named = block.attributes().withId(id);
        return switch (block) {
            case Block.Heading it -> new Block.Heading(it.level(), it.content(), named, it.position());
            case Block.Paragraph it -> new Block.Paragraph(it.content(), named, it.position());
            case Block.Table it -> new Block.Table(it.columns(), it.rows(), named, it.position());
            case Block.Quote it -> new Block.Quote(it.blocks(), named, it.position());
            case Block.CodeBlock it -> new Block.CodeBlock(it.info(), it.code(), named, it.position());
            case Block.BulletList it -> Grafting.with(it, named(it.items(), id), 0);
            case Block.OrderedList it -> Grafting.with(it, named(it.items(), id), 0);
            default -> block;
        };
    }

    private static List<Item> named(List<Item> items, String id) {
        var first = items.getFirst();
        if (!first.attributes().id().isEmpty()) return items;
        var all = new ArrayList<>(items);
        all.set(0, new Item(first.task(), first.blocks(), first.attributes().withId(id), first.position()));
        return all;
    }
}
