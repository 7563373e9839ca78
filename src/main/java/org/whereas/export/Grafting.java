package org.whereas.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whereas.text.Attributes;
import org.whereas.text.Block;
import org.whereas.text.Item;
import org.whereas.text.Node;

/// Puts clauses behind others, and takes them out, in the blocks of a text.
final class Grafting {

    private Grafting() {}

    static boolean holds(Node node, String id) {
        if (id(node).equals(id)) return true;
        return held(node).stream().anyMatch(it -> holds(it, id));
    }

    static Optional<Node> find(List<? extends Node> nodes, String id) {
        for (var node : nodes) {
            if (id(node).equals(id)) return Optional.of(node);
            var found = find(held(node), id);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /// The blocks with `fresh` behind the clause `follows`, on the level of what `within` holds (nothing for the
    /// text itself). What is a list joins lists of its kind.
    static List<Block> put(List<Block> blocks, String follows, String within, Graft fresh) {
        if (within.isEmpty()) return behind(blocks, follows, fresh);
        return blocks.stream().map(it -> into(it, follows, within, fresh)).toList();
    }

    private static Block into(Block block, String follows, String within, Graft fresh) {
        if (!holds(block, within)) return block;
        return switch (block) {
            case Block.BulletList it ->
                new Block.BulletList(it.tight(), items(it.items(), follows, within, fresh), it.position());
            case Block.OrderedList it ->
                new Block.OrderedList(
                        it.start(),
                        it.delimiter(),
                        it.tight(),
                        items(it.items(), follows, within, fresh),
                        it.position());
            case Block.Quote it ->
                new Block.Quote(inner(it, it.blocks(), follows, within, fresh), it.attributes(), it.position());
            case Block.Footnote it ->
                new Block.Footnote(
                        it.label(), inner(it, it.blocks(), follows, within, fresh), it.attributes(), it.position());
            default -> block;
        };
    }

    private static List<Item> items(List<Item> items, String follows, String within, Graft fresh) {
        return items.stream()
                .map(item -> holds(item, within)
                        ? new Item(
                                item.task(),
                                inner(item, item.blocks(), follows, within, fresh),
                                item.attributes(),
                                item.position())
                        : item)
                .toList();
    }

    private static List<Block> inner(Node holder, List<Block> blocks, String follows, String within, Graft fresh) {
        if (!id(holder).equals(within)) return put(blocks, follows, within, fresh);
        if (!follows.equals(within)) return behind(blocks, follows, fresh);
        var own = holder instanceof Item && !blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph ? 1 : 0;
        return inserted(blocks, own, fresh);
    }

    private static List<Block> behind(List<Block> blocks, String follows, Graft fresh) {
        if (follows.isEmpty()) return inserted(blocks, 0, fresh);
        for (var i = 0; i < blocks.size(); i++) {
            if (!holds(blocks.get(i), follows)) continue;
            return switch (blocks.get(i)) {
                case Block.BulletList it -> inList(blocks, i, it.items(), follows, fresh);
                case Block.OrderedList it -> inList(blocks, i, it.items(), follows, fresh);
                default -> inserted(blocks, i + 1, fresh);
            };
        }
        return inserted(blocks, blocks.size(), fresh);
    }

    /// Items of the same kind of list go behind the item, other blocks part the list there.
    private static List<Block> inList(List<Block> blocks, int at, List<Item> items, String follows, Graft fresh) {
        var place = 0;
        while (!holds(items.get(place), follows)) place++;
        var list = blocks.get(at);
        var result = new ArrayList<>(blocks);
        if (fresh.joins(list)) {
            var longer = new ArrayList<>(items);
            longer.addAll(place + 1, fresh.items());
            result.set(at, with(list, longer, 0));
            return result;
        }
        if (place + 1 == items.size()) return inserted(blocks, at + 1, fresh);
        result.set(at, with(list, items.subList(0, place + 1), 0));
        result.add(at + 1, with(list, items.subList(place + 1, items.size()), place + 1));
        return inserted(result, at + 1, fresh);
    }

    static Block with(Block list, List<Item> items, int later) {
        return switch (list) {
            case Block.OrderedList it ->
                new Block.OrderedList(it.start() + later, it.delimiter(), it.tight(), items, it.position());
            case Block.BulletList it -> new Block.BulletList(it.tight(), items, it.position());
            default -> list;
        };
    }

    /// Items join a list of their kind that stands there.
    private static List<Block> inserted(List<Block> blocks, int at, Graft fresh) {
        var result = new ArrayList<>(blocks);
        if (at == blocks.size() || !fresh.joins(blocks.get(at))) {
            result.addAll(at, fresh.blocks());
            return result;
        }
        var items = new ArrayList<>(fresh.items());
        items.addAll(Graft.items(blocks.get(at)));
        result.set(at, with(blocks.get(at), items, 0));
        return result;
    }

    /// The blocks without the clause; a list that is left empty goes with it.
    static List<Block> without(List<Block> blocks, String id) {
        var result = new ArrayList<Block>();
        for (var block : blocks) {
            if (id(block).equals(id)) continue;
            switch (block) {
                case Block.BulletList it -> without(it.items(), id, block).ifPresent(result::add);
                case Block.OrderedList it -> without(it.items(), id, block).ifPresent(result::add);
                case Block.Quote it ->
                    result.add(new Block.Quote(without(it.blocks(), id), it.attributes(), it.position()));
                default -> result.add(block);
            }
        }
        return result;
    }

    private static Optional<Block> without(List<Item> items, String id, Block list) {
        var left = items.stream()
                .filter(item -> !id(item).equals(id))
                .map(item -> new Item(item.task(), without(item.blocks(), id), item.attributes(), item.position()))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(with(list, left, 0));
    }

    static List<? extends Node> held(Node node) {
        return switch (node) {
            case Item it -> it.blocks();
            case Block.BulletList it -> it.items();
            case Block.OrderedList it -> it.items();
            case Block.Quote it -> it.blocks();
            case Block.Footnote it -> it.blocks();
            default -> List.of();
        };
    }

    static String id(Node node) {
        return node instanceof Block.Footnote note
                ? note.label()
                : attributes(node).id();
    }

    private static Attributes attributes(Node node) {
        return node.attributes();
    }
}
