package org.whereas.tailoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whereas.change.WordEdit;
import org.whereas.problem.Words;
import org.whereas.text.Attributes;
import org.whereas.text.Block;
import org.whereas.text.Block.Table.Align;
import org.whereas.text.Document;
import org.whereas.text.FrontMatter;
import org.whereas.text.Inline;
import org.whereas.text.Position;

/// A ledger of deviations as a text to print for a hearing: which clause, what the model says, what the copy says with
/// the words that differ marked, and why.
final class LedgerReport {

    private final Words words;
    private final List<CounselNotes.Note> noted;

    private LedgerReport(List<CounselNotes.Note> noted, Words words) {
        this.noted = noted;
        this.words = words;
    }

    /// @param copy  the title of the copy
    /// @param noted counsel's notes, told below the reasons where there are any
    static Document of(String copy, List<Deviation> rows, List<CounselNotes.Note> noted, Words words) {
        var title = words.say("tailoring.ledger.of", copy);
        var front = FrontMatter.NONE.with(title, "title").with("guidance", "kind");
        return new Document(front, new LedgerReport(noted, words).blocks(rows));
    }

    private List<Block> blocks(List<Deviation> rows) {
        var blocks = new ArrayList<Block>();
        blocks.add(paragraph(List.of(text(lead(rows)))));
        if (rows.isEmpty()) return blocks;
        if (!noted.isEmpty())
            blocks.add(paragraph(List.of(new Inline.Strong(List.of(text(words.say("tailoring.counsel.mark")))))));
        blocks.add(paragraph(List.of(text(words.say("tailoring.ledger.marks")))));
        blocks.add(table(rows));
        return blocks;
    }

    private Block table(List<Deviation> rows) {
        var head = Stream.of("clause", "model", "ours", "why")
                .map(c -> List.of(text(words.say("tailoring.column." + c))))
                .map(List::<Inline>copyOf)
                .toList();
        var all = Stream.concat(Stream.of(head), rows.stream().map(this::cells))
                .map(Block.Table.Row::new)
                .toList();
        return new Block.Table(head.stream().map(_ -> Align.NONE).toList(), all, Attributes.NONE, Position.NONE);
    }

    private List<List<Inline>> cells(Deviation row) {
        return List.of(
                List.of(text(place(row))),
                row.model().isEmpty()
                        ? List.of(text(words.say("tailoring.ledger.nothing")))
                        : List.of(text(row.model())),
                ours(row),
                why(row));
    }

    /// The headings above it and its number: there are many "(a)" in a policy.
    private static String place(Deviation row) {
        return (String.join(" › ", row.path()) + " " + row.number()).strip();
    }

    /// Our wording, with what is new in bold and what is gone struck out.
    private List<Inline> ours(Deviation row) {
        if (row.ours().isEmpty()) return List.of(text(words.say("tailoring.deviation.left-out")));
        if (row.model().isEmpty()) return List.of(new Inline.Strong(List.of(text(row.ours()))));
        return WordEdits.between(row.model(), row.ours()).stream()
                .map(LedgerReport::run)
                .toList();
    }

    private static Inline run(WordEdit edit) {
        return switch (edit.kind()) {
            case KEPT -> text(edit.text());
            case INSERTED -> new Inline.Strong(List.of(text(edit.text())));
            case DELETED -> new Inline.Strikethrough(List.of(text(edit.text())));
        };
    }

    private List<Inline> why(Deviation row) {
        var runs = new ArrayList<Inline>();
        runs.add(text(words.say("tailoring.deviation." + row.state().word()) + ". "));
        row.reason().ifPresent(reason -> {
            runs.add(new Inline.Emphasis(
                    List.of(text(words.say("tailoring.reason." + reason.kind().word()) + ":"))));
            runs.add(text(" " + reason.words()));
        });
        var notes = LedgerCsv.notes(row, noted);
        if (!notes.isEmpty()) {
            runs.add(new Inline.HardBreak());
            runs.add(new Inline.Strong(List.of(text(words.say("tailoring.column.counsel") + ":"))));
            runs.add(text(" " + notes.replace('\n', ' ')));
        }
        if (row.lacksReason()) runs.add(text(words.say("tailoring.reason.lacking")));
        return runs;
    }

    private String lead(List<Deviation> rows) {
        if (rows.isEmpty()) return words.say("tailoring.ledger.none");
        var same = rows.stream().filter(row -> !row.state().differs()).count();
        var sentences = new ArrayList<String>();
        if (same < rows.size()) sentences.add(words.say("tailoring.ledger.lead", rows.size() - same));
        if (same > 0) sentences.add(words.say("tailoring.ledger.lead-same", same));
        return String.join(" ", sentences);
    }

    private static Block paragraph(List<Inline> runs) {
        return new Block.Paragraph(runs, Attributes.NONE, Position.NONE);
    }

    private static Inline text(String words) {
        return new Inline.Text(words);
    }
}
