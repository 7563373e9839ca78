package org.whereas.word;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whereas.text.Attributes;
import org.whereas.text.Block;
import org.whereas.text.Document;
import org.whereas.text.Item;
import org.whereas.text.Metadata;

/// A file in the making: what its parts share while they are written.
final class Draft {

    static final String[] NAMESPACES = {
        "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    };

    private final Metadata metadata;
    private final WordExport.Settings settings;
    private final Bookmarks bookmarks = new Bookmarks();
    private final Set<String> marked = new HashSet<>();
    private final Controls controls;
    private final Links links;
    private final Notes notes;
    private final Lists lists;
    private final Counter counter = new Counter();
    private final Outline outline;
    private final Resolution resolution;
    private final Dates dates;
    private final Styles styles;
    private final Pages pages;

    /// @param marked whether changes will be marked in the file: then no field is bound to another,
    /// because Word would fill in what is to be accepted or rejected. Nor is one in a file that does not
    /// say where it comes from: its answers would stand in it a second time
    Draft(Document document, WordExport.Settings settings, boolean marked) {
        metadata = Metadata.of(document);
        this.settings = settings;
        controls = new Controls(
                document, settings.words(), !marked && settings.source().isNamed());
        links = new Links(settings.source().address());
        notes = new Notes(document.blocks(), bookmarks);
        outline = new Outline(document, settings.house().numbering(document));
        lists = new Lists(outline.style(), settings.house().indents());
        dates = new Dates(metadata.language());
        resolution = new Resolution(document);
        styles = settings.house().styles(resolution.applies());
        pages = new Pages(styles);
        name(document.blocks());
    }

    Metadata metadata() {
        return metadata;
    }

    /// The language of the text, as Word names it.
    String language() {
        return dates.language();
    }

    Dates dates() {
        return dates;
    }

    WordExport.Settings settings() {
        return settings;
    }

    Words words() {
        return settings.words();
    }

    Bookmarks bookmarks() {
        return bookmarks;
    }

    Controls controls() {
        return controls;
    }

    Links links() {
        return links;
    }

    Notes notes() {
        return notes;
    }

    Lists lists() {
        return lists;
    }

    Counter counter() {
        return counter;
    }

    Outline outline() {
        return outline;
    }

    Resolution resolution() {
        return resolution;
    }

    Styles styles() {
        return styles;
    }

    HouseStyle house() {
        return settings.house();
    }

    Pages pages() {
        return pages;
    }

    /// Whether these attributes name an alternative of a question that nobody has decided.
    boolean undecided(Attributes attributes) {
        return attributes.value("option").isPresent();
    }

    /// Begins the bookmark of a clause and returns its number; 0 for a clause without an id, or
    /// with one that another clause had before it.
    int startMark(Xml xml, String id) {
        if (id.isEmpty() || !marked.add(id)) return 0;
        var mark = bookmarks.next();
        xml.empty("w:bookmarkStart", "w:id", String.valueOf(mark), "w:name", bookmarks.name(id));
        return mark;
    }

    void endMark(Xml xml, int mark) {
        if (mark > 0) xml.empty("w:bookmarkEnd", "w:id", String.valueOf(mark));
    }

    /// Writes a field that Word computes, with what it shows until then.
    static void field(Xml xml, String instruction, String shown, String style) {
        fieldMark(xml, "begin", style);
        xml.open("w:r")
                .leaf("w:instrText", " " + instruction + " ", "xml:space", "preserve")
                .close();
        fieldMark(xml, "separate", style);
        Runs.run(xml, shown, Runs.Format.PLAIN.styled(style));
        fieldMark(xml, "end", style);
    }

    static void fieldMark(Xml xml, String kind, String style) {
        xml.open("w:r");
        if (!style.isEmpty()) xml.open("w:rPr").val("w:rStyle", style).close();
        xml.empty("w:fldChar", "w:fldCharType", kind).close();
    }

    /// Gives every clause its bookmark before the first is written, so that links can point ahead.
    private void name(List<Block> blocks) {
        for (var block : blocks) {
            name(block.attributes());
            switch (block) {
                case Block.Quote quote -> name(quote.blocks());
                case Block.Footnote note -> {
                    bookmarks.name(note.label());
                    name(note.blocks());
                }
                default -> Lists.items(block).forEach(this::name);
            }
        }
    }

    private void name(Item item) {
        name(item.attributes());
        name(item.blocks());
    }

    private void name(Attributes attributes) {
        if (!attributes.id().isEmpty()) bookmarks.name(attributes.id());
    }
}
