package org.whereas.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whereas.text.Block;
import org.whereas.text.Document;

/// All parts of a Word file, written but not yet packed.
///
/// @param links the addresses outside the file, by the part that points to them and the name of the
/// reference
record Manuscript(List<Part> parts, Map<String, Map<String, String>> links) {

    static final String DOCUMENT = "/word/document.xml";
    static final String FOOTNOTES = "/word/footnotes.xml";
    static final String NUMBERING = "/word/numbering.xml";
    private static final String THEME = "application/vnd.openxmlformats-officedocument.theme+xml";

    Manuscript {
        parts = List.copyOf(parts);
        links = Map.copyOf(links);
    }

    static Written of(Document document, WordExport.Settings settings) {
        var writing = new Writing(document, settings, false);
        return new Written(writing.manuscript(), writing.draft, writing.sheets);
    }

    /// A manuscript with what its parts shared while they were written.
    ///
    /// @param pages how many pages it is likely to fill
    record Written(Manuscript manuscript, Draft draft, int pages) {}

    /// What becomes one side of a file in which changes are marked.
    static Written written(Document document, WordExport.Settings settings) {
        var writing = new Writing(document, settings, true);
        return new Written(writing.manuscript(), writing.draft, writing.sheets);
    }

    static Part theme(byte[] content) {
        return new Part("/word/theme/theme1.xml", DOCUMENT, "theme", "theme", THEME, content);
    }

    byte[] part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow()
                .content();
    }

    /// The same with other contents for some parts, by name, and other links.
    Manuscript with(Map<String, byte[]> contents, Map<String, Map<String, String>> others) {
        return new Manuscript(
                parts.stream()
                        .map(part -> part.with(contents.getOrDefault(part.name(), part.content())))
                        .toList(),
                others);
    }

    /// The order of writing: title and text first, because only they tell the notes, the lists and the
    /// pages.
    private static final class Writing {

        private final Document document;
        private final Draft draft;
        private final Links noteLinks;
        private final Contents contents;
        private int sheets = 1;
        private final List<Double> noteHeights = new ArrayList<>();

        Writing(Document document, WordExport.Settings settings, boolean marked) {
            this.document = document;
            draft = new Draft(document, settings, marked);
            noteLinks = new Links(settings.source().address());
            contents = new Contents(draft, document.blocks());
        }

        Manuscript manuscript() {
            var before = new Pages(draft.styles());
            var title = title(before);
            var text = text();
            var notes = draft.notes().part(this::note);
            var main = main(title, before, text);
            sheets = draft.pages().count(before, noteHeights);
            var parts = new ArrayList<Part>();
            parts.add(new Part(DOCUMENT, "", "document", "officeDocument", "document.main", main.bytes()));
            add(parts, "footnotes", "footnotes", notes.bytes());
            add(
                    parts,
                    "styles",
                    "styles",
                    draft.styles().part(draft.language(), draft.lists().numbersHeadings()));
            add(parts, "numbering", "numbering", NumberingPart.of(draft.lists()).bytes());
            add(parts, "settings", "settings", Properties.settings(draft).bytes());
            var fonts = draft.house().setup().fonts().map(Xml::of).orElseGet(Properties::fonts);
            add(parts, "fontTable", "fontTable", fonts.bytes());
            parts.addAll(new Frame(draft).parts(DOCUMENT));
            draft.house().setup().theme().ifPresent(theme -> parts.add(theme(theme)));
            parts.addAll(new Properties(draft).parts());
            parts.addAll(DataPart.parts(draft, DOCUMENT, Surroundings.marks(parts)));
            parts.addAll(Placeholders.parts(draft.controls().placeholders(), DOCUMENT));
            var links = new HashMap<>(draft.house().links());
            links.put(DOCUMENT, draft.links().targets());
            links.put(FOOTNOTES, noteLinks.targets());
            return new Manuscript(parts, links);
        }

        private static void add(List<Part> parts, String name, String kind, byte[] content) {
            parts.add(new Part("/word/" + name + ".xml", DOCUMENT, name, kind, kind, content));
        }

        /// The text and what stands under it.
        private Xml text() {
            var xml = new Xml();
            var body = new Body(draft, xml, draft.links(), draft.pages());
            if (hasContents()) body.onNewPage();
            body.blocks(document.blocks(), Place.TEXT);
            body.unplacedNotes();
            if (draft.resolution().applies()) new Closing(draft, body).write();
            return xml;
        }

        private boolean hasContents() {
            return draft.settings().contents() && !contents.isEmpty();
        }

        private void note(Xml xml, Block.Footnote note) {
            var pages = new Pages(draft.styles());
            new Body(draft, xml, noteLinks, pages).note(note);
            noteHeights.add(pages.height());
        }

        private Xml title(Pages pages) {
            var xml = new Xml();
            new TitleBlock(draft, new Body(draft, xml, draft.links(), pages), xml).write();
            return xml;
        }

        private Xml main(Xml title, Pages before, Xml text) {
            var xml = new Xml()
                    .open("w:document", Draft.NAMESPACES)
                    .open("w:body")
                    .append(title);
            if (hasContents()) {
                contents.measure(before);
                contents.write(xml, draft.pages().layOut(before, noteHeights));
            }
            xml.append(text);
            new Frame(draft).section(xml);
            return xml.close().close();
        }
    }
}
