package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.whereas.text.Block;

/// The table of contents, written out: every entry with its link and a page number, so that it
/// is complete when the file is opened and Word has nothing to ask.
final class Contents {

    private static final int DEPTH = 3;

    private final Draft draft;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(int level, String bookmark, String id, String number, String text) {}

    /// The headings at the top of the text that have an id, to the third level.
    Contents(Draft draft, List<Block> blocks) {
        this.draft = draft;
        for (var block : blocks) {
            if (block instanceof Block.Heading heading
                    && !heading.attributes().id().isEmpty()) add(heading);
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /// Writes the table, with the page of each entry by its clause, into `xml`.
    void write(Xml xml, Map<String, Integer> pages) {
        xml.open("w:sdt").open("w:sdtPr").val("w:id", draft.controls().next());
        xml.open("w:docPartObj")
                .val("w:docPartGallery", "Table of Contents")
                .empty("w:docPartUnique")
                .close()
                .close();
        xml.open("w:sdtContent");
        paragraph(xml, Style.CONTENTS_HEADING);
        Runs.run(xml, draft.words().contents(), Runs.Format.PLAIN);
        xml.close();
        for (int i = 0; i < entries.size(); i++) entry(xml, entries.get(i), i, pages);
        xml.close().close();
    }

    /// Tells the estimate of pages what room the table takes.
    void measure(Pages pages) {
        pages.paragraph(Look.of(Style.CONTENTS_HEADING), draft.words().contents(), "", 0);
        for (var entry : entries) pages.paragraph(Look.of(Style.contents(entry.level())), entry.text(), "", 0);
    }

    private void add(Block.Heading heading) {
        var level = draft.outline().level(heading);
        if (level < 1 || level > DEPTH) return;
        var id = heading.attributes().id();
        entries.add(new Entry(
                level,
                draft.bookmarks().name(id),
                id,
                draft.outline().number(heading.attributes()).orElse(""),
                oneLine(Plain.text(heading.content(), draft.controls()::shown))));
    }

    /// A tab in a heading would lead to the page number before its time.
    static String oneLine(String heading) {
        return heading.replaceAll("[\\t\\n\\r]+", " ");
    }

    private void entry(Xml xml, Entry entry, int index, Map<String, Integer> pages) {
        paragraph(xml, Style.contents(entry.level()));
        if (index == 0) {
            Draft.fieldMark(xml, "begin", "");
            xml.open("w:r")
                    .leaf("w:instrText", " TOC \\o \"1-" + DEPTH + "\" \\h \\z \\u ", "xml:space", "preserve")
                    .close();
            Draft.fieldMark(xml, "separate", "");
        }
        xml.open("w:hyperlink", "w:anchor", entry.bookmark(), "w:history", "1");
        if (!entry.number().isEmpty()) Runs.run(xml, entry.number() + "\u2002", Runs.Format.PLAIN);
        Runs.run(xml, entry.text() + "\t", Runs.Format.PLAIN);
        Draft.field(xml, "PAGEREF " + entry.bookmark() + " \\h", String.valueOf(pages.getOrDefault(entry.id(), 1)), "");
        xml.close();
        if (index == entries.size() - 1) Draft.fieldMark(xml, "end", "");
        xml.close();
    }

    private static void paragraph(Xml xml, Style style) {
        xml.open("w:p");
        Look.of(style).write(xml);
    }
}
