package org.whereas.library;

import java.util.List;
import java.util.Locale;
import org.whereas.change.Change;
import org.whereas.change.Differences;
import org.whereas.change.WordEdit;
import org.whereas.change.Wording;
import org.whereas.text.Clause;

/// Differences as the API gives them. Clauses that were kept are left out.
public record ChangesView(End from, End to, Counts summary, List<One> changes) {

    /// One of the two versions.
    public record End(String document, int revision) {}

    public record Counts(
            int changed, int added, int removed, int moved, int marked, int front, int wordsAdded, int wordsRemoved) {}

    /// One change.
    ///
    /// @param kind   changed, added, removed, moved, split, joined, marked or front
    /// @param clause the id of the clause; for `front` the keys joined by dots
    /// @param path   the headings above it
    /// @param words  the words that were kept, deleted and inserted, in order
    /// @param marks  attributes that changed, or the value of the front matter
    public record One(String kind, String clause, List<String> path, List<Words> words, List<Mark> marks) {}

    public record Words(String kind, String text) {}

    public record Mark(String key, String from, String to) {}

    static ChangesView of(Comparing.Pair pair, Differences differences) {
        var s = differences.summary();
        var counts = new Counts(
                s.changed(),
                s.added(),
                s.removed(),
                s.moved(),
                s.marked(),
                s.front(),
                s.wordsAdded(),
                s.wordsRemoved());
        var changes = differences.changes().stream()
                .filter(c -> !(c instanceof Change.Kept))
                .map(ChangesView::one)
                .toList();
        return new ChangesView(end(pair.from()), end(pair.to()), counts, changes);
    }

    private static End end(Reading reading) {
        return new End(reading.summary().address(), reading.revision().number());
    }

    private static One one(Change change) {
        return switch (change) {
            case Change.Kept it -> worded("kept", it.to(), it.wording());
            case Change.Changed it -> worded("changed", it.to(), it.wording());
            case Change.Moved it -> worded("moved", it.to(), it.wording());
            case Change.Added it -> worded("added", it.to(), it.wording());
            case Change.Removed it -> worded("removed", it.from(), it.wording());
            case Change.Split it -> pieced("split", it.from(), it.into());
            case Change.Joined it -> pieced("joined", it.to(), it.from());
            case Change.Marked it ->
                new One(
                        "marked",
                        it.to().id(),
                        it.to().path(),
                        List.of(),
                        it.marks().stream()
                                .map(m -> new Mark(m.key(), m.from(), m.to()))
                                .toList());
            case Change.FrontChange it ->
                new One("front", it.path(), List.of(), List.of(), List.of(new Mark(it.path(), it.from(), it.to())));
        };
    }

    private static One worded(String kind, Clause clause, Wording wording) {
        return new One(kind, clause.id(), clause.path(), words(wording.all()), List.of());
    }

    private static One pieced(String kind, Clause clause, List<Change.Piece> pieces) {
        var words = pieces.stream().flatMap(p -> words(p.words()).stream()).toList();
        return new One(kind, clause.id(), clause.path(), words, List.of());
    }

    private static List<Words> words(List<WordEdit> edits) {
        return edits.stream()
                .map(e -> new Words(e.kind().name().toLowerCase(Locale.ROOT), e.text()))
                .toList();
    }
}
