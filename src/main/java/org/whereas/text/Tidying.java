package org.whereas.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Makes a document of blocks as they were written: attributes that stand alone go to the block before them,
/// footnotes go to the end in the order of their first reference, comments that only part two lists go.
final class Tidying {

    static final String PARTING = "<!-- -->";

    private final List<Block.Footnote> footnotes = new ArrayList<>();

    private Tidying() {}

    static List<Block> document(List<Block> written) {
        var tidying = new Tidying();
        var blocks = new ArrayList<>(tidying.blocks(written));
        blocks.addAll(inOrderOfReference(blocks, tidying.footnotes));
        return blocks;
    }

    private List<Block> blocks(List<Block> written) {
        var blocks = new ArrayList<Block>();
        Block.Footnote open = null;
        for (var block : written) {
            if (isAloneAttributes(block)) {
                if (open != null) open = withAttributes(open, block.attributes());
                else bind(blocks, (Block.Paragraph) block);
                continue;
            }
            open = block instanceof Block.Footnote note ? footnote(note) : null;
            if (open == null) addTidied(blocks, block);
            if (!blocks.isEmpty() && Spacing.isNothing(blocks.getLast())) blocks.removeLast();
        }
        return unparted(blocks);
    }

    private void addTidied(List<Block> blocks, Block block) {
        blocks.addAll(withoutLeadingHtml(tidied(block)));
    }

    /// Raw HTML at the head of a paragraph, or of a heading that is underlined, would begin a block of its own, and
    /// take the words with it: it is made one.
    static List<Block> withoutLeadingHtml(Block block) {
        var content = switch (block) {
            case Block.Paragraph it -> it.content();
            case Block.Heading it when Blocks.isUnderlined(it) -> it.content();
            default -> List.<Inline>of();
        };
        int html = RawHtml.leading(content);
        if (html == 0 || isWritten(block, content)) return List.of(block);
        var words = Inlines.block(content.subList(html, content.size()));
        var before = new Block.Html(RawHtml.of(content.subList(0, html)), block.position());
        if (words.isEmpty()) return List.of(before);
        var blocks = new ArrayList<Block>(List.of(before));
        blocks.addAll(withoutLeadingHtml(Blocks.reworded(block, words)));
        return blocks;
    }

    /// Whether HTML alone is read as a paragraph again for the attributes behind it.
    private static boolean isWritten(Block block, List<Inline> content) {
        return !block.attributes().isEmpty()
                && content.stream().allMatch(RawHtml::isInvisible)
                && !(content.getFirst() instanceof Inline.Html(var html) && RawHtml.beginsBlock(html));
    }

    /// The same for the own paragraph of an item, whose attributes the item has.
    static Item withoutLeadingHtml(Item item) {
        if (!(Spacing.firstParagraph(item) instanceof Block.Paragraph first)) return item;
        if (RawHtml.leading(first.content()) == 0) return item;
        var blocks = new ArrayList<>(item.blocks());
        blocks.removeFirst();
        blocks.addAll(0, withoutLeadingHtml(Blocks.reattributed(first, Attributes.NONE)));
        return new Item(item.task(), blocks, item.attributes(), item.position());
    }

    private static boolean isAloneAttributes(Block block) {
        return block instanceof Block.Paragraph(var content, var attributes, var _)
                && content.isEmpty()
                && !attributes.isEmpty();
    }

    private Block.Footnote footnote(Block.Footnote note) {
        var place = footnotes.size();
        footnotes.add(note);
        var tidied = new Block.Footnote(note.label(), blocks(note.blocks()), note.attributes(), note.position());
        footnotes.set(place, tidied);
        return tidied;
    }

    /// A footnote's label is its id.
    private Block.Footnote withAttributes(Block.Footnote note, Attributes attributes) {
        var bound = new Block.Footnote(note.label(), note.blocks(), attributes.withId(""), note.position());
        footnotes.set(footnotes.lastIndexOf(note), bound);
        return bound;
    }

    private static void bind(List<Block> blocks, Block.Paragraph alone) {
        var bound = blocks.isEmpty() ? null : Blocks.withAttributes(blocks.getLast(), alone.attributes());
        if (bound == null) {
            var words = new Inline.Text(AttributeSyntax.write(alone.attributes()));
            blocks.add(new Block.Paragraph(List.of(words), Attributes.NONE, alone.position()));
        } else blocks.set(blocks.size() - 1, bound);
    }

