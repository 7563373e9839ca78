package org.whereas.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Gives the clauses of a document other ids: footnotes other labels with all references to them, everything
/// else another `#id`.
///
/// @param ids    the new id of a node, by the node itself (not by what it says); nodes not in it keep theirs
/// @param labels the new label for an old one in lower case; labels not in it stay
record Renaming(Map<Node, String> ids, Map<String, String> labels) {

    Document document(Document document) {
        return document.withBlocks(blocks(document.blocks()));
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Heading(var level, var content, var _, var position) ->
                new Block.Heading(level, inlines(content), attributes(block), position);
            case Block.Paragraph(var content, var _, var position) ->
                new Block.Paragraph(inlines(content), attributes(block), position);
            case Block.BulletList(var tight, var items, var position) ->
                new Block.BulletList(tight, items(items), position);
            case Block.OrderedList(var start, var delimiter, var tight, var items, var position) ->
                new Block.OrderedList(start, delimiter, tight, items(items), position);
            case Block.Table(var columns, var rows, var _, var position) ->
                new Block.Table(columns, rows.stream().map(this::row).toList(), attributes(block), position);
            case Block.Quote(var blocks, var _, var position) ->
                new Block.Quote(blocks(blocks), attributes(block), position);
            case Block.CodeBlock(var info, var code, var _, var position) ->
                new Block.CodeBlock(info, code, attributes(block), position);
            case Block.Footnote(var label, var blocks, var attributes, var position) ->
                new Block.Footnote(ids.getOrDefault(block, label), blocks(blocks), attributes.withId(""), position);
            case Block.Rule _, Block.Html _ -> block;
        };
    }

    private Attributes attributes(Node node) {
        return node.attributes().withId(ids.getOrDefault(node, node.attributes().id()));
    }

    private List<Item> items(List<Item> items) {
        return items.stream()
                .map(it -> new Item(it.task(), blocks(it.blocks()), attributes(it), it.position()))
                .toList();
    }

    private Block.Table.Row row(Block.Table.Row row) {
        return new Block.Table.Row(row.cells().stream().map(this::inlines).toList());
    }

    private List<Inline> inlines(List<Inline> content) {
        return labels.isEmpty() ? content : content.stream().map(this::inline).toList();
    }

    private Inline inline(Inline inline) {
        if (inline instanceof Inline.NoteReference(var label))
            return new Inline.NoteReference(labels.getOrDefault(label.toLowerCase(Locale.ROOT), label));
        return Inlines.with(inline, inlines(Inlines.inside(inline)));
    }
}
