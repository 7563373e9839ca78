package org.whereas.text;

import java.util.List;
import java.util.Map;

/// Writes blocks as HTML, with numbers, permanent links and marks.
final class HtmlBlocks {

    private final Html.Options options;
    private final Notes notes;
    private final HtmlRuns runs;
    private final HtmlMarks marks;
    private final Sections sections;
    private final Map<Node, String> numbers;
    private final Map<String, String> known;
    private final Map<Node, Resolution.Role> roles;
    private final String link;
    private int depth;
    private int tables;

    /// `known` are the numbers of nodes that were cut out of the document, by their ids.
    HtmlBlocks(Document document, Html.Options options, Notes notes, Map<String, String> known) {
        var fields = Fields.of(document);
        this.options = options;
        this.notes = notes;
        this.runs = new HtmlRuns(fields, notes, options);
        this.marks = new HtmlMarks(Options.of(document), options);
        this.sections = Sections.of(document.blocks());
        this.numbers = Counting.of(document);
        this.known = known;
        this.link = Html.escape(options.words().say("text.here"));
        boolean resolution = document.front().string("kind").orElse("").equals("resolution");
        this.roles = resolution ? Resolution.roles(document) : Map.of();
    }

    String all(List<Block> blocks) {
        var out = new StringBuilder();
        blocks(blocks, "", out);
        return out.toString();
    }

    /// Writes neighbours; those that form one alternative are held together. `within` is the alternative that
    /// holds them already.
    private void blocks(List<Block> blocks, String within, StringBuilder out) {
        for (int i = 0; i < blocks.size(); ) {
            var alternative = marks.alternative(blocks.get(i));
            if (alternative.isEmpty() || alternative.equals(within)) {
                block(blocks.get(i++), out);
                continue;
            }
            int end = marks.end(blocks, i);
            out.append(marks.open(blocks.get(i)));
            blocks(blocks.subList(i, end), alternative, out);
            out.append("</section>");
            i = end;
        }
    }

    private void block(Block block, StringBuilder out) {
        switch (block) {
            case Block.Heading it -> heading(it, out);
            case Block.Paragraph it -> paragraph(it, out);
            case Block.BulletList it -> list("<ul>", it.items(), "</ul>", out);
            case Block.OrderedList it -> list(ordered(it), it.items(), "</ol>", out);
            case Block.Table it -> table(it, out);
            case Block.Quote it -> quote(it, out);
            case Block.CodeBlock it -> code(it, out);
            case Block.Rule _ -> out.append("<hr>");
            case Block.Footnote _, Block.Html _ -> {}
        }
    }

    private void heading(Block.Heading heading, StringBuilder out) {
        int own = sections.depth(heading);
        if (own > 0) depth = own;
        int level = Math.min(6, options.level() + (own > 0 ? own - 1 : depth));
        beside(heading, out, () -> {
            out.append("<h").append(level).append(id(heading)).append(" class=\"clause\">");
            out.append(number(heading)).append(runs.html(heading.content())).append(here(heading));
            out.append("</h").append(level).append('>');
        });
    }

    private void paragraph(Block.Paragraph paragraph, StringBuilder out) {
        beside(paragraph, out, () -> {
            out.append("<p")
                    .append(id(paragraph))
                    .append(" class=\"")
                    .append(role(paragraph))
                    .append("clause\">");
            out.append(number(paragraph)).append(runs.html(paragraph.content())).append(here(paragraph));
            out.append("</p>");
        });
    }

    private String role(Block.Paragraph paragraph) {
        var role = roles.getOrDefault(paragraph, Resolution.Role.PLAIN);
        if (role == Resolution.Role.RECITAL) return "recital ";
        return role.resolves() ? "resolving " : "";
    }

    private static String ordered(Block.OrderedList list) {
        return list.start() == 1 ? "<ol class=\"numbered\">" : "<ol class=\"numbered\" start=\"" + list.start() + "\">";
    }

    private void list(String open, List<Item> items, String close, StringBuilder out) {
        out.append(open);
        items.forEach(item -> item(item, out));
        out.append(close);
    }

    private void item(Item item, StringBuilder out) {
        if (hidden(item)) return;
        boolean alternative = !marks.alternative(item).isEmpty();
        out.append("<li").append(id(item)).append(" class=\"clause\">");
        if (alternative) out.append(marks.open(item));
        out.append(number(item)).append(marks.task(item));
        Nodes.own(item)
                .ifPresent(own -> out.append("<p>")
                        .append(runs.html(own.content()))
                        .append(here(item))
                        .append("</p>"));
        out.append(marks.margin(item));
        blocks(Nodes.rest(item), "", out);
        if (alternative) out.append("</section>");
        out.append("</li>");
    }

