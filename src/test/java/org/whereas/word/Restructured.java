package org.whereas.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.whereas.text.Block;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.Inline;
import org.whereas.text.Item;
import org.whereas.text.Position;

/// Changes a text in its structure, by chance: levels, kinds of lists, notes, columns, formats, answers, sections and
/// tables as a whole.
final class Restructured {

    private final Random chance;
    private int count;

    private Restructured(int seed) {
        chance = new Random(seed);
    }

    static Document of(Document document, int seed) {
        var change = new Restructured(seed);
        return change.answered(document.withBlocks(change.blocks(document.blocks())));
    }

    private boolean seldom() {
        return chance.nextInt(25) == 0;
    }

    private Document answered(Document document) {
        var answers = new HashMap<String, String>();
        for (var field : Fields.of(document).entries())
            if (chance.nextInt(3) == 0) answers.put(field.name(), "Answer " + chance.nextInt(100));
        return Fields.fill(document, answers);
    }

    private List<Block> blocks(List<Block> blocks) {
        var all = new ArrayList<Block>();
        for (var block : blocks) {
            if (block instanceof Block.Footnote || !seldom()) all.add(block(block));
            else if (chance.nextBoolean()) all.addFirst(block(block));
        }
        return all;
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Heading it ->
                new Block.Heading(
                        seldom() ? it.level() % 4 + 1 : it.level(),
                        words(it.content()),
                        it.attributes(),
                        it.position());
            case Block.Paragraph it -> new Block.Paragraph(words(it.content()), it.attributes(), it.position());
            case Block.BulletList it ->
                seldom()
                        ? new Block.OrderedList(1, '.', it.tight(), items(it.items()), it.position())
                        : new Block.BulletList(it.tight(), items(it.items()), it.position());
            case Block.OrderedList it ->
                seldom()
                        ? new Block.BulletList(it.tight(), items(it.items()), it.position())
                        : new Block.OrderedList(
                                seldom() ? 4 : it.start(),
                                it.delimiter(),
                                it.tight(),
                                items(it.items()),
                                it.position());
            case Block.Table it -> chance.nextInt(5) == 0 ? narrowed(it) : it;
            case Block.Quote it -> new Block.Quote(blocks(it.blocks()), it.attributes(), it.position());
            case Block.Footnote it ->
                new Block.Footnote(it.label(), blocks(it.blocks()), it.attributes(), it.position());
            default -> block;
        };
    }

    /// A table without its last column, or without its head.
    private Block narrowed(Block.Table it) {
        if (it.rows().size() > 2 && chance.nextBoolean())
            return new Block.Table(
                    it.columns(), it.rows().subList(1, it.rows().size()), it.attributes(), it.position());
        int columns = it.columns().size() - 1;
        if (columns < 1) return it;
        var rows = it.rows().stream()
                .map(row -> new Block.Table.Row(
                        row.cells().subList(0, Math.min(columns, row.cells().size()))))
                .toList();
        return new Block.Table(it.columns().subList(0, columns), rows, it.attributes(), it.position());
    }

    /// Items, some of which go a level deeper, under the one before.
    private List<Item> items(List<Item> items) {
        var all = new ArrayList<Item>();
        for (var item : items) {
            var next = new Item(item.task(), blocks(item.blocks()), item.attributes(), item.position());
            if (all.isEmpty() || !seldom()) all.add(next);
            else {
                var holder = all.removeLast();
                var held = new ArrayList<>(holder.blocks());
                held.add(new Block.OrderedList(1, '.', true, List.of(next), Position.NONE));
                all.add(new Item(holder.task(), held, holder.attributes(), holder.position()));
            }
        }
        return all;
    }

    /// Words that lose a note, become bold, get a link, a field or a sentence.
    private List<Inline> words(List<Inline> content) {
        var all = new ArrayList<Inline>();
        for (var inline : content) {
            if (inline instanceof Inline.NoteReference && chance.nextInt(4) == 0) continue;
            all.add(seldom() ? new Inline.Strong(List.of(inline)) : inline);
        }
        if (seldom())
            all.add(new Inline.Link("https://example.org/" + count++, "", List.of(new Inline.Text("see there"))));
        if (seldom()) all.add(new Inline.Field("made.up"));
        if (seldom()) all.addFirst(new Inline.Text("New words\tbefore. "));
        return all;
    }
}
