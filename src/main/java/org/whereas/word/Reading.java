package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.whereas.text.Attributes;
import org.whereas.text.Block;
import org.whereas.text.Position;

/// Reads the text of a file as it is when some tracked changes are accepted and the others rejected.
final class Reading {

    private static final Pattern LABEL = Pattern.compile("\\[([^\\]\\s]{1,80})]");

    private final Opened file;
    private final Sources sources;
    private final Marks marks;
    private final Revisions revisions;
    private final List<Line> lines;
    private final List<Block> notes;
    private final Lines body;

    /// @param accepts whether a tracked change is accepted
    Reading(Opened file, Predicate<Tag> accepts, Origin origin) {
        this.file = file;
        sources = new Sources(file, origin);
        marks = new Marks(sources, origin.kinds());
        revisions = new Revisions(
                accepts,
                sources.provenance().isOurs(),
                origin.looks().isEmpty()
                        ? Beside.NOTHING
                        : new Beside(origin.looks(), sources.styles(), sources.provenance()));
        sources.notes().add("footnote", revisions.of(file.related("footnotes")));
        sources.notes().add("endnote", revisions.of(file.related("endnotes")));
        body = new Lines(sources, file.outside(file.main()));
        lines = body.read(revisions.of(file.document().child("w:body").orElse(Tag.NONE)));
        notes = notes();
    }

    /// The lines of the body, notes left out.
    List<Line> lines() {
        return lines;
    }

    /// Paragraphs that a file of ours makes of the front matter.
    List<String> made() {
        return body.made();
    }

    Sources sources() {
        return sources;
    }

    Marks marks() {
        return marks;
    }

    /// The blocks that lines make, with the notes behind them.
    List<Block> blocks(List<Line> of) {
        var ours = sources.provenance().isOurs();
        var unplaced = of.stream().filter(it -> it.kind() == Line.Kind.NOTE).toList();
        var text = of.stream().filter(it -> it.kind() != Line.Kind.NOTE).toList();
        var blocks = new ArrayList<>(Nesting.of(text, marks, ours));
        blocks.addAll(notes);
        blocks.addAll(unplaced(unplaced));
        return blocks;
    }

    /// Notes that no place in the text refers to stand at its end, each behind its label.
    private List<Block> unplaced(List<Line> behind) {
        var all = new ArrayList<Block>();
        var label = "";
        var inside = new ArrayList<Line>();
        for (var line : behind) {
            var named = LABEL.matcher(Plain.text(line.content()));
            if (named.matches()) {
                if (!label.isEmpty()) all.add(note(label, inside));
                label = named.group(1);
                inside = new ArrayList<>();
            } else inside.add(line.asNote());
        }
        if (!label.isEmpty()) all.add(note(label, inside));
        else all.addAll(Nesting.of(inside, marks, true));
        return all;
    }

    private List<Block> notes() {
        var all = new ArrayList<Block>();
        var footnotes = file.outside(file.relatedName("footnotes").orElse(""));
        var endnotes = file.outside(file.relatedName("endnotes").orElse(""));
        var done = 0;
        while (done < sources.notes().referred().size()) {
            var note = sources.notes().referred().get(done++);
            var targets = note.kind().equals("endnote") ? endnotes : footnotes;
            var inside = new Lines(sources, targets).read(note.content());
            all.add(note(note.label(), inside.stream().map(Line::asNote).toList()));
        }
        return all;
    }

    private Block note(String label, List<Line> inside) {
        var at = inside.isEmpty()
                ? Position.NONE
                : new Position(inside.getFirst().number(), inside.getFirst().number());
        var without = inside.stream()
                .map(line -> line.withMarks(line.marks().stream()
                        .filter(it -> !sources.provenance().id(it).equals(label))
                        .toList()))
                .toList();
        if (!inside.isEmpty()) marks.places().put(inside.getFirst().number(), label);
        var blocks = Nesting.of(without, marks, sources.provenance().isOurs());
        return new Block.Footnote(label, blocks, Attributes.NONE, at);
    }
}
