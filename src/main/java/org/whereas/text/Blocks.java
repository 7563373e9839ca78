package org.whereas.text;

import java.util.List;
import java.util.function.Consumer;

/// What can be said of blocks of any kind.
final class Blocks {

    private Blocks() {}

    /// The same block with attributes, or null when it has some already or cannot have any.
    static Block withAttributes(Block block, Attributes attributes) {
        if (!block.attributes().isEmpty() || !canHaveAttributes(block)) return null;
        return reattributed(block, attributes);
    }

    private static boolean canHaveAttributes(Block block) {
        return !(block instanceof Block.BulletList
                || block instanceof Block.OrderedList
                || block instanceof Block.Rule
                || block instanceof Block.Html);
    }

    /// The same block with other attributes in place of its own; a block that cannot have any stays as it is.
    static Block reattributed(Block block, Attributes attributes) {
        return switch (block) {
            case Block.Heading(var level, var content, var _, var position) ->
                new Block.Heading(level, content, attributes, position);
            case Block.Paragraph(var content, var _, var position) ->
                new Block.Paragraph(content, attributes, position);
            case Block.Table(var columns, var rows, var _, var position) ->
                new Block.Table(columns, rows, attributes, position);
            case Block.Quote(var blocks, var _, var position) -> new Block.Quote(blocks, attributes, position);
            case Block.CodeBlock(var info, var code, var _, var position) ->
                new Block.CodeBlock(info, code, attributes, position);
            case Block.Footnote(var label, var blocks, var _, var position) ->
                new Block.Footnote(label, blocks, attributes, position);
            case Block.BulletList _, Block.OrderedList _, Block.Rule _, Block.Html _ -> block;
        };
    }

    /// The same paragraph or heading with other words; any other block stays as it is.
    static Block reworded(Block block, List<Inline> content) {
        return switch (block) {
            case Block.Heading(var level, var _, var attributes, var position) ->
                new Block.Heading(level, content, attributes, position);
            case Block.Paragraph(var _, var attributes, var position) ->
                new Block.Paragraph(content, attributes, position);
            default -> block;
        };
    }

    /// Whether a heading is written over several lines, which only an underline can say.
    static boolean isUnderlined(Block.Heading heading) {
        return heading.level() <= 2 && Inlines.hasBreak(heading.content());
    }

    /// The items of a list; null for a block that is none.
    static List<Item> items(Block block) {
        return switch (block) {
            case Block.BulletList it -> it.items();
            case Block.OrderedList it -> it.items();
            default -> null;
        };
    }

    /// Whether two lists would be read as one if nothing stood between them.
    static boolean wouldJoin(Block one, Block next) {
        return one instanceof Block.BulletList && next instanceof Block.BulletList
                || one instanceof Block.OrderedList first
                        && next instanceof Block.OrderedList second
                        && first.delimiter() == second.delimiter();
    }

    /// Shows every inline run of a block to `reader`, nested ones after what holds them, in reading order.
    static void inlines(Block block, Consumer<Inline> reader) {
        switch (block) {
            case Block.Heading it -> inlines(it.content(), reader);
            case Block.Paragraph it -> inlines(it.content(), reader);
            case Block.BulletList it -> it.items().forEach(item -> item.blocks().forEach(b -> inlines(b, reader)));
            case Block.OrderedList it ->
                it.items().forEach(item -> item.blocks().forEach(b -> inlines(b, reader)));
            case Block.Table it -> it.rows().forEach(row -> row.cells().forEach(cell -> inlines(cell, reader)));
            case Block.Quote it -> it.blocks().forEach(b -> inlines(b, reader));
            case Block.Footnote it -> it.blocks().forEach(b -> inlines(b, reader));
            case Block.CodeBlock _, Block.Rule _, Block.Html _ -> {}
        }
    }

    private static void inlines(List<Inline> content, Consumer<Inline> reader) {
        for (var inline : content) {
            reader.accept(inline);
            inlines(Inlines.inside(inline), reader);
        }
    }
}
