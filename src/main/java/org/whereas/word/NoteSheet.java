package org.whereas.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The footnotes and endnotes of a file, labelled in the order in which the text refers to them. In a file of ours a
/// note has the label of its bookmark.
final class NoteSheet {

    private static final String NOTE = "_Note";

    private final Provenance provenance;
    private final Map<String, Marks.Kind> kinds;
    private final Map<String, Tag> notes = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final List<Note> referred = new ArrayList<>();
    private final Map<String, String> open = new HashMap<>();
    private final Map<String, String> marked = new HashMap<>();
    private final List<String> ended = new ArrayList<>();

    /// A note that the text refers to.
    record Note(String label, String kind, Tag content) {}

    /// @param kinds of the clauses of the exported text, empty where that is not at hand
    NoteSheet(Provenance provenance, Map<String, Marks.Kind> kinds) {
        this.provenance = provenance;
        this.kinds = kinds;
    }

    /// Takes in the notes of one kind; those that only draw a line have a type.
    void add(String kind, Tag root) {
        for (var note : root.content()) {
            var type = note.at("w:type");
            if (type.isEmpty() || type.equals("normal")) notes.put(kind + note.at("w:id"), note);
        }
    }

    /// The label of a note at the place where the text refers to it; empty where there is no such note.
    Optional<String> refer(String kind, String id) {
        var note = notes.get(kind + id);
        if (note == null) return Optional.empty();
        var label = labels.get(kind + id);
        if (label == null) {
            label = own(note).orElseGet(() -> String.valueOf(labels.size() + 1));
            labels.put(kind + id, label);
            referred.add(new Note(label, kind, note));
        }
        var its = label;
        open.values().forEach(bookmark -> marked.put(bookmark, its));
        ended.forEach(bookmark -> marked.put(bookmark, its));
        ended.clear();
        return Optional.of(its);
    }

    /// The label is the bookmark around the whole note; the others are those of its paragraphs.
    private Optional<String> own(Tag note) {
        if (!provenance.isOurs()) return Optional.empty();
        var ids = bookmarks(note).map(provenance::id).toList();
        return ids.stream()
                .filter(it -> kinds.get(it) == Marks.Kind.NOTE)
                .findFirst()
                .or(() -> ids.stream().findFirst());
    }

    private static Stream<String> bookmarks(Tag tag) {
        var own = tag.is("w:bookmarkStart") && !tag.at("w:name").startsWith("_")
                ? Stream.of(tag.at("w:name"))
                : Stream.<String>empty();
        return Stream.concat(own, tag.content().stream().flatMap(NoteSheet::bookmarks));
    }

    /// A bookmark begins (`name`) or ends (empty) in the text; a reference within it can be referred to again.
    void mark(String id, String name) {
        if (!name.isEmpty()) {
            open.put(id, name);
            return;
        }
        var bookmark = open.remove(id);
        if (bookmark != null && bookmark.startsWith(NOTE) && !marked.containsKey(bookmark)) ended.add(bookmark);
    }

    /// Words of the text. LibreOffice ends the bookmark of a note right before the reference that it was around; a
    /// reference behind words is not that one.
    void say() {
        ended.clear();
    }

    boolean known(String bookmark) {
        return marked.containsKey(bookmark);
    }

    /// The label of the note whose reference a bookmark is around.
    Optional<String> again(String bookmark) {
        return Optional.ofNullable(marked.get(bookmark));
    }

    /// The notes that the text referred to so far, in the order of first reference; reading one may add others.
    List<Note> referred() {
        return referred;
    }
}
