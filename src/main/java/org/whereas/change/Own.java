package org.whereas.change;

import java.util.List;
import java.util.stream.Collectors;
import org.whereas.text.Attributes;
import org.whereas.text.Block;
import org.whereas.text.Inline;
import org.whereas.text.Item;

/// What is a clause's own: its shape, its wording and its attributes, without the clauses nested in it.
record Own(Shape shape, Body body, Attributes attributes) {

    enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        TABLE,
        QUOTE,
        CODE,
        FOOTNOTE,
        RULE,
        HTML
    }

    /// What kind of block it is.
    ///
    /// @param level the level of a heading, else 0
    /// @param label the label of a footnote or the info string of a code block, else empty
    /// @param list  the list to which an item belongs, else null
    /// @param task  the task box of an item, else null
    record Shape(Kind kind, int level, String label, ListForm list, Item.Task task) {
        static Shape of(Kind kind) {
            return new Shape(kind, 0, "", null, null);
        }
    }

    /// How the list around an item is written. `second` tells two lists in a row apart.
    record ListForm(boolean ordered, char delimiter, int start, boolean tight, boolean second) {
        boolean sameListAs(ListForm other) {
            return other != null
                    && ordered == other.ordered
                    && second == other.second
                    && (!ordered || delimiter == other.delimiter);
        }
    }

    /// A clause's own wording.
    sealed interface Body {}

    /// Running text.
    record Words(List<Inline> content) implements Body {}

    record Grid(List<Block.Table.Align> columns, List<Block.Table.Row> rows) implements Body {}

    record Lines(String code) implements Body {}

    /// No wording of its own: a quote, a footnote, a rule, an item that begins with another block.
    record Nothing() implements Body {}

    static final Nothing NOTHING = new Nothing();

    static Own of(Block block) {
        return switch (block) {
            case Block.Heading it ->
                new Own(new Shape(Kind.HEADING, it.level(), "", null, null), new Words(it.content()), it.attributes());
            case Block.Paragraph it -> new Own(Shape.of(Kind.PARAGRAPH), new Words(it.content()), it.attributes());
            case Block.Table it -> new Own(Shape.of(Kind.TABLE), new Grid(it.columns(), it.rows()), it.attributes());
            case Block.Quote it -> new Own(Shape.of(Kind.QUOTE), NOTHING, it.attributes());
            case Block.CodeBlock it ->
                new Own(new Shape(Kind.CODE, 0, it.info(), null, null), new Lines(it.code()), it.attributes());
            case Block.Footnote it ->
                new Own(new Shape(Kind.FOOTNOTE, 0, it.label(), null, null), NOTHING, it.attributes());
            case Block.Html it -> new Own(Shape.of(Kind.HTML), new Lines(it.html()), Attributes.NONE);
            case Block.Rule _ -> new Own(Shape.of(Kind.RULE), NOTHING, Attributes.NONE);
            case Block.BulletList _, Block.OrderedList _ -> throw new IllegalArgumentException("a list is no clause");
        };
    }

    static Own of(Item item, ListForm list) {
        var shape = new Shape(Kind.ITEM, 0, "", list, item.task());
        Body body = item.blocks().isEmpty() || !(item.blocks().getFirst() instanceof Block.Paragraph first)
                ? NOTHING
                : new Words(first.content());
        return new Own(shape, body, item.attributes());
    }

    /// The identity it carries, empty where it has none.
    String id() {
        return shape.kind == Kind.FOOTNOTE ? shape.label : attributes.id();
    }

    /// Whether readers meet it as a clause; rules, comments and raw HTML are none.
    boolean isClause() {
        return shape.kind != Kind.RULE && shape.kind != Kind.HTML;
    }

    Own withBody(Body other) {
        return new Own(shape, other, attributes);
    }

    Own withAttributes(Attributes other) {
        return new Own(shape, body, other);
    }

    /// The plain words of its own wording.
    String text() {
        return switch (body) {
            case Words(var content) -> Plain.of(content);
            case Lines(var code) -> code;
            case Nothing() -> "";
            case Grid grid -> text(grid.rows);
        };
    }

    /// The plain words of rows, a cell a line.
    static String text(List<Block.Table.Row> rows) {
        return rows.stream().flatMap(row -> row.cells().stream()).map(Plain::of).collect(Collectors.joining("\n"));
    }
}
