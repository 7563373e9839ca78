package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The clauses of a document in reading order, and how one of them is edited by itself.
///
/// Every heading, paragraph, item, table, quote, code block and footnote is a clause. An item's first paragraph
/// is the item. A quote or a footnote holds its paragraphs as clauses of their own.
public final class Clauses {

    private Clauses() {}

    /// All clauses in reading order, footnotes last; a clause comes before the clauses that it holds.
    ///
    /// ```java
    /// var text = Markdown.parse("# Force {#force}\n\n- Stop. {#stop}\n");
    /// Clauses.of(text).size(); // 2
    /// Clauses.of(text).getLast().path(); // [Force]
    /// Clauses.markdown(text, "stop"); // "Stop.\n"
    /// ```
    public static List<Clause> of(Document document) {
        var clauses = new ArrayList<Clause>();
        collect(document.blocks(), "", new ArrayList<>(), clauses);
        return List.copyOf(clauses);
    }

    /// The clause with an id.
    public static Optional<Clause> find(Document document, String id) {
        return of(document).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// The Markdown of one clause as a person edits it, without the attributes that it carries.
    ///
    /// An item is its own words, without its marker and without what is nested in it; a heading is its line
    /// with its marks; a footnote is its content without its label; a quote, a table and a code block are all
    /// of themselves, and what a quote or a footnote holds keeps its attributes.
    ///
    /// @throws java.util.NoSuchElementException where no clause has this id
    public static String markdown(Document document, String id) {
        return ClauseEdit.markdown(find(document, id).orElseThrow().node());
    }

    /// The document with one clause written anew.
    ///
    /// The Markdown may be several blocks: the first keeps the id and, where it is written without attributes,
    /// the other attributes; the others follow it. In an item they follow the item's words, unless the Markdown
    /// is a list: then its first item stands for the item and the others follow as items. Footnotes of the
    /// document can be referred to; new ones can be defined. Nothing but white space takes the clause away. The
    /// result is not canonical: new clauses have no id yet.
    ///
    /// @throws java.util.NoSuchElementException where no clause has this id
    /// @throws TextRefused where the Markdown is past a limit
    public static Document replace(Document document, String id, String markdown) {
        return ClauseEdit.replace(document, find(document, id).orElseThrow().node(), markdown);
    }

    private static void collect(List<Block> blocks, String parent, List<Block.Heading> above, List<Clause> to) {
        for (var block : blocks) {
            switch (block) {
                case Block.Heading it -> {
                    above.removeIf(heading -> heading.level() >= it.level());
                    to.add(clause(it, parent, above));
                    above.add(it);
                }
                case Block.BulletList it -> it.items().forEach(item -> collect(item, parent, above, to));
                case Block.OrderedList it -> it.items().forEach(item -> collect(item, parent, above, to));
                case Block.Quote it -> collect(it, it.blocks(), parent, above, to);
                case Block.Footnote it -> collect(it, it.blocks(), parent, List.of(), to);
                case Block.Paragraph _, Block.Table _, Block.CodeBlock _ -> to.add(clause(block, parent, above));
                case Block.Rule _, Block.Html _ -> {}
            }
        }
    }

    private static void collect(Item item, String parent, List<Block.Heading> above, List<Clause> to) {
        var rest = Spacing.firstParagraph(item) == null
                ? item.blocks()
                : item.blocks().subList(1, item.blocks().size());
        collect(item, rest, parent, above, to);
    }

    private static void collect(
            Node holder, List<Block> held, String parent, List<Block.Heading> above, List<Clause> to) {
        var clause = clause(holder, parent, above);
        to.add(clause);
        collect(held, clause.id(), new ArrayList<>(above), to);
    }

    private static Clause clause(Node node, String parent, List<Block.Heading> above) {
        var path = above.stream().map(it -> Inlines.plain(it.content())).toList();
        return new Clause(id(node), node, parent, path, text(node));
    }

    static String id(Node node) {
        return node instanceof Block.Footnote note
                ? note.label()
                : node.attributes().id();
    }

    /// The clause's own words as plain text: cells of a table parted by ` | `, its rows by line feeds.
    static String text(Node node) {
        return switch (node) {
            case Block.Heading it -> Inlines.plain(it.content());
            case Block.Paragraph it -> Inlines.plain(it.content());
            case Block.CodeBlock it -> it.code();
            case Block.Table it -> it.rows().stream().map(Clauses::text).collect(Collectors.joining("\n"));
            case Item it ->
                Spacing.firstParagraph(it) instanceof Block.Paragraph own ? Inlines.plain(own.content()) : "";
            case Block _ -> "";
        };
    }

    /// What a clause says with everything that it holds; only for a clause without words of its own.
    static String allText(Clause clause) {
        if (!clause.text().isEmpty()) return clause.text();
        return switch (clause.node()) {
            case Block.Quote it -> allText(it.blocks());
            case Block.Footnote it -> allText(it.blocks());
            case Item it -> allText(it.blocks());
            default -> "";
        };
    }

    private static String allText(List<Block> blocks) {
        return of(new Document(FrontMatter.NONE, blocks)).stream()
                .map(Clause::text)
                .collect(Collectors.joining("\n"));
    }

    private static String text(Block.Table.Row row) {
        return row.cells().stream().map(Inlines::plain).collect(Collectors.joining(" | "));
    }
}
