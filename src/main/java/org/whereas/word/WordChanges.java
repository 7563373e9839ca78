package org.whereas.word;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whereas.change.Differences;
import org.whereas.change.WordEdit.Kind;
import org.whereas.text.Document;
import org.whereas.text.Publication;

/// A text as a Word file that shows what differs from an older one.
///
/// Tracked, who accepts all changes has the file that [WordExport] makes of the newer text, and
/// who rejects all has that of the older, paragraph by paragraph, with their numbers and notes;
/// only the table of contents and what runs along head and foot are the newer one's. A clause
/// that stands elsewhere, or is set otherwise (another level, another kind of list), is taken
/// out there and put in here.
public final class WordChanges {

    private WordChanges() {}

    /// How changes are shown.
    public enum Markup {
        /// As tracked changes, to be accepted or rejected.
        TRACKED,
        /// By formatting: underlined what was put in, struck what was taken out. The numbers
        /// are those of the newer text; what was taken out keeps the number it had.
        STATIC
    }

    /// Who changed something, and when.
    public record Author(String name, Instant at) {}

    /// @param file    as for the newer text alone
    /// @param author  whose a change is, where nothing else is known
    /// @param authors who last changed a clause, by the id of the clause
    public record Settings(WordExport.Settings file, Markup markup, Author author, Map<String, Author> authors) {
        public Settings {
            authors = Map.copyOf(authors);
        }
    }

    /// Writes both texts as one file. The stream is left open.
    ///
    /// @throws IOException when the stream cannot take it
    public static void write(Document older, Document newer, Settings settings, OutputStream out) throws IOException {
        var was = Publication.keepingFields(older);
        var is = Publication.keepingFields(newer);
        var links = new HashMap<>(settings.file().house().links());
        var to = Side.of(is, settings.file());
        var from = Side.of(was, settings.file(), to, links);
        var clauses = new Correspondence(Differences.between(was, is), from, to, settings);
        var woven = woven(from, to, clauses, settings, links);
        Packaging.write(Remarks.in(woven, settings.file(), to.draft().bookmarks()), out);
    }

    private static Manuscript woven(
            Side from, Side to, Correspondence clauses, Settings settings, Map<String, Map<String, String>> links) {
        var lists = new ListPairs(from, to, clauses.keys());
        var units = from.units().stream().map(lists::in).toList();
        var draft = to.draft();
        var numbers = new Numbered(units, draft.lists().definitions());
        var ink = new Ink(settings.markup() == Markup.TRACKED, draft.bookmarks(), settings.author());
        var notes = new WovenNotes(draft.bookmarks());
        var body = new ArrayList<>(
                new Redline(clauses, ink, draft, notes, numbers).weave(units, to.units(), Style.AFTER_TABLE));
        body.add(to.root().content().getFirst().child("w:sectPr").orElseThrow());
        var main = to.root().with(List.of(Tag.of("w:body").with(body)));

        var all = new ArrayList<Tag>();
        var written = Tag.read(to.manuscript().part(Manuscript.FOOTNOTES));
        written.content().stream().filter(note -> !note.at("w:type").isEmpty()).forEach(all::add);
        for (int i = 0; i < notes.all().size(); i++) {
            var note = notes.all().get(i);
            ink.by(clauses.author(note.label()));
            var redline = new Redline(clauses, ink, draft, notes, numbers);
            var content = switch (note.kind()) {
                case KEPT ->
                    redline.weave(from.notes().get(note.label()), to.notes().get(note.label()), Style.FOOTNOTE);
                case DELETED -> redline.whole(Kind.DELETED, from.notes().get(note.label()));
                case INSERTED -> redline.whole(Kind.INSERTED, to.notes().get(note.label()));
            };
            all.add(new Tag("w:footnote", List.of("w:id", String.valueOf(i + 1)), content, ""));
        }
        var contents = new HashMap<>(Map.of(
                Manuscript.DOCUMENT,
                bytes(main),
                Manuscript.FOOTNOTES,
                bytes(written.with(all)),
                Manuscript.NUMBERING,
                NumberingPart.of(draft.lists()).bytes()));
        var manuscript = to.manuscript().with(contents, links);
        if (!settings.file().source().isNamed()) return manuscript;
        return signed(manuscript, settings, List.of(main, written.with(all)));
    }

    /// With what tells that the changes in these parts are our own.
    private static Manuscript signed(Manuscript manuscript, Settings settings, List<Tag> parts) {
        var data = DataPart.signed(settings);
        var signatures = data.stream()
                .map(it -> Signatures.of(it.at("author"), it.at("at")))
                .toList();
        for (var part : parts)
            for (var mark : Struck.marks(part)) data.add(new Tag("struck", List.of("mark", mark), List.of(), ""));
        return Signatures.in(manuscript, data, signatures);
    }

    private static byte[] bytes(Tag root) {
        var xml = new Xml();
        root.write(xml);
        return xml.bytes();
    }
}
