package org.whereas.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Takes one clause out of a document as Markdown, and puts Markdown in its place.
final class ClauseEdit {

    private static final String STUB = "\n\n[^%s]: .\n";

    private final Node target;
    private final List<Block> written;

    private ClauseEdit(Node target, List<Block> written) {
        this.target = target;
        this.written = written;
    }

    static String markdown(Node node) {
        return switch (node) {
            case Item item ->
                Spacing.firstParagraph(item) instanceof Block.Paragraph own ? BlockWriter.write(List.of(own)) : "";
            case Block.Footnote note -> BlockWriter.write(note.blocks());
            case Block block -> BlockWriter.write(List.of(Blocks.reattributed(block, Attributes.NONE)));
        };
    }

    static Document replace(Document document, Node target, String markdown) {
        var known = new LinkedHashMap<String, Block.Footnote>();
        for (var block : document.blocks()) {
            if (block instanceof Block.Footnote note) known.putIfAbsent(key(note), note);
        }
        var written = new ArrayList<>(Markdown.parse(withStubs(markdown, known)).blocks());
        var added = takeFootnotes(written, known);
        if (target instanceof Block.Footnote && written.isEmpty() && !added.isEmpty()) {
            written.addAll(added.removeFirst().blocks());
        }
        var blocks = new ArrayList<>(new ClauseEdit(target, written).blocks(document.blocks()));
        blocks.addAll(added);
        return document.withBlocks(blocks);
    }

    /// The Markdown with an empty definition for every footnote of the document, so that a reference to it is
    /// one.
    private static String withStubs(String markdown, Map<String, Block.Footnote> known) {
        var all = new StringBuilder(markdown);
        for (var note : known.values()) {
            if (markdown.toLowerCase(Locale.ROOT).contains("[^" + key(note) + "]")) {
                all.append(STUB.formatted(note.label()));
            }
        }
        return all.toString();
    }

    private static List<Block.Footnote> takeFootnotes(List<Block> written, Map<String, Block.Footnote> known) {
        var added = new ArrayList<Block.Footnote>();
        for (var block : List.copyOf(written)) {
            if (!(block instanceof Block.Footnote note)) continue;
            written.remove(block);
            if (!known.containsKey(key(note))) added.add(note);
        }
        return added;
    }

    private static String key(Block.Footnote note) {
        return note.label().toLowerCase(Locale.ROOT);
    }

    private List<Block> blocks(List<Block> blocks) {
        var edited = new ArrayList<Block>();
        for (var block : blocks) {
            if (block == target && block instanceof Block.Footnote note) edited.addAll(footnote(note));
            else if (block == target) edited.addAll(inPlace(block.attributes(), written));
            else edited.addAll(inside(block));
        }
        return edited;
    }

    private List<? extends Block> footnote(Block.Footnote note) {
        if (written.isEmpty()) return List.of();
        var first = note.blocks().isEmpty()
                ? Attributes.NONE
                : note.blocks().getFirst().attributes();
        return List.of(new Block.Footnote(note.label(), inPlace(first, written), note.attributes(), note.position()));
    }

    /// The first block carries on what the clause carried.
    private static List<Block> inPlace(Attributes before, List<Block> written) {
        var blocks = new ArrayList<>(written);
        if (blocks.isEmpty()) return blocks;
        blocks.set(
                0,
                Blocks.reattributed(
                        blocks.getFirst(), carriedOn(before, blocks.getFirst().attributes())));
        return blocks;
    }

    private static Attributes carriedOn(Attributes before, Attributes written) {
        return written.isEmpty() ? before : written.withId(before.id());
    }

    private List<Block> inside(Block block) {
        return switch (block) {
            case Block.Quote it -> List.of(new Block.Quote(blocks(it.blocks()), it.attributes(), it.position()));
            case Block.Footnote it ->
                List.of(new Block.Footnote(it.label(), blocks(it.blocks()), it.attributes(), it.position()));
            case Block.BulletList it -> {
                var items = items(it.items());
                yield items.isEmpty() ? List.of() : List.of(new Block.BulletList(it.tight(), items, it.position()));
            }
            case Block.OrderedList it -> {
                var items = items(it.items());
                yield items.isEmpty()
                        ? List.of()
                        : List.of(new Block.OrderedList(it.start(), it.delimiter(), it.tight(), items, it.position()));
            }
            default -> List.of(block);
        };
    }

    private List<Item> items(List<Item> items) {
        var edited = new ArrayList<Item>();
        for (var item : items) {
            if (item == target) edited.addAll(item(item));
            else edited.add(new Item(item.task(), blocks(item.blocks()), item.attributes(), item.position()));
        }
        return edited;
    }

    private List<Item> item(Item item) {
        var nested = Spacing.firstParagraph(item) == null
                ? item.blocks()
                : item.blocks().subList(1, item.blocks().size());
        if (written.isEmpty() && nested.isEmpty()) return List.of();
        if (written.size() == 1 && Blocks.items(written.getFirst()) instanceof List<Item> several) {
            var first = several.getFirst();
            var items = new ArrayList<>(several);
            items.set(0, joined(item, first.task(), first.attributes(), first.blocks(), nested));
            return items;
        }
        var attributes = !written.isEmpty() && written.getFirst() instanceof Block.Paragraph own
                ? own.attributes()
                : Attributes.NONE;
        return List.of(joined(item, item.task(), attributes, written, nested));
    }

    private static Item joined(
            Item before, Item.Task task, Attributes attributes, List<Block> words, List<Block> nested) {
        var blocks = new ArrayList<>(words);
        if (!blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph own)
            blocks.set(0, Blocks.reattributed(own, Attributes.NONE));
        blocks.addAll(nested);
        return new Item(task, blocks, carriedOn(before.attributes(), attributes), before.position());
    }
}