    private Block tidied(Block block) {
        return switch (block) {
            case Block.Heading(var level, var content, var attributes, var position) ->
                new Block.Heading(level, Inlines.block(content), attributes, position);
            case Block.Paragraph(var content, var attributes, var position) ->
                new Block.Paragraph(Inlines.block(content), attributes, position);
            case Block.Quote(var blocks, var attributes, var position) ->
                new Block.Quote(blocks(blocks), attributes, position);
            case Block.BulletList(var tight, var items, var position) ->
                new Block.BulletList(tight, items(items), position);
            case Block.OrderedList list -> ordered(list);
            case Block.Table(var columns, var rows, var attributes, var position) ->
                new Block.Table(columns, rows.stream().map(Tidying::row).toList(), attributes, position);
            default -> block;
        };
    }

    private static Block.Table.Row row(Block.Table.Row row) {
        return new Block.Table.Row(row.cells().stream().map(Inlines::block).toList());
    }

    private List<Item> items(List<Item> items) {
        return items.stream().map(this::item).toList();
    }

    /// The item's own paragraph holds its attributes meanwhile, so that those that stand alone behind it find it
    /// like any other block.
    private Item item(Item item) {
        var blocks = new ArrayList<>(item.blocks());
        var attributes = item.attributes();
        if (attributes.isEmpty() && !blocks.isEmpty() && isAloneAttributes(blocks.getFirst()))
            attributes = blocks.removeFirst().attributes();
        boolean own = !blocks.isEmpty() && isWords(blocks.getFirst());
        if (own) blocks.set(0, Blocks.reattributed(blocks.getFirst(), attributes));
        var tidied = new ArrayList<>(blocks(blocks));
        if (!tidied.isEmpty() && tidied.getFirst() instanceof Block.Paragraph first) {
            if (own || attributes.isEmpty()) attributes = first.attributes();
            tidied.set(0, Blocks.reattributed(first, Attributes.NONE));
        }
        return withoutLeadingHtml(new Item(item.task(), tidied, attributes, item.position()));
    }

    private static boolean isWords(Block block) {
        return block instanceof Block.Paragraph it && RawHtml.leading(Inlines.block(it.content())) == 0;
    }

    private Block ordered(Block.OrderedList list) {
        var items = new ArrayList<>(items(list.items()));
        int start = list.start();
        var first = items.getFirst();
        var written = first.attributes().value("start").orElse("");
        if (written.matches("[0-9]{1,9}")) {
            start = Integer.parseInt(written);
            items.set(
                    0, new Item(first.task(), first.blocks(), first.attributes().with("start", ""), first.position()));
        }
        return new Block.OrderedList(start, list.delimiter(), list.tight(), items, list.position());
    }

    /// Without the empty comments between two lists of a kind: the writer sets them again.
    private static List<Block> unparted(List<Block> blocks) {
        var kept = new ArrayList<Block>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean parting = i > 0
                    && i + 1 < blocks.size()
                    && blocks.get(i) instanceof Block.Html(var html, var _)
                    && html.equals(PARTING)
                    && Blocks.wouldJoin(blocks.get(i - 1), blocks.get(i + 1));
            if (!parting) kept.add(blocks.get(i));
        }
        return kept;
    }

    /// Footnotes as they are first referred to, from the text and then from one another; those that nobody
    /// refers to follow as they stood.
    static List<Block.Footnote> inOrderOfReference(List<? extends Block> text, List<Block.Footnote> footnotes) {
        Map<String, Block.Footnote> byLabel = new LinkedHashMap<>();
        footnotes.forEach(note -> byLabel.putIfAbsent(key(note.label()), note));
        Set<Block.Footnote> ordered = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        var sequence = new ArrayList<Block.Footnote>();
        var waiting = new ArrayDeque<String>(references(text));
        while (!waiting.isEmpty()) {
            var note = byLabel.get(waiting.poll());
            if (note == null || !ordered.add(note)) continue;
            sequence.add(note);
            waiting.addAll(references(note.blocks()));
        }
        footnotes.stream().filter(ordered::add).forEach(sequence::add);
        return sequence;
    }

    private static Set<String> references(List<? extends Block> blocks) {
        var labels = new LinkedHashSet<String>();
        blocks.forEach(block -> Blocks.inlines(block, inline -> {
            if (inline instanceof Inline.NoteReference(var label)) labels.add(key(label));
        }));
        return labels;
    }

    private static String key(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