    private void quote(Block.Quote quote, StringBuilder out) {
        if (hidden(quote)) return;
        boolean note = quote.attributes().hasClass("note");
        beside(quote, out, () -> {
            out.append("<blockquote").append(id(quote));
            out.append(note ? " class=\"drafter-note clause\" role=\"note\">" : " class=\"clause\">");
            if (note)
                out.append("<p class=\"drafter-note__label\">")
                        .append(Html.escape(options.words().say("text.note")))
                        .append("</p>");
            blocks(quote.blocks(), "", out);
            out.append("</blockquote>");
        });
    }

    private boolean hidden(Node node) {
        return node.attributes().hasClass("note") && !options.drafting();
    }

    private void code(Block.CodeBlock code, StringBuilder out) {
        beside(
                code,
                out,
                () -> out.append("<pre")
                        .append(id(code))
                        .append(" class=\"clause\" tabindex=\"0\"><code>")
                        .append(Html.escape(code.code()))
                        .append("</code></pre>"));
    }

    private void table(Block.Table table, StringBuilder out) {
        var caption = table.attributes().value("caption").orElse("");
        var label = caption.isEmpty() ? options.words().say("text.table", ++tables) : caption;
        beside(table, out, () -> {
            out.append("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
            out.append(Html.escape(label)).append("\"><table").append(id(table)).append(" class=\"table clause\">");
            if (!caption.isEmpty())
                out.append("<caption>").append(Html.escape(caption)).append("</caption>");
            HtmlTables.rows(table, runs, out);
            out.append("</table>").append(here(table)).append("</div>");
        });
    }

    /// The footnotes at the end. A note that another note refers to is written after it, so all references
    /// are known.
    String notes(boolean titled) {
        if (notes.all().isEmpty()) return "";
        var items = new StringBuilder();
        for (var note : notes.all()) note(note, items);
        var title = Html.escape(options.words().say("text.notes"));
        var heading = "<h%d>%s</h%d>".formatted(options.level(), title, options.level());
        return "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"" + title + "\">"
                + (titled ? heading : "") + "<ol>" + items + "</ol></section>";
    }

    private void note(Block.Footnote note, StringBuilder out) {
        out.append("<li id=\"")
                .append(Html.escape(options.prefix() + note.label()))
                .append("\" class=\"clause\">");
        var content = new StringBuilder();
        blocks(note.blocks(), "", content);
        var back = back(note.label());
        int end = content.lastIndexOf("</p>");
        boolean closes = end >= 0 && end + 4 == content.length();
        out.append(closes ? content.insert(end, back) : content.append("<p>" + back + "</p>"))
                .append("</li>");
    }

    private String back(String label) {
        var out = new StringBuilder();
        for (int time = 1; time <= runs.referred(label); time++)
            out.append(" <a class=\"back\" href=\"#")
                    .append(Html.escape(runs.reference(label, time)))
                    .append("\" role=\"doc-backlink\"><span class=\"sr\">")
                    .append(Html.escape(options.words().say("text.back")))
                    .append("</span></a>");
        return out.toString();
    }

    private void beside(Node node, StringBuilder out, Runnable content) {
        var margin = marks.margin(node);
        if (!margin.isEmpty()) out.append("<div class=\"beside\">");
        content.run();
        if (!margin.isEmpty()) out.append(margin).append("</div>");
    }

    private String id(Node node) {
        var id = Nodes.id(node);
        return id.isEmpty() ? "" : " id=\"" + Html.escape(options.prefix() + id) + "\"";
    }

    private String number(Node node) {
        var id = Nodes.id(node);
        var number = numbers.getOrDefault(node, known.get(id));
        if (number == null) return "";
        return id.isEmpty()
                ? "<span class=\"no\">" + Html.escape(number) + "</span> "
                : "<a class=\"no\" href=\"#" + Html.escape(options.prefix() + id) + "\">" + Html.escape(number)
                        + "</a> ";
    }

    private String here(Node node) {
        var id = Nodes.id(node);
        if (id.isEmpty()) return "";
        return " <a class=\"here\" href=\"#" + Html.escape(options.prefix() + id) + "\"><span class=\"sr\">" + link
                + "</span></a>";
    }
}
