package org.whereas.text;

import java.util.List;
import java.util.function.Consumer;

/// What can be said of blocks of any kind.
final class Blocks {

    private Blocks() {}

    /// The same block with attributes, or null when it has some already or cannot have any.
    static Block withAttributes(Block block, Attributes attributes) {
        if (!block.attributes().isEmpty()) return null;
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
            case Block.BulletList _, Block.OrderedList _, Block.Rule _, Block.Html _ -> null;
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
