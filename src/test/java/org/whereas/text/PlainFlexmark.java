package org.whereas.text;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/// What a reader sees of a Markdown text, according to flexmark as it comes: raw HTML suppressed, white space
/// single.
final class PlainFlexmark {

    private static final MutableDataSet OPTIONS = new MutableDataSet()
            .set(
                    Parser.EXTENSIONS,
                    List.of(
                            TablesExtension.create(),
                            FootnoteExtension.create(),
                            StrikethroughExtension.create(),
                            TaskListExtension.create()))
            .set(TablesExtension.WITH_CAPTION, false)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.MIN_HEADER_ROWS, 1)
            .set(TablesExtension.MAX_HEADER_ROWS, 1)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(HtmlRenderer.SUPPRESS_HTML, true);
    private static final Parser PARSER = Parser.builder(OPTIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();

    private PlainFlexmark() {}

    static String render(String markdown) {
        var html = RENDERER.render(PARSER.parse(markdown));
        return html.replaceAll(" start=\"\\d+\"", "")
                .replaceAll("\\{(?:#|start=)[^}]*}", "")
                .replaceAll("<p>\\s*</p>", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?(<br />|</code>) ?", "$1")
                .replaceAll("title=\" ?([^\"]*?) ?\"", "title=\"$1\"")
                .replaceAll(
                        " ?(</?(?:p|li|ul|ol|blockquote|h[1-6]|pre|td|th|tr|table|thead|tbody|hr)\\b[^>]*>) ?", "$1")
                .strip();
    }
}
