package org.whereas.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whereas.text.Document;
import org.whereas.text.FrontMatter;

/// A book in the making: each text is written as a file of its own, read back, given names that no
/// other text in the
/// book has, and put behind the others as a section.
final class Binding {

    private final WordBook.Settings settings;
    private final HouseStyle house;
    private final Xml body = new Xml();
    private final List<Tag> notes = new ArrayList<>();
    private final List<Tag> numbering = new ArrayList<>();
    private final List<Tag> numbers = new ArrayList<>();
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

    Binding(WordBook.Settings settings) {
        this.settings = settings;
        house = settings.file().house();
        links.put(Manuscript.DOCUMENT, new LinkedHashMap<>());
        links.put(Manuscript.FOOTNOTES, new LinkedHashMap<>());
    }

    void add(Document text, WordExport.Settings file) {
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
        var title = draft.outline()
                .title()
                .map(it -> Plain.text(it.content(), draft.controls()::shown))
                .orElse(draft.metadata().title());
        bound.add(new Bound(title, draft.metadata().number(), next.mark(), written.pages()));
        section(root.content().getFirst().content(), title);
        names = next.after();
    }

    /// The text of one document, its title marked, with a section that ends with its last paragraph.
    private void section(List<Tag> content, String title) {
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
        all.forEach(tag -> tag.write(body));
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

    /// The whole book.
    Manuscript bound(List<WordBook.Matter> matter) {
        var front = new Document(FrontMatter.NONE, List.of());
        var usual = resolutions * 2 > bound.size() ? Styles.RESOLUTION : Styles.POLICY;
        var cover = Manuscript.written(front, settings.file());
        var covers = new BookPages(settings, bound);
        var xml = new Xml().open("w:document", Draft.NAMESPACES).open("w:body");
        covers.front(xml);
        xml.append(body);
        covers.back(xml, matter);
        Sections.last(settings, heads(settings.title())).write(xml);
        var contents = new HashMap<String, byte[]>();
        contents.put(Manuscript.DOCUMENT, xml.close().close().bytes());
        contents.put(Manuscript.FOOTNOTES, withNotes(cover.manuscript().part(Manuscript.FOOTNOTES)));
        contents.put(Manuscript.NUMBERING, numbered());
        contents.put(
                Sections.STYLES,
                house.styles(usual == Styles.RESOLUTION).part(cover.draft().language(), false));
        if (settings.mirrored()) contents.put(Sections.SETTINGS, Sections.mirrored(cover.manuscript()));
        var all = new ArrayList<>(cover.manuscript().with(contents, Map.of()).parts());
        all.removeIf(
                part -> part.kind().matches("header|footer") && part.owner().equals(Manuscript.DOCUMENT));
        all.removeIf(
                part -> part.owner().startsWith("/word/header") || part.owner().startsWith("/word/footer"));
        all.addAll(parts);
        links.putAll(house.links());
        return new Manuscript(all, links);
    }

    private byte[] withNotes(byte[] part) {
        var root = Tag.read(part);
        var all = new ArrayList<>(root.content());
        all.addAll(notes);
        return Xml.of(root.with(all)).bytes();
    }

    private byte[] numbered() {
        var all = new ArrayList<>(numbering);
        all.addAll(numbers);
        var namespaces = List.of(Draft.NAMESPACES);
        return Xml.of(new Tag("w:numbering", namespaces, all, "")).bytes();
    }
}
