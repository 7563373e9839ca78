package org.whereas.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whereas.change.WordEdit.Kind;

/// The notes of a file with changes, numbered in the order in which its text refers to them, those taken out among
/// them.
final class WovenNotes {

    private final Bookmarks marks;
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, Integer> was = new HashMap<>();
    private final Map<String, Integer> is = new HashMap<>();

    record Note(Kind kind, String label) {}

    WovenNotes(Bookmarks marks) {
        this.marks = marks;
    }

    /// The notes in order; the first has the number 1.
    List<Note> all() {
        return notes;
    }

    /// The first reference to a note, with the number that the note has here.
    List<Tag> refer(Kind kind, Atom.Whole reference) {
        notes.add(new Note(kind, reference.name()));
        if (kind != Kind.INSERTED) was.put(reference.name(), notes.size());
        if (kind != Kind.DELETED) is.put(reference.name(), notes.size());
        var number = String.valueOf(notes.size());
        var mark = String.valueOf(marks.next());
        return reference.tags().stream()
                .map(tag -> switch (tag.name()) {
                    case "w:bookmarkStart" -> tag.with("w:id", mark).with("w:name", "_Note" + number);
                    case "w:bookmarkEnd" -> tag.with("w:id", mark);
                    default -> tag.map(it -> it.is("w:footnoteReference") ? it.with("w:id", number) : it);
                })
                .toList();
    }

    /// A later reference.
    List<Tag> again(Kind kind, Atom.Whole reference) {
        var number = (kind == Kind.DELETED ? was : is).getOrDefault(label(reference), 0);
        return reference.tags().stream()
                .map(tag -> tag.map(it -> it.is("w:instrText") ? instruction(it, number) : it))
                .toList();
    }

    private static Tag instruction(Tag tag, int number) {
        return new Tag(tag.name(), tag.attributes(), List.of(), tag.text().replaceAll("_Note\\d+", "_Note" + number));
    }

    /// Whether two things of one name can stand for each other: a later reference only where both lead to one note.
    boolean same(Atom.Whole from, Atom.Whole to) {
        if (from.kind() != Atom.Kind.AGAIN) return true;
        var number = was.get(label(from));
        return number != null && number.equals(is.get(label(to)));
    }

    private static String label(Atom.Whole reference) {
        return reference.name().substring(0, reference.name().indexOf('\n'));
    }
}
