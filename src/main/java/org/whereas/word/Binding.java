package org.whereas.word;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whereas.text.Document;
import org.whereas.text.FrontMatter;

/// A book in the making: each text is written as a file of its own, read back, given names that no
/// other text in the book has, and put behind the others as a section. What grows with the texts is
/// kept on the disk; of each text only its title, its links and its running head stay in memory.
final class Binding implements AutoCloseable {

    private final WordBook.Settings settings;
    private final HouseStyle house;
    private final Deque<Spool> spools = new ArrayDeque<>();
    private final Spool body = spool();
    private final Spool notes = spool();
    private final Spool numbering = spool();
    private final Spool numbers = spool();
    private final Map<String, Map<String, String>> links = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Bound> bound = new ArrayList<>();
    private Renumbering names = new Renumbering();
    private int resolutions;
    private int sections;

    /// A text that is in the book.
    ///
    /// @param mark  the bookmark of its title
    /// @param pages how many pages it is likely to fill
    record Bound(String title, String number, String mark, int pages) {}

    Binding(WordBook.Settings settings) throws IOException {
        this.settings = settings;
        house = settings.file().house();
        links.put(Manuscript.DOCUMENT, new LinkedHashMap<>());
        links.put(Manuscript.FOOTNOTES, new LinkedHashMap<>());
    }

    private Spool spool() throws IOException {
        var spool = new Spool();
        spools.add(spool);
        return spool;
    }

    void add(Document text, WordExport.Settings file) throws IOException {
        var written = Manuscript.written(text, file.in(house));
        var draft = written.draft();
        if (draft.resolution().applies()) resolutions++;
        var next = names;
        var manuscript = written.manuscript();
        for (var part : links.keySet())
            manuscript
                    .links()
                    .getOrDefault(part, Map.of())
                    .forEach((id, to) -> links.get(part).put(next.link(id), to));
        for (var tag : Tag.read(manuscript.part(Manuscript.NUMBERING)).content()) {
            var own = next.numbering(tag);
            (tag.is("w:num") ? numbers : numbering).add(own);
        }
        for (var note : Tag.read(manuscript.part(Manuscript.FOOTNOTES)).content())
            if (note.at("w:type").isEmpty()) notes.add(next.renamed(note));
        var root = next.renamed(Tag.read(manuscript.part(Manuscript.DOCUMENT)));
        var title = Contents.oneLine(draft.outline()
                .title()
                .map(it -> Plain.text(it.content(), draft.controls()::shown))
                .orElse(draft.metadata().title()));
        bound.add(new Bound(title, draft.metadata().number(), next.mark(), written.pages()));
        section(root.content().getFirst().content(), title);
        names = next.after();
    }

    /// The text of one document, its title marked, with a section that ends with its last paragraph.
    private void section(List<Tag> content, String title) throws IOException {
        var heads = heads(title);
        var all = new ArrayList<>(content);
        all.removeIf(tag -> tag.is("w:sectPr"));
        for (int i = 0; i < all.size(); i++) {
            if (!style(all.get(i)).equals(Style.TITLE.id())) continue;
            all.set(i, names.marked(all.get(i)));
            break;
        }
        var last = all.isEmpty() || !all.getLast().is("w:p") ? Tag.of("w:p") : all.removeLast();
        all.add(ended(last, Sections.of(settings, heads)));
        for (var tag : all) body.add(tag);
    }

    private static String style(Tag tag) {
        return tag.child("w:pPr").map(it -> it.value("w:pStyle")).orElse("");
    }

    /// A paragraph with which a section ends.
    private static Tag ended(Tag paragraph, Tag section) {
        var properties = paragraph.child("w:pPr").orElse(Tag.of("w:pPr"));
        var content = new ArrayList<Tag>();
        var own = new ArrayList<>(properties.content());
        own.add(section);
        content.add(properties.with(own));
        paragraph.content().stream().filter(tag -> !tag.is("w:pPr")).forEach(content::add);
        return paragraph.with(content);
    }

    /// What runs along head and foot of a section: that of the house style, or our own with the title
    /// of the text.
    private Map<String, String> heads(String title) {
        var heads = Sections.heads(settings, sections++, title);
        parts.addAll(heads.parts());
        return heads.references();
    }

    /// Writes the whole book.
    void bound(List<WordBook.Matter> matter, OutputStream out) throws IOException {
        var front = new Document(FrontMatter.NONE, List.of());
        var usual = resolutions * 2 > bound.size() ? Styles.RESOLUTION : Styles.POLICY;
        var cover = Manuscript.written(front, settings.file());
        var own = cover.manuscript();
        var covers = new BookPages(settings, bound);
        var before = new Xml().open("w:document", Draft.NAMESPACES).open("w:body");
        covers.front(before);
        var behind = new Xml();
        covers.back(behind, matter);
        Sections.last(settings, heads(settings.title())).write(behind);

        var contents = new HashMap<String, byte[]>();
        contents.put(
                Sections.STYLES,
                house.styles(usual == Styles.RESOLUTION).part(cover.draft().language(), false));
        if (settings.mirrored()) contents.put(Sections.SETTINGS, Sections.mirrored(own));
        var all = new ArrayList<>(own.with(contents, Map.of()).parts());
        all.removeIf(
                part -> part.kind().matches("header|footer") && part.owner().equals(Manuscript.DOCUMENT));
        all.removeIf(
                part -> part.owner().startsWith("/word/header") || part.owner().startsWith("/word/footer"));
        all.addAll(parts);
        links.putAll(house.links());
        var separators = new Xml().open("w:footnotes", Draft.NAMESPACES);
        Tag.read(own.part(Manuscript.FOOTNOTES)).content().forEach(tag -> tag.write(separators));
        Packaging.write(
                new Manuscript(all, links),
                Map.of(
                        Manuscript.DOCUMENT, to -> part(to, before, List.of(body), behind + "</w:body></w:document>"),
                        Manuscript.FOOTNOTES, to -> part(to, separators, List.of(notes), "</w:footnotes>"),
                        Manuscript.NUMBERING,
                                to -> part(
                                        to,
                                        new Xml().open("w:numbering", Draft.NAMESPACES),
                                        List.of(numbering, numbers),
                                        "</w:numbering>")),
                out);
    }

    private static void part(OutputStream out, Xml before, List<Spool> content, String behind) throws IOException {
        out.write(before.bytes());
        for (var spool : content) spool.to(out);
        out.write(behind.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        for (var spool : spools) spool.close();
    }
}
