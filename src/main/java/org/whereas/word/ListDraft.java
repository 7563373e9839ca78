package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import org.whereas.text.Attributes;
import org.whereas.text.Block;
import org.whereas.text.Inline;
import org.whereas.text.Item;
import org.whereas.text.Position;

/// A list in the making.
final class ListDraft {

    private static final int TOLERANCE = 70;

    private final NumberSheet.Level level;
    private final int start;
    private final int markIndent;
    private final int textIndent;
    private final Position position;
    private final List<Item> items = new ArrayList<>();
    private List<Block> blocks;
    private Attributes attributes = Attributes.NONE;
    private Item.Task task = Item.Task.NONE;
    private int count;
    private boolean loose;

    private ListDraft(Line line, NumberSheet.Level level) {
        this.level = level;
        start = Math.max(0, line.count());
        textIndent = line.indent();
        markIndent = line.indent() - level.hanging();
        position = new Position(line.number(), line.number());
    }

    static ListDraft of(Line line, NumberSheet.Level level) {
        return new ListDraft(line, level);
    }

    /// A list whose numbers are written out.
    static ListDraft written(Line line) {
        var level = new NumberSheet.Level("", 0, "decimal", "%1.", 1, line.indent(), 0, false);
        return new ListDraft(line, level);
    }

    int textIndent() {
        return textIndent;
    }

    /// Whether a line is the next item of this list: of the same level of the same list, or of one that counts on in
    /// the same way at the same place.
    boolean takes(Line line, NumberSheet.Level other) {
        if (other.list().equals(level.list())) return other.depth() == level.depth();
        return other.format().equals(level.format())
                && other.text().equals(level.text())
                && Math.abs(line.indent() - textIndent) <= TOLERANCE
                && (other.isBullet() || line.count() == count + 1);
    }

    /// Whether a line is an item of a list within an item of this one.
    boolean isAround(Line line, NumberSheet.Level other) {
        if (other.list().equals(level.list())) return other.depth() > level.depth();
        var mark = line.indent() - other.hanging();
        return mark > markIndent + TOLERANCE || other.depth() > level.depth() && line.indent() > textIndent;
    }

    /// Whether a block that stands this far in goes on with an item.
    boolean holds(int indent) {
        return textIndent > 0 && indent >= textIndent - TOLERANCE;
    }

    void add(Block block) {
        if (block instanceof Block.Paragraph) loose = true;
        blocks.add(block);
    }

    void add(Line line, String id, boolean ours) {
        end();
        blocks = new ArrayList<>();
        count = line.count();
        var content = unboxed(line.content(), ours || level.isBullet());
        attributes = Attributes.NONE.withId(id);
        if (!ours && !level.isBullet() && !line.label().matches("\\d+[.)]"))
            attributes = attributes.with("no", bare(line.label()));
        var at = new Position(line.number(), line.number());
        blocks.add(
                line.kind() == Line.Kind.CODE
                        ? new Block.CodeBlock("", ((Inline.Text) content.getFirst()).text(), Attributes.NONE, at)
                        : new Block.Paragraph(content, Attributes.NONE, at));
    }

    /// A number without a full stop at its end, as clauses keep it.
    static String bare(String label) {
        var stripped = label.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private List<Inline> unboxed(List<Inline> content, boolean possible) {
        task = Item.Task.NONE;
        if (!possible || content.isEmpty() || !(content.getFirst() instanceof Inline.Text(var text))) return content;
        if (!text.startsWith("☐ ") && !text.startsWith("☑ ") && !text.equals("☐") && !text.equals("☑")) return content;
        task = text.startsWith("☑") ? Item.Task.DONE : Item.Task.OPEN;
        var rest = new ArrayList<>(content);
        if (text.length() <= 2) rest.removeFirst();
        else rest.set(0, new Inline.Text(text.substring(2)));
        return rest;
    }

    private void end() {
        if (blocks != null) items.add(new Item(task, blocks, attributes, Position.NONE));
        blocks = null;
    }

    Block list() {
        end();
        if (level.isBullet()) return new Block.BulletList(!loose, items, position);
        var delimiter = level.text().endsWith(")") ? ')' : '.';
        return new Block.OrderedList(start, delimiter, !loose, items, position);
    }
}
