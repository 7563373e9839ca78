package org.whereas.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.whereas.text.Attributes;
import org.whereas.text.Block;
import org.whereas.text.Inline;
import org.whereas.text.Position;

/// Builds blocks out of lines: items become lists within lists, by their levels and by how far in they stand; what
/// stands as far in as an item's words goes on with the item; lines set as quotations become quotes.
final class Nesting {

    private static final int TOLERANCE = 70;

    private final Marks marks;
    private final boolean ours;
    private final List<Block> out = new ArrayList<>();
    private final Deque<ListDraft> open = new ArrayDeque<>();
    private List<Line> quoted = new ArrayList<>();
    private int quoteIndent;

    private Nesting(Marks marks, boolean ours) {
        this.marks = marks;
        this.ours = ours;
    }

    /// @param marks which clause each bookmark is
    static List<Block> of(List<Line> lines, Marks marks, boolean ours) {
        var nesting = new Nesting(marks, ours);
        lines.forEach(nesting::add);
        nesting.endQuote();
        nesting.close();
        return nesting.out;
    }

    private void add(Line line) {
        if (line.kind() == Line.Kind.QUOTE) {
            if (!quoted.isEmpty() && marks.beginsQuote(line)) endQuote();
            if (quoted.isEmpty()) quoteIndent = line.indent();
            quoted.add(line);
            return;
        }
        endQuote();
        if (line.kind() == Line.Kind.HEADING && !line.isItem()) {
            close();
            out.add(new Block.Heading(Math.clamp(line.level(), 1, 6), line.content(), attributes(line), at(line)));
        } else if (line.isItem()) item(line);
        else if (isWrittenItem(line)) written(line);
        else block(line, block(line, marks.id(line)));
    }

    /// In a file of ours, an item whose number Word would not come to by itself.
    private boolean isWrittenItem(Line line) {
        return ours && line.kind() == Line.Kind.BODY && !line.label().isEmpty() && line.indent() > 0;
    }

    private Block block(Line line, String id) {
        var attributes = Attributes.NONE.withId(id);
        return switch (line.kind()) {
            case CODE ->
                new Block.CodeBlock("", ((Inline.Text) line.content().getFirst()).text(), attributes, at(line));
            case RULE -> new Block.Rule(at(line));
            case READY -> table((Block.Table) line.ready().orElseThrow(), attributes);
            default -> new Block.Paragraph(line.content(), numbered(attributes, line), at(line));
        };
    }

    private static Block table(Block.Table table, Attributes attributes) {
        return new Block.Table(table.columns(), table.rows(), attributes, table.position());
    }

    /// A block that is no item: it goes on with the item as far in as it stands.
    private void block(Line line, Block block) {
        while (!open.isEmpty() && !open.peek().holds(line.indent())) pop();
        if (open.isEmpty()) out.add(block);
        else open.peek().add(block);
    }

    private void endQuote() {
        if (quoted.isEmpty()) return;
        var lines = quoted;
        quoted = new ArrayList<>();
        var inside = new ArrayList<Line>();
        var id = marks.quote(lines.getFirst());
        for (var line : lines) inside.add(marks.within(line, id).asBody());
        var block = new Block.Quote(of(inside, marks, ours), Attributes.NONE.withId(id), at(lines.getFirst()));
        while (!open.isEmpty() && !open.peek().holds(quoteIndent)) pop();
        if (open.isEmpty()) out.add(block);
        else open.peek().add(block);
    }

    private void item(Line line) {
        var level = line.list().orElseThrow();
        while (!open.isEmpty()
                && !open.peek().takes(line, level)
                && !open.peek().isAround(line, level)) pop();
        if (open.isEmpty() || !open.peek().takes(line, level)) open.push(ListDraft.of(line, level));
        open.peek().add(line, marks.id(line), ours);
    }

    private void written(Line line) {
        while (!open.isEmpty() && open.peek().textIndent() > line.indent() + TOLERANCE) pop();
        if (open.isEmpty() || open.peek().textIndent() < line.indent() - TOLERANCE) open.push(ListDraft.written(line));
        open.peek().add(line, marks.id(line), ours);
    }

    private void close() {
        while (!open.isEmpty()) pop();
    }

    private void pop() {
        var list = open.pop().list();
        if (open.isEmpty()) out.add(list);
        else open.peek().add(list);
    }

    private Attributes attributes(Line line) {
        return numbered(Attributes.NONE.withId(marks.id(line)), line);
    }

    /// Printed numbers are kept, but for those of our own files, which come from the numbering of the text.
    private Attributes numbered(Attributes attributes, Line line) {
        return ours || line.label().isEmpty() ? attributes : attributes.with("no", ListDraft.bare(line.label()));
    }

    private static Position at(Line line) {
        return new Position(line.number(), line.number());
    }
}
