package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Walks over a document in reading order.
final class Nodes {

    private Nodes() {}

    /// The id of a clause; a footnote's is its label.
    static String id(Node node) {
        return node instanceof Block.Footnote note
                ? note.label()
                : node.attributes().id();
    }

    /// The blocks that stand in a block or an item.
    static List<Block> inside(Node node) {
        return switch (node) {
            case Block.Quote quote -> quote.blocks();
            case Block.Footnote note -> note.blocks();
            case Item item -> item.blocks();
            case Block _ -> List.of();
        };
    }

    /// The items of a list, none for what is no list.
    static List<Item> items(Block block) {
        return switch (block) {
            case Block.BulletList list -> list.items();
            case Block.OrderedList list -> list.items();
            default -> List.of();
        };
    }

    /// The paragraph that is an item's own words.
    static Optional<Block.Paragraph> own(Item item) {
        boolean first = !item.blocks().isEmpty() && item.blocks().getFirst() instanceof Block.Paragraph;
        return first ? Optional.of((Block.Paragraph) item.blocks().getFirst()) : Optional.empty();
    }

    /// The blocks of an item after its own words.
    static List<Block> rest(Item item) {
        var blocks = item.blocks();
        return own(item).isPresent() ? blocks.subList(1, blocks.size()) : blocks;
    }

    /// Every clause in reading order with the runs of text that are its own.
    static void clauses(List<Block> blocks, BiConsumer<Node, List<Inline>> each) {
        for (var block : blocks) {
            switch (block) {
                case Block.BulletList list -> items(list.items(), each);
                case Block.OrderedList list -> items(list.items(), each);
                case Block.Rule _, Block.Html _ -> {}
                default -> {
                    each.accept(block, words(block));
                    clauses(inside(block), each);
                }
            }
        }
    }

    private static void items(List<Item> items, BiConsumer<Node, List<Inline>> each) {
        for (var item : items) {
            each.accept(item, own(item).map(Block.Paragraph::content).orElse(List.of()));
            clauses(rest(item), each);
        }
    }

    private static List<Inline> words(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.content();
            case Block.Paragraph paragraph -> paragraph.content();
            case Block.Table table -> {
                var words = new ArrayList<Inline>();
                table.rows().forEach(row -> row.cells().forEach(words::addAll));
                yield words;
            }
            default -> List.of();
        };
    }

    /// Every run of text, nested ones after those that hold them.
    static void runs(List<Inline> inlines, Consumer<Inline> each) {
        for (var inline : inlines) {
            each.accept(inline);
            runs(Inlines.inside(inline), each);
        }
    }

    /// The labels of the footnotes that some runs refer to.
    static Stream<String> references(List<Inline> inlines) {
        var labels = new ArrayList<String>();
        runs(inlines, run -> {
            if (run instanceof Inline.NoteReference(var label)) labels.add(label);
        });
        return labels.stream();
    }
}
