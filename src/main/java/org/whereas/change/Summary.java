package org.whereas.change;

import java.util.List;
import java.util.function.Predicate;

/// How much changed, in clauses and in words.
///
/// ```java
/// var summary = Differences.between(
///         Markdown.parse("Wait there. {#w}\n"), Markdown.parse("Wait right here. {#w}\n")).summary();
/// summary.changed(); // 1
/// summary.wordsAdded(); // 2
/// summary.wordsRemoved(); // 1
/// ```
///
/// @param changed      clauses whose words changed, moved ones included, with those that were split or joined
/// @param added        clauses put in
/// @param removed      clauses taken out
/// @param moved        clauses that stand elsewhere
/// @param marked       clauses whose attributes or form changed
/// @param front        values of the front matter that changed
/// @param wordsAdded   words put in
/// @param wordsRemoved words taken out
public record Summary(
        int changed, int added, int removed, int moved, int marked, int front, int wordsAdded, int wordsRemoved) {

    static Summary of(List<Change> changes) {
        return new Summary(
                count(
                        changes,
                        c -> c instanceof Change.Changed
                                || c instanceof Change.Split
                                || c instanceof Change.Joined
                                || c instanceof Change.Moved moved && moved.edited()),
                count(changes, Change.Added.class::isInstance),
                count(changes, Change.Removed.class::isInstance),
                count(changes, Change.Moved.class::isInstance),
                count(changes, Change.Marked.class::isInstance),
                count(changes, Change.FrontChange.class::isInstance),
                words(changes, WordEdit.Kind.INSERTED),
                words(changes, WordEdit.Kind.DELETED));
    }

    /// Whether the two texts say the same in every respect.
    public boolean isEmpty() {
        return changed + added + removed + moved + marked + front == 0;
    }

    private static int count(List<Change> changes, Predicate<Change> which) {
        return (int) changes.stream().filter(which).count();
    }

    private static int words(List<Change> changes, WordEdit.Kind kind) {
        return changes.stream()
                .flatMap(change -> edits(change).stream())
                .filter(edit -> edit.kind() == kind)
                .mapToInt(edit -> (int)
                        Tokens.of(edit.content()).stream().filter(Token::isWord).count())
                .sum();
    }

    private static List<WordEdit> edits(Change change) {
        return switch (change) {
            case Change.Changed it -> it.wording().all();
            case Change.Moved it -> it.wording().all();
            case Change.Added it -> it.wording().all();
            case Change.Removed it -> it.wording().all();
            case Change.Split it ->
                it.into().stream().flatMap(p -> p.words().stream()).toList();
            case Change.Joined it ->
                it.from().stream().flatMap(p -> p.words().stream()).toList();
            case Change.Kept _, Change.Marked _, Change.FrontChange _ -> List.of();
        };
    }
}
