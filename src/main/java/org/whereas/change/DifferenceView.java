package org.whereas.change;

import java.util.List;

/// Differences as plain records in a stable shape, for JSON.
///
/// ```java
/// var view = DifferenceView.of(Differences.between(
///         Markdown.parse("Wait there. {#w}\n"), Markdown.parse("Wait here. {#w}\n")));
/// var entry = view.changes().getFirst();
/// entry.kind(); // "changed"
/// entry.words().get(1); // Words[op=deleted, text=there]
/// ```
///
/// @param summary how much changed
/// @param changes the changes, kept clauses left out
public record DifferenceView(Summary summary, List<Entry> changes) {

    /// One change.
    ///
    /// @param kind  `changed`, `added`, `removed`, `moved`, `split`, `joined`, `marked` or `front`
    /// @param id    the clause; the keys joined by dots for `front`
    /// @param path  the plain words of the headings above the clause
    /// @param words the words of a clause of running text; for `split` and `joined` those of all
    /// pieces in order
    /// @param rows  the cells of a table, each with its words
    /// @param parts the clauses that came of a split or went into a join
    /// @param marks changed attributes; for `front` one with an empty key
    public record Entry(
            String kind,
            String id,
            List<String> path,
            boolean edited,
            List<Words> words,
            List<Row> rows,
            List<String> parts,
            List<Change.Mark> marks) {}

    /// A run of words; `op` is `kept`, `deleted` or `inserted`.
    public record Words(String op, String text) {}

    /// A row of a table.
    public record Row(String op, List<Cell> cells) {}

    /// A cell of a table.
    public record Cell(String op, List<Words> words) {}

    public DifferenceView {
        changes = List.copyOf(changes);
    }

    public static DifferenceView of(Differences differences) {
        return new DifferenceView(
                differences.summary(),
                differences.changes().stream()
                        .filter(change -> !(change instanceof Change.Kept))
                        .map(Entries::of)
                        .toList());
    }
}
