package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The text that is read, exported and published: fields show their values (or the declared defaults), of
/// each option only the chosen alternative is left, notes to the drafter are gone.
///
/// Blanks stay [Inline.Field], undecided options keep all alternatives with their labels, everything else is
/// untouched. A footnote goes when every clause that referred to it went.
///
/// ```java
/// var front = "---\nfields: {site: {value: Elm Street}}\n---\n\n";
/// var document = Markdown.parse(front + "Meet at {{site}}.\n\n> Ask the clerk.\n\n{.note}\n");
/// PlainText.of(Publication.of(document)); // "Meet at Elm Street.\n"
/// ```
public final class Publication {

    private static final Set<String> MARKS = Set.of("option", "choice", "label");

    /// Deeper than any heading: no section is being left out.
    private static final int NOTHING = 7;

    private final Map<String, Fields.Entry> fields;
    private final Map<String, Fields.Entry> addresses;
    private final Map<String, String> made;

    private Publication(Document document, Fields fields, Fields addresses) {
        this.fields = fields.byName();
        this.addresses = addresses.byName();
        this.made = Options.of(document).made();
    }

    /// The document as it is published. Of a published document it is the same document again.
    public static Document of(Document document) {
        var fields = Fields.of(document);
        return published(document, fields, fields);
    }

    /// The same, but every field stays a field: for a reader such as Word, which shows the value and keeps
    /// the name. The address of a link is filled in all the same.
    public static Document keepingFields(Document document) {
        return published(document, new Fields(List.of()), Fields.of(document));
    }

    private static Document published(Document document, Fields fields, Fields addresses) {
        var blocks = new Publication(document, fields, addresses).blocks(document.blocks());
        return document.withBlocks(referred(document.blocks(), blocks));
    }

    /// Footnotes stand at the end of the text and belong to no section.
    private List<Block> blocks(List<Block> blocks) {
        var kept = new ArrayList<Block>();
        int gone = NOTHING;
        for (var block : blocks) {
            int level = block instanceof Block.Heading heading ? heading.level() : NOTHING;
            if (block instanceof Block.Footnote) gone = NOTHING;
            if (level <= gone && level < NOTHING) gone = leaves(block) ? level : NOTHING;
            if (gone < NOTHING || leaves(block)) continue;
            block(block).ifPresent(kept::add);
        }
        return kept;
    }

    private boolean leaves(Node node) {
        var chosen = chosen(node);
        boolean rejected = chosen != null
                && !chosen.equals(node.attributes().value("choice").orElse(""));
        return rejected || node.attributes().hasClass("note");
    }

    /// What was chosen among the alternatives of which a node is one, or null.
    private String chosen(Node node) {
        return node.attributes().value("option").map(made::get).orElse(null);
    }

    /// The block as it is published, empty where nothing of it is left.
    private Optional<Block> block(Block block) {
        boolean full = !Nodes.inside(block).isEmpty() || !Nodes.items(block).isEmpty();
        var next = shown(block);
        boolean emptied =
                full && Nodes.inside(next).isEmpty() && Nodes.items(next).isEmpty();
        return emptied ? Optional.empty() : Optional.of(next);
    }

    private Block shown(Block block) {
        return switch (block) {
            case Block.Heading it -> new Block.Heading(it.level(), words(it.content()), marks(it), it.position());
            case Block.Paragraph it -> new Block.Paragraph(words(it.content()), marks(it), it.position());
            case Block.BulletList it -> new Block.BulletList(it.tight(), items(it.items()), it.position());
            case Block.OrderedList it ->
                new Block.OrderedList(it.start(), it.delimiter(), it.tight(), items(it.items()), it.position());
            case Block.Table it -> new Block.Table(it.columns(), rows(it), marks(it), it.position());
            case Block.Quote it -> new Block.Quote(blocks(it.blocks()), marks(it), it.position());
            case Block.Footnote it -> new Block.Footnote(it.label(), blocks(it.blocks()), marks(it), it.position());
            case Block.CodeBlock it -> new Block.CodeBlock(it.info(), it.code(), marks(it), it.position());
            case Block.Rule _, Block.Html _ -> block;
        };
    }

    private List<Item> items(List<Item> items) {
        return items.stream()
                .filter(item -> !leaves(item))
                .map(item -> new Item(item.task(), blocks(item.blocks()), marks(item), item.position()))
                .toList();
    }

    private List<Block.Table.Row> rows(Block.Table table) {
        return table.rows().stream()
                .map(row -> new Block.Table.Row(
                        row.cells().stream().map(this::words).toList()))
                .toList();
    }

    /// A chosen alternative is part of the text like any other.
    private Attributes marks(Node node) {
        var attributes = node.attributes();
        if (chosen(node) != null) for (var mark : MARKS) attributes = attributes.with(mark, "");
        return attributes;
    }

    private List<Inline> words(List<Inline> inlines) {
        return inlines.stream().flatMap(this::run).toList();
    }

    private Stream<Inline> run(Inline run) {
        return switch (run) {
            case Inline.Field(var name) ->
                Optional.ofNullable(fields.get(name))
                        .flatMap(Fields.Entry::shown)
                        .map(Publication::lines)
                        .orElse(Stream.of(run));
            case Inline.Emphasis it -> Stream.of(new Inline.Emphasis(words(it.content())));
            case Inline.Strong it -> Stream.of(new Inline.Strong(words(it.content())));
            case Inline.Strikethrough it -> Stream.of(new Inline.Strikethrough(words(it.content())));
            case Inline.Link it ->
                Stream.of(new Inline.Link(address(it.destination()), it.title(), words(it.content())));
            case Inline.Image it -> Stream.of(new Inline.Image(it.source(), it.title(), words(it.content())));
            default -> Stream.of(run);
        };
    }

    private String address(String written) {
        return FieldAddress.filled(written, addresses).orElse(written);
    }

    /// The runs that a value is: its lines with hard breaks between them.
    static Stream<Inline> lines(String value) {
        var runs = new ArrayList<Inline>();
        value.lines().forEach(line -> {
            if (!runs.isEmpty()) runs.add(new Inline.HardBreak());
            runs.add(new Inline.Text(line));
        });
        return runs.stream();
    }

    private static List<Block> referred(List<Block> before, List<Block> after) {
        var lost = reached(before);
        lost.removeAll(reached(after));
        return after.stream()
                .filter(block -> !(block instanceof Block.Footnote note) || !lost.contains(note.label()))
                .toList();
    }

    /// The footnotes to which the text leads, directly or through other footnotes.
    private static Set<String> reached(List<Block> blocks) {
        var text = blocks.stream().filter(b -> !(b instanceof Block.Footnote)).toList();
        return Notes.of(text, blocks).labels();
    }
}
