package org.whereas.change;

import java.util.List;
import java.util.stream.Collectors;

/// Differences as plain text, `[-taken out-]` and `{+put in+}`, a paragraph for each change.
///
/// ```java
/// var differences = Differences.between(
///         Markdown.parse("Wait there. {#w}\n"), Markdown.parse("Wait here. {#w}\n"));
/// DifferencePlain.render(differences); // "Changed (w)\nWait [-there-]{+here+}.\n"
/// ```
public final class DifferencePlain {

    private final StringBuilder text = new StringBuilder();

    private DifferencePlain() {}

    /// All changes in reading order; what was kept is left out. Empty where nothing changed.
    public static String render(Differences differences) {
        var plain = new DifferencePlain();
        differences.changes().forEach(plain::write);
        return plain.text.toString();
    }

    private void write(Change change) {
        switch (change) {
            case Change.Kept _ -> {}
            case Change.Changed it -> entry("Changed", it.to().id(), told(it.wording()));
            case Change.Added it -> entry("Added", it.to().id(), told(it.wording()));
            case Change.Removed it -> entry("Removed", it.from().id(), told(it.wording()));
            case Change.Moved it ->
                entry(it.edited() ? "Moved and changed" : "Moved", it.to().id(), told(it.wording()));
            case Change.Split it ->
                entry(
                        "Split",
                        it.from().id(),
                        it.into().stream().map(DifferencePlain::told).collect(Collectors.joining("\n")));
            case Change.Joined it ->
                entry(
                        "Joined",
                        it.to().id(),
                        it.from().stream().map(DifferencePlain::told).collect(Collectors.joining("\n")));
            case Change.Marked it ->
                entry(
                        "Marked",
                        it.to().id(),
                        it.marks().stream().map(DifferencePlain::told).collect(Collectors.joining("\n")));
            case Change.FrontChange it -> entry("Front matter", it.path(), replaced(it.from(), it.to()));
        }
    }

    private void entry(String kind, String id, String told) {
        if (!text.isEmpty()) text.append('\n');
        text.append(kind);
        if (!id.isEmpty()) text.append(" (").append(id).append(')');
        text.append('\n').append(told).append('\n');
    }

    private static String told(Wording wording) {
        return switch (wording) {
            case Wording.Words(var edits) -> told(edits);
            case Wording.Rows(var rows) ->
                rows.stream()
                        .map(row -> row.cells().stream()
                                .map(cell -> told(cell.edits()))
                                .collect(Collectors.joining(" | ", "| ", " |")))
                        .collect(Collectors.joining("\n"));
        };
    }

    private static String told(Change.Piece piece) {
        return (piece.clause().id().isEmpty() ? "" : piece.clause().id() + ": ") + told(piece.words());
    }

    private static String told(Change.Mark mark) {
        return mark.key() + ": " + replaced(mark.from(), mark.to());
    }

    static String told(List<WordEdit> edits) {
        return edits.stream()
                .map(edit -> switch (edit.kind()) {
                    case KEPT -> edit.text();
                    case DELETED -> "[-" + edit.text() + "-]";
                    case INSERTED -> "{+" + edit.text() + "+}";
                })
                .collect(Collectors.joining());
    }

    private static String replaced(String from, String to) {
        return (from.isEmpty() ? "" : "[-" + from + "-]") + (to.isEmpty() ? "" : "{+" + to + "+}");
    }
}
