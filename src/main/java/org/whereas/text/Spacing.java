package org.whereas.text;

import java.util.ArrayList;
import java.util.List;

/// Where a blank line must stand between two blocks, and which lists can be written without any.
final class Spacing {

    /// The words of an item, as what stands before its other blocks.
    static final Block WORDS = new Block.Paragraph(List.of(new Inline.Text("words")), Attributes.NONE, Position.NONE);

    private Spacing() {}

    /// A paragraph without words or attributes leaves no trace in a text.
    static boolean isNothing(Block block) {
        return switch (block) {
            case Block.Paragraph it -> it.content().isEmpty();
            case Block.BulletList it -> it.items().isEmpty();
            case Block.OrderedList it -> it.items().isEmpty();
            case Block.Html it -> it.html().isBlank();
            case Block.Table it -> it.rows().isEmpty() || it.columns().isEmpty();
            default -> false;
        };
    }

    /// The paragraph that is the item itself, or null.
    static Block firstParagraph(Item item) {
        return !item.blocks().isEmpty() && item.blocks().getFirst() instanceof Block.Paragraph first ? first : null;
    }

    /// Whether a list is written without blank lines: it is tight and can be, or nobody could tell.
    static boolean isTight(boolean tight, List<Item> items) {
        if (!tight) return items.size() == 1 && parts(items.getFirst()).size() < 2;
        return items.stream().allMatch(Spacing::fitsTight);
    }

    private static boolean fitsTight(Item item) {
        var blocks = parts(item);
        for (int i = 1; i < blocks.size(); i++) {
            if (needsBlank(blocks.get(i - 1), blocks.get(i))) return false;
        }
        return true;
    }

    /// The blocks of an item, its task box among them where it has no words beside it.
    private static List<Block> parts(Item item) {
        var parts = new ArrayList<>(blocks(item));
        if (item.task() != Item.Task.NONE && firstParagraph(item) == null) parts.addFirst(WORDS);
        return parts;
    }

    private static List<Block> blocks(Item item) {
        return item.blocks().stream().filter(it -> !isNothing(it)).toList();
    }

    /// Whether `next` would be read as something else if it stood on the line after `before`.
    static boolean needsBlank(Block before, Block next) {
        if (hasOwnAttributes(before)) return true;
        if (before instanceof Block.Html(var html, var _)) return !RawHtml.endsByItself(html);
        if (before instanceof Block.Quote && next instanceof Block.Quote) return true;
        return endsOpen(before) && !interrupts(next);
    }

    private static boolean hasOwnAttributes(Block block) {
        return !block.attributes().isEmpty()
                && (block instanceof Block.Table || block instanceof Block.Quote || block instanceof Block.CodeBlock);
    }

    /// Whether what follows on the next line would become part of a block, or of the attributes behind it.
    private static boolean endsOpen(Block block) {
        if (hasOwnAttributes(block)) return true;
        return switch (block) {
            case Block.Paragraph _, Block.Table _ -> true;
            case Block.Quote it ->
                !it.blocks().isEmpty() && endsOpen(it.blocks().getLast());
            case Block.BulletList it -> endsOpen(it.items());
            case Block.OrderedList it -> it.start() != 1 && it.items().size() == 1 || endsOpen(it.items());
            default -> false;
        };
    }

    private static boolean endsOpen(List<Item> items) {
        var last = blocks(items.getLast());
        boolean lead =
                !items.getLast().attributes().isEmpty() || items.getLast().task() != Item.Task.NONE;
        return last.isEmpty() ? lead : endsOpen(last.getLast());
    }

    private static boolean interrupts(Block block) {
        return switch (block) {
            case Block.Heading it -> !Blocks.isUnderlined(it);
            case Block.Quote _, Block.CodeBlock _, Block.Rule _ -> true;
            case Block.BulletList it -> hasWords(it.items().getFirst());
            case Block.OrderedList it -> hasWords(it.items().getFirst());
            case Block.Html(var html, var _) -> RawHtml.endsByItself(html);
            case Block.Paragraph _, Block.Table _, Block.Footnote _ -> false;
        };
    }

    private static boolean hasWords(Item item) {
        return !item.attributes().isEmpty() || !blocks(item).isEmpty();
    }
}
