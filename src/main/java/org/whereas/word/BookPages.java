package org.whereas.word;

import java.util.List;
import java.util.stream.IntStream;
import org.whereas.text.Attributes;
import org.whereas.text.Block;
import org.whereas.text.Document;
import org.whereas.text.FrontMatter;
import org.whereas.text.Inline;
import org.whereas.text.Position;

/// The pages of a book that are not its texts: title, contents, and what stands behind.
final class BookPages {

    private final WordBook.Settings settings;
    private final List<Binding.Bound> texts;
    private final Draft draft;
    private int place;

    BookPages(WordBook.Settings settings, List<Binding.Bound> texts) {
        this.settings = settings;
        this.texts = texts;
        draft = new Draft(new Document(FrontMatter.NONE, List.of()), settings.file(), true);
    }

    /// Title page and contents, and the section that they are.
    void front(Xml xml) {
        line(xml, Look.of(Style.CAPTION), settings.file().organization());
        line(xml, Look.of(Style.VOLUME_TITLE), settings.title());
        for (var line : settings.lines()) line(xml, Look.of(Style.SUBTITLE), line);
        line(xml, Look.of(Style.CONTENTS_HEADING).onNewPage(), draft.words().contents());
        var pages = pages();
        for (int i = 0; i < texts.size(); i++) {
            open(xml, Look.of(Style.CONTENTS_1));
            if (i == 0) {
                Draft.fieldMark(xml, "begin", "");
                xml.open("w:r")
                        .leaf("w:instrText", " TOC \\h \\z \\t \"Title,1\" ", "xml:space", "preserve")
                        .close();
                Draft.fieldMark(xml, "separate", "");
            }
            var text = texts.get(i);
            xml.open("w:hyperlink", "w:anchor", text.mark(), "w:history", "1");
            Runs.run(xml, text.title() + "\t", Runs.Format.PLAIN);
            page(xml, i, pages);
            xml.close();
            if (i == texts.size() - 1) Draft.fieldMark(xml, "end", "");
            xml.close();
        }
        xml.open("w:p").open("w:pPr");
        Sections.front(settings).write(xml);
        xml.close().close();
    }

    /// On which page each text is likely to begin.
    private int[] pages() {
        var line = 300;
        var perPage = Math.max(1, settings.file().house().styles(false).sheet().height() / line - 3);
        var next = 2 + (texts.size() + perPage - 1) / perPage;
        var pages = new int[texts.size()];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = next;
            next += texts.get(i).pages();
        }
        return pages;
    }

    private void page(Xml xml, int text, int[] pages) {
        Draft.field(xml, "PAGEREF " + texts.get(text).mark() + " \\h", String.valueOf(pages[text]), "");
    }

    void back(Xml xml, List<WordBook.Matter> matter) {
        for (var each : matter) {
            switch (each) {
                case WordBook.Matter.Index it -> index(xml, it);
                case WordBook.Matter.Table it -> table(xml, it);
                case WordBook.Matter.Certificate it -> certificate(xml, it);
            }
        }
    }

    private void heading(Xml xml, String title) {
        var look = Look.of(Style.HEADING_1);
        line(xml, place++ == 0 ? look : look.onNewPage(), title);
    }

    private void index(Xml xml, WordBook.Matter.Index index) {
        heading(xml, index.title());
        var pages = pages();
        index.places().forEach((term, places) -> {
            open(xml, Look.of(Style.CONTENTS_1));
            Runs.run(xml, term + "\t", Runs.Format.PLAIN);
            for (int i = 0; i < places.size(); i++) {
                if (i > 0) Runs.run(xml, ", ", Runs.Format.PLAIN);
                page(xml, places.get(i), pages);
            }
            xml.close();
        });
    }

    private void table(Xml xml, WordBook.Matter.Table table) {
        heading(xml, table.title());
        var rows = table.rows().stream()
                .map(row -> new Block.Table.Row(row.stream()
                        .map(cell -> List.<Inline>of(new Inline.Text(cell)))
                        .toList()))
                .toList();
        var columns = rows.isEmpty() ? 1 : rows.getFirst().cells().size();
        var aligned = IntStream.range(0, columns)
                .mapToObj(_ -> Block.Table.Align.NONE)
                .toList();
        new Tables(draft, xml, draft.links(), draft.pages())
                .write(new Block.Table(aligned, rows, Attributes.NONE, Position.NONE), 0);
    }

    private void certificate(Xml xml, WordBook.Matter.Certificate certificate) {
        heading(xml, certificate.title());
        line(xml, Look.of(Style.BODY), certificate.words());
        open(xml, Look.of(Style.SIGNATURE));
        Runs.run(xml, "\t\t\t", Runs.Format.PLAIN);
        xml.close();
        var signature = certificate.signature();
        line(
                xml,
                Look.of(Style.SIGNER).withNext(),
                signature.name() + "\t" + draft.words().date());
        line(xml, Look.of(Style.SIGNER), signature.title());
        line(xml, Look.of(Style.SEAL), draft.words().signing().seal());
    }

    private static void open(Xml xml, Look look) {
        xml.open("w:p");
        look.write(xml);
    }

    private static void line(Xml xml, Look look, String text) {
        if (text.isBlank()) return;
        open(xml, look);
        Runs.run(xml, text, Runs.Format.PLAIN);
        xml.close();
    }
}
