package org.whereas.change;

import java.util.List;

/// What a clause says, word by word, with what was kept, taken out and put in.
///
/// ```java
/// var differences = Differences.between(
///         Markdown.parse("Wait there. {#w}\n"), Markdown.parse("Wait here. {#w}\n"));
/// Wording wording = differences.wording("w").orElseThrow();
/// wording.isEdited(); // true
/// int runs = switch (wording) {
///     case Wording.Words(var edits) -> edits.size();
///     case Wording.Rows(var rows) -> rows.size();
/// };
/// ```
public sealed interface Wording {

    /// Running text, or the lines of a code block.
    record Words(List<WordEdit> edits) implements Wording {
        public Words {
            edits = List.copyOf(edits);
        }
    }

    /// The rows of a table; the first is its header.
    record Rows(List<Row> rows) implements Wording {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /// A row as a whole was kept (its cells may have changed), put in or taken out.
    record Row(WordEdit.Kind kind, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// A cell; put in or taken out as a whole where its column was.
    record Cell(WordEdit.Kind kind, List<WordEdit> edits) {
        public Cell {
            edits = List.copyOf(edits);
        }
    }

    /// All edits, cells one after another.
    default List<WordEdit> all() {
        return switch (this) {
            case Words(var edits) -> edits;
            case Rows(var rows) ->
                rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> cell.edits().stream())
                        .toList();
        };
    }

    /// Whether anything was put in or taken out.
    default boolean isEdited() {
        return all().stream().anyMatch(edit -> edit.kind() != WordEdit.Kind.KEPT);
    }
}
