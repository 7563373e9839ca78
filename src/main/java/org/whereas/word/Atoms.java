package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Reads a paragraph as atoms.
final class Atoms {

    private static final Pattern NOTE_MARK = Pattern.compile("_Note(\\d+)");

    private final UnaryOperator<String> notes;
    private final List<Atom> atoms = new ArrayList<>();
    private String clause = "";

    /// What is being gathered until it ends: a field, or a reference with its bookmark.
    private List<Tag> gathered = List.of();

    private Atoms(UnaryOperator<String> notes) {
        this.notes = notes;
    }

    static Unit.Paragraph read(Tag paragraph, UnaryOperator<String> notes) {
        var reader = new Atoms(notes);
        reader.read(paragraph.content(), Tag.NONE);
        return new Unit.Paragraph(
                reader.clause, reader.clause, paragraph.child("w:pPr").orElse(Tag.of("w:pPr")), reader.atoms);
    }

    private void read(List<Tag> content, Tag link) {
        for (var tag : content) {
            switch (tag.name()) {
                case "w:hyperlink" -> read(tag.content(), tag.with(List.of()));
                case "w:sdt" -> whole(link, Atom.Kind.CONTROL, control(tag), List.of(tag));
                case "w:bookmarkStart" -> begin(tag);
                case "w:bookmarkEnd" -> end(tag, link);
                case "w:r" -> run(tag, link);
                default -> {}
            }
        }
    }

    private static String control(Tag sdt) {
        return sdt.child("w:sdtPr").map(it -> it.value("w:tag")).orElse("");
    }

    private void begin(Tag mark) {
        if (NOTE_MARK.matcher(mark.at("w:name")).matches()) gathered = new ArrayList<>(List.of(mark));
        else clause = mark.at("w:name");
    }

    private void end(Tag mark, Tag link) {
        if (gathered.isEmpty()) return;
        gathered.add(mark);
        whole(link, Atom.Kind.NOTE, label(gathered.getFirst().at("w:name")), gathered);
        gathered = List.of();
    }

    private void run(Tag run, Tag link) {
        var kind = run.child("w:fldChar").map(it -> it.at("w:fldCharType")).orElse("");
        if (kind.equals("begin")) gathered = new ArrayList<>();
        if (kind.equals("begin") || !gathered.isEmpty()) gathered.add(run);
        else if (run.child("w:footnoteRef").isPresent()) whole(link, Atom.Kind.NUMBER, "", List.of(run));
        else words(run, link);
        if (kind.equals("end")) field(link);
    }

    private void field(Tag link) {
        var shown = new StringBuilder();
        var instruction = new StringBuilder();
        for (var run : gathered) {
            run.child("w:instrText").ifPresent(it -> instruction.append(it.text()));
            run.child("w:t").ifPresent(it -> shown.append(it.text()));
        }
        whole(link, Atom.Kind.AGAIN, label(instruction.toString()) + "\n" + shown, gathered);
        gathered = List.of();
    }

    private void words(Tag run, Tag link) {
        var text = new StringBuilder();
        for (var piece : run.content()) {
            switch (piece.name()) {
                case "w:t" -> text.append(piece.text());
                case "w:tab" -> text.append('\t');
                case "w:br" -> text.append('\n');
                default -> {}
            }
        }
        if (!text.isEmpty()) atoms.add(new Atom.Words(link, run.child("w:rPr").orElse(Tag.NONE), text.toString()));
    }

    private void whole(Tag link, Atom.Kind kind, String name, List<Tag> tags) {
        atoms.add(new Atom.Whole(link, kind, name, tags));
    }

    /// The label of the note whose bookmark is named here.
    private String label(String words) {
        var found = NOTE_MARK.matcher(words);
        return found.find() ? notes.apply(found.group(1)) : "";
    }
}
