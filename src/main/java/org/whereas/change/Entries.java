package org.whereas.change;

import java.util.List;
import java.util.Locale;
import org.whereas.change.DifferenceView.Cell;
import org.whereas.change.DifferenceView.Entry;
import org.whereas.change.DifferenceView.Row;
import org.whereas.change.DifferenceView.Words;
import org.whereas.text.Clause;

/// Turns changes into the entries of a view.
final class Entries {

    private Entries() {}

    static Entry of(Change change) {
        return switch (change) {
            case Change.Kept it -> worded("kept", it.to(), it.wording());
            case Change.Changed it -> worded("changed", it.to(), it.wording());
            case Change.Moved it -> worded("moved", it.to(), it.wording());
            case Change.Added it -> worded("added", it.to(), it.wording());
            case Change.Removed it -> worded("removed", it.from(), it.wording());
            case Change.Split it -> pieces("split", it.from(), it.into());
            case Change.Joined it -> pieces("joined", it.to(), it.from());
            case Change.Marked it ->
                new Entry("marked", it.to().id(), it.to().path(), true, List.of(), List.of(), List.of(), it.marks());
            case Change.FrontChange it ->
                new Entry(
                        "front",
                        it.path(),
                        List.of(),
                        true,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Change.Mark("", it.from(), it.to())));
        };
    }

    private static Entry worded(String kind, Clause clause, Wording wording) {
        var words = wording instanceof Wording.Words(var edits) ? words(edits) : List.<Words>of();
        var rows = wording instanceof Wording.Rows(var all)
                ? all.stream().map(Entries::row).toList()
                : List.<Row>of();
        return new Entry(kind, clause.id(), clause.path(), wording.isEdited(), words, rows, List.of(), List.of());
    }

    private static Entry pieces(String kind, Clause clause, List<Change.Piece> pieces) {
        return new Entry(
                kind,
                clause.id(),
                clause.path(),
                true,
                pieces.stream().flatMap(piece -> words(piece.words()).stream()).toList(),
                List.of(),
                pieces.stream().map(piece -> piece.clause().id()).toList(),
                List.of());
    }

    private static Row row(Wording.Row row) {
        return new Row(
                op(row.kind()),
                row.cells().stream()
                        .map(cell -> new Cell(op(cell.kind()), words(cell.edits())))
                        .toList());
    }

    private static List<Words> words(List<WordEdit> edits) {
        return edits.stream()
                .map(edit -> new Words(op(edit.kind()), edit.text()))
                .toList();
    }

    private static String op(WordEdit.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
