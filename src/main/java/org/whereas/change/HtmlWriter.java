package org.whereas.change;

import java.util.List;
import org.whereas.text.Inline;

/// Writes wordings as HTML. Nothing that was written by people is passed on without being escaped.
final class HtmlWriter {

    private final StringBuilder html = new StringBuilder();
    private final DifferenceHtml.Options options;

    HtmlWriter(DifferenceHtml.Options options) {
        this.options = options;
    }

    HtmlWriter raw(String markup) {
        html.append(markup);
        return this;
    }

    HtmlWriter text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
        return this;
    }

    /// An old value and a new one, either may be empty.
    HtmlWriter replaced(String from, String to) {
        if (!from.isEmpty()) edit(WordEdit.Kind.DELETED, List.of(new Inline.Text(from)));
        if (!from.isEmpty() && !to.isEmpty()) raw(" ");
        if (!to.isEmpty()) edit(WordEdit.Kind.INSERTED, List.of(new Inline.Text(to)));
        return this;
    }

    void wording(Wording wording, String element) {
        switch (wording) {
            case Wording.Words(var edits) -> {
                raw("<" + element + ">");
                edits(edits);
                raw("</" + element + ">\n");
            }
            case Wording.Rows(var rows) -> rows(rows);
        }
    }

    private void rows(List<Wording.Row> rows) {
        raw("<table>\n");
        for (int i = 0; i < rows.size(); i++) {
            var cell = i == 0 ? "th" : "td";
            raw(i == 0 ? "<thead>\n<tr>" : i == 1 ? "<tbody>\n<tr>" : "<tr>");
            for (var it : rows.get(i).cells()) {
                raw("<" + cell + (i == 0 ? " scope=\"col\">" : ">"));
                edits(it.edits());
                raw("</" + cell + ">");
            }
            raw(i == 0 ? "</tr>\n</thead>\n" : "</tr>\n");
        }
        raw(rows.size() > 1 ? "</tbody>\n</table>\n" : "</table>\n");
    }

    private void edits(List<WordEdit> edits) {
        for (var edit : edits) edit(edit.kind(), edit.content());
    }

    private void edit(WordEdit.Kind kind, List<Inline> content) {
        switch (kind) {
            case KEPT -> inlines(content, false);
            case INSERTED -> marked("ins", "added", content);
            case DELETED -> marked("del", "removed", content);
        }
    }

    private void marked(String element, String key, List<Inline> content) {
        raw("<" + element + ">");
        spoken(key + "-begin");
        inlines(content, true);
        spoken(key + "-end");
        raw("</" + element + ">");
    }

    private void spoken(String key) {
        raw("<span class=\"sr\">").text(options.before().getOrDefault(key, "")).raw("</span>");
    }

    private void inlines(List<Inline> content, boolean isEdit) {
        for (var inline : content) inline(inline, isEdit);
    }

    private void inline(Inline inline, boolean isEdit) {
        switch (inline) {
            case Inline.Text(var words) -> text(words);
            case Inline.Emphasis(var in) -> enclosed("em", in, isEdit);
            case Inline.Strong(var in) -> enclosed("strong", in, isEdit);
            case Inline.Strikethrough(var in) -> enclosed("s", in, isEdit);
            case Inline.Code(var code) -> raw("<code>").text(code).raw("</code>");
            case Inline.Link link -> link(link.content(), link.destination(), isEdit);
            case Inline.Image image -> link(image.content(), image.source(), isEdit);
            case Inline.NoteReference(var label) ->
                raw("<sup>").text("[" + label + "]").raw("</sup>");
            case Inline.Field(var name) ->
                raw("<span class=\"blank\">")
                        .text(options.labels().getOrDefault(name, name))
                        .raw("</span>");
            case Inline.HardBreak() -> raw("<br>");
            case Inline.Html(var source) -> raw("<code>").text(source).raw("</code>");
        }
    }

    /// Where a link leads is told only where the link is part of the change.
    private void link(List<Inline> content, String destination, boolean isEdit) {
        inlines(content, isEdit);
        if (isEdit) text(" (" + destination + ")");
    }

    private void enclosed(String element, List<Inline> content, boolean isEdit) {
        raw("<" + element + ">");
        inlines(content, isEdit);
        raw("</" + element + ">");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
