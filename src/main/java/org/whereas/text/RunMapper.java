package org.whereas.text;

import java.util.List;
import java.util.function.Function;

/// Rewrites the runs of blocks, inner ones first; one run may become none or several.
record RunMapper(Function<Inline, List<Inline>> change) {

    List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Heading(var level, var content, var attributes, var at) ->
                new Block.Heading(level, runs(content), attributes, at);
            case Block.Paragraph(var content, var attributes, var at) ->
                new Block.Paragraph(runs(content), attributes, at);
            case Block.BulletList(var tight, var items, var at) -> new Block.BulletList(tight, items(items), at);
            case Block.OrderedList(var start, var delimiter, var tight, var items, var at) ->
                new Block.OrderedList(start, delimiter, tight, items(items), at);
            case Block.Table(var columns, var rows, var attributes, var at) ->
                new Block.Table(columns, rows.stream().map(this::row).toList(), attributes, at);
            case Block.Quote(var inner, var attributes, var at) -> new Block.Quote(blocks(inner), attributes, at);
            case Block.Footnote(var label, var inner, var attributes, var at) ->
                new Block.Footnote(label, blocks(inner), attributes, at);
            case Block.CodeBlock _, Block.Rule _, Block.Html _ -> block;
        };
    }

    private List<Item> items(List<Item> items) {
        return items.stream()
                .map(i -> new Item(i.task(), blocks(i.blocks()), i.attributes(), i.position()))
                .toList();
    }

    private Block.Table.Row row(Block.Table.Row row) {
        return new Block.Table.Row(row.cells().stream().map(this::runs).toList());
    }

    List<Inline> runs(List<Inline> runs) {
        return runs.stream().flatMap(run -> change.apply(inner(run)).stream()).toList();
    }

    private Inline inner(Inline run) {
        return switch (run) {
            case Inline.Emphasis(var content) -> new Inline.Emphasis(runs(content));
            case Inline.Strong(var content) -> new Inline.Strong(runs(content));
            case Inline.Strikethrough(var content) -> new Inline.Strikethrough(runs(content));
            case Inline.Link(var to, var title, var content) -> new Inline.Link(to, title, runs(content));
            default -> run;
        };
    }
}
