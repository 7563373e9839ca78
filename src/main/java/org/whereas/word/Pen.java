package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import org.whereas.change.WordEdit.Kind;

/// Writes the threads of a paragraph.
final class Pen {

    private final Ink ink;
    private final WovenNotes notes;
    private final Controls controls;
    private final List<Tag> written = new ArrayList<>();
    private final List<Tag> linked = new ArrayList<>();
    private Tag link = Tag.NONE;

    Pen(Ink ink, WovenNotes notes, Controls controls) {
        this.ink = ink;
        this.notes = notes;
        this.controls = controls;
    }

    /// The threads as the content of a paragraph.
    List<Tag> write(List<Interwoven.Thread> threads) {
        for (var thread : threads) {
            if (!thread.atom().link().equals(link)) endLink();
            link = thread.atom().link();
            linked.addAll(tags(thread));
        }
        endLink();
        return written;
    }

    private void endLink() {
        if (link == Tag.NONE) written.addAll(linked);
        else if (!linked.isEmpty()) written.add(link.with(linked));
        linked.clear();
    }

    private List<Tag> tags(Interwoven.Thread thread) {
        return switch (thread.atom()) {
            case Atom.Words words -> ink.run(thread.kind(), run(words));
            case Atom.Whole whole ->
                switch (whole.kind()) {
                    case CONTROL -> control(thread.kind(), whole, (Atom.Whole) thread.was());
                    case NOTE -> marked(thread.kind(), notes.refer(thread.kind(), whole));
                    case AGAIN -> marked(thread.kind(), notes.again(thread.kind(), whole));
                    case NUMBER -> whole.tags();
                };
        };
    }

    private List<Tag> control(Kind kind, Atom.Whole is, Atom.Whole was) {
        var number = String.valueOf(controls.next());
        var control = is.tags().getFirst().map(tag -> tag.is("w:id") ? Tag.val("w:id", number) : tag);
        var before = was.tags().getFirst();
        boolean answered = !content(before).equals(content(control));
        return kind == Kind.KEPT && answered ? List.of(ink.answered(before, control)) : ink.control(kind, control);
    }

    private static List<Tag> content(Tag control) {
        return control.child("w:sdtContent").orElseThrow().content();
    }

    private List<Tag> marked(Kind kind, List<Tag> tags) {
        var all = new ArrayList<Tag>();
        for (var tag : tags) {
            if (tag.is("w:r")) all.addAll(ink.run(kind, tag));
            else all.add(tag);
        }
        return all;
    }

    private static Tag run(Atom.Words words) {
        var content = new ArrayList<Tag>();
        if (words.format() != Tag.NONE) content.add(words.format());
        for (var piece : Runs.pieces(words.text())) {
            content.add(
                    switch (piece) {
                        case "\t" -> Tag.of("w:tab");
                        case "\n", "\r" -> Tag.of("w:br");
                        default -> new Tag("w:t", List.of("xml:space", "preserve"), List.of(), piece);
                    });
        }
        return Tag.of("w:r").with(content);
    }
}
