package org.whereas.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.whereas.text.Block;
import org.whereas.text.Clause;

/// Differences as a fragment of HTML that can be read aloud: each change a section with a heading,
/// words put in and taken out marked by elements and by words for those who do not see them.
/// Everything is escaped; links are shown, not followed.
///
/// ```java
/// var differences = Differences.between(
///         Markdown.parse("Wait there. {#w}\n"), Markdown.parse("Wait here. {#w}\n"));
/// String html = DifferenceHtml.render(differences, DifferenceHtml.Options.ENGLISH);
/// boolean told = html.contains("[removed: </span>there<span"); // true
/// ```
///
/// The look is left to the page: classes `change`, `change--added`, `change--removed`, `change--moved`; `sr` is for
/// those who listen.
public final class DifferenceHtml {

    private final Options options;
    private final HtmlWriter html;
    private int stops;

    private DifferenceHtml(Options options) {
        this.options = options;
        html = new HtmlWriter(options);
    }

    /// The words that a reader meets, by key, and what is shown. The keys are those of [#ENGLISH]: the kinds of
    /// change, what is read before and after words put in and taken out, the labels of fields by the name of the
    /// field, of front matter by its path, of a known value by `path=value`, the words for attributes by their key,
    /// and for their known values by `mark.key=value`.
    /// Headings have the level given, 2 to 6; with context clauses that were kept are shown too.
    public record Options(
            Map<String, String> kinds,
            Map<String, String> before,
            Map<String, String> labels,
            Map<String, String> marks,
            int level,
            boolean context) {

        public static final Options ENGLISH = new Options(
                Map.of(
                        "changed", "Changed",
                        "added", "Added",
                        "removed", "Removed",
                        "moved", "Moved",
                        "moved-changed", "Moved and changed",
                        "split", "Split",
                        "joined", "Joined",
                        "marked", "Marks changed",
                        "front", "Title block changed"),
                Map.of(
                        "added-begin", "[added: ",
                        "added-end", "]",
                        "removed-begin", "[removed: ",
                        "removed-end", "]"),
                Map.of(),
                Map.of(),
                3,
                false);

        public Options {
            kinds = Map.copyOf(kinds);
            before = Map.copyOf(before);
            labels = Map.copyOf(labels);
            marks = Map.copyOf(marks);
            if (level < 2 || level > 6) throw new IllegalArgumentException("headings have levels 2 to 6");
        }
    }

    /// The differences in the words given; an empty `div` where nothing changed.
    public static String render(Differences differences, Options options) {
        var page = new DifferenceHtml(options);
        page.html.raw("<div class=\"diff\">\n");
        differences.changes().forEach(page::write);
        page.html.raw("</div>\n");
        return page.html.toString();
    }

    /// The words of one wording, without a frame; for a clause beside its model.
    public static String render(Wording wording, Options options) {
        var html = new HtmlWriter(options);
        html.wording(wording, "p");
        return html.toString();
    }

    private void write(Change change) {
        switch (change) {
            case Change.Kept it -> kept(it);
            case Change.Changed it -> section("changed", "changed", it.to(), it.wording());
            case Change.Added it -> section("added", "added", it.to(), it.wording());
            case Change.Removed it -> section("removed", "removed", it.from(), it.wording());
            case Change.Moved it -> section("moved", it.edited() ? "moved-changed" : "moved", it.to(), it.wording());
            case Change.Split it -> pieces("split", it.from(), it.into());
            case Change.Joined it -> pieces("joined", it.to(), it.from());
            case Change.Marked it -> marks(it);
            case Change.FrontChange it -> {
                open("changed", "front", options.labels.getOrDefault(it.path(), it.path()));
                html.raw("<p>")
                        .replaced(value(it, it.from()), value(it, it.to()))
                        .raw("</p>\n");
                close();
            }
        }
    }

    private String value(Change.FrontChange change, String value) {
        return options.labels.getOrDefault(change.path() + "=" + value, value);
    }

    private String value(Change.Mark mark, String value) {
        return options.labels.getOrDefault("mark." + mark.key() + "=" + value, value);
    }

    private void kept(Change.Kept it) {
        if (!options.context || it.to().text().isEmpty()) return;
        html.raw("<div class=\"change__context document\">");
        html.wording(it.wording(), "p");
        html.raw("</div>\n");
    }

    private void section(String look, String kind, Clause clause, Wording wording) {
        open(look, kind, title(clause));
        html.wording(wording, element(clause));
        close();
    }

    private void pieces(String kind, Clause clause, List<Change.Piece> pieces) {
        open("changed", kind, title(clause));
        for (var piece : pieces) html.wording(new Wording.Words(piece.words()), "p");
        close();
    }

    private void marks(Change.Marked it) {
        open("changed", "marked", title(it.to()));
        html.raw("<ul>\n");
        for (var mark : it.marks())
            html.raw("<li>")
                    .text(options.marks.getOrDefault(mark.key(), mark.key()) + ": ")
                    .replaced(value(mark, mark.from()), value(mark, mark.to()))
                    .raw("</li>\n");
        html.raw("</ul>\n");
        close();
    }

    private void open(String look, String kind, String title) {
        stops++;
        html.raw("<section class=\"change change--" + look + "\" id=\"change-" + stops + "\" data-stop>\n");
        html.raw("<p class=\"change__kind\">")
                .text(options.kinds.getOrDefault(kind, kind))
                .raw("</p>\n");
        if (!title.isBlank())
            html.raw("<h" + options.level + " class=\"change__title\">")
                    .text(title)
                    .raw("</h" + options.level + ">\n");
        html.raw("<div class=\"change__text document\">\n");
    }

    private void close() {
        html.raw("</div>\n</section>\n");
    }

    /// Where the clause stands: the headings above it, a heading with itself.
    private static String title(Clause clause) {
        var path = new ArrayList<>(clause.path());
        if (clause.node() instanceof Block.Heading) path.add(clause.text());
        return String.join(" › ", path);
    }

    private static String element(Clause clause) {
        return clause.node() instanceof Block.CodeBlock ? "pre" : "p";
    }
}
