package org.whereas.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Documents as plain text that reads well in a mail: numbers before what they number, blanks in square
/// brackets, footnotes at the end. While a choice is open, each alternative stands under its label, `--- Ban
/// outright ---`.
///
/// ```java
/// var document = Markdown.parse("---\ntitle: Force\n---\n\n- Stop *now*.\n");
/// PlainText.of(Publication.of(document)); // "Force\n\n- Stop now.\n"
/// ```
public final class PlainText {

    private final Wording wording;
    private final Notes notes;
    private final Map<Node, String> numbers;
    private final Map<String, String> labels = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private PlainText(Document document) {
        this.notes = Notes.of(document);
        this.wording = new Wording(Fields.of(document), notes);
        this.numbers = Counting.of(document);
        for (var option : Options.of(document).all())
            for (var choice : option.choices()) labels.put(option.name() + " " + choice.name(), choice.label());
    }

    /// A whole document, its title first.
    public static String of(Document document) {
        var plain = new PlainText(document);
        document.front().string("title").ifPresent(title -> plain.line("", title));
        plain.blocks(document.blocks(), "");
        for (var note : plain.notes.all()) plain.note(note);
        return plain.out.toString().strip() + "\n";
    }

    /// The words of one clause, nested ones included, without numbers; fields stand by their names in square
    /// brackets.
    public static String of(Clause clause) {
        var plain = new PlainText(new Document(FrontMatter.NONE, List.of()));
        switch (clause.node()) {
            case Item item -> plain.blocks(item.blocks(), "");
            case Block.Footnote note -> plain.blocks(note.blocks(), "");
            case Block block -> plain.blocks(List.of(block), "");
        }
        return plain.out.toString().strip();
    }

    private void blocks(List<Block> blocks, String indent) {
        var alternative = "";
        for (var block : blocks) {
            alternative = labelled(block, alternative, indent);
            switch (block) {
                case Block.Heading it -> line(indent, numbered(it) + wording.of(it.content()));
                case Block.Paragraph it -> line(indent, numbered(it) + wording.of(it.content()));
                case Block.BulletList it -> items(it.items(), "- ", indent);
                case Block.OrderedList it -> items(it.items(), "", indent);
                case Block.Table it -> line(indent, table(it));
                case Block.Quote it -> blocks(it.blocks(), indent + "  ");
                case Block.CodeBlock it -> line(indent, it.code().stripTrailing());
                case Block.Rule _ -> line(indent, "* * *");
                case Block.Footnote _, Block.Html _ -> {}
            }
        }
    }

    private void items(List<Item> items, String bullet, String indent) {
        var alternative = "";
        for (var item : items) {
            alternative = labelled(item, alternative, indent);
            item(item, bullet, indent);
        }
    }

    /// Writes the label of an alternative where it begins; returns the alternative that a node belongs to.
    private String labelled(Node node, String before, String indent) {
        var alternative = node.attributes().value("option").orElse("") + " "
                + node.attributes().value("choice").orElse("");
        var label = labels.get(alternative);
        if (label != null && !alternative.equals(before)) line(indent, "--- " + label + " ---");
        return alternative;
    }

    private void item(Item item, String bullet, String indent) {
        var task = switch (item.task()) {
            case NONE -> "";
            case OPEN -> "[ ] ";
            case DONE -> "[x] ";
        };
        var own = Nodes.own(item).map(Block.Paragraph::content).orElse(List.of());
        line(indent, bullet + numbered(item) + task + wording.of(own));
        blocks(Nodes.rest(item), indent + "    ");
    }

    private String numbered(Node node) {
        var number = numbers.get(node);
        return number == null ? "" : number + " ";
    }

    private String table(Block.Table table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(wording::of).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }

    private void note(Block.Footnote note) {
        int before = out.length();
        blocks(note.blocks(), "");
        out.insert(before, "[" + notes.number(note.label()).orElseThrow() + "] ");
    }

    private void line(String indent, String text) {
        out.append(text.indent(indent.length()).stripTrailing()).append("\n\n");
    }
}
