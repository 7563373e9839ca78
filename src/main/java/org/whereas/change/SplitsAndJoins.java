package org.whereas.change;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.whereas.change.Change.Piece;
import org.whereas.text.Block;
import org.whereas.text.Clause;
import org.whereas.text.Inline;
import org.whereas.text.Item;

/// Sees that a clause which lost words stands beside new clauses made of these words, or that one
/// which gained words stands beside removed clauses from which they came.
final class SplitsAndJoins {

    private static final double MOSTLY = 0.7;
    private static final int WORDS = 3;

    private final List<Change> changes;

    private SplitsAndJoins(List<Change> changes) {
        this.changes = new ArrayList<>(changes);
    }

    static List<Change> found(List<Change> changes) {
        var found = new SplitsAndJoins(changes);
        for (int i = 0; i < found.changes.size(); i++) {
            if (!(found.changes.get(i) instanceof Change.Changed changed) || !isText(changed.wording())) continue;
            i = found.splitAt(i, changed);
            if (found.changes.get(i) == changed) i = found.joinAt(i, changed);
        }
        return found.changes;
    }

    private int splitAt(int i, Change.Changed changed) {
        var lost = words(changed.wording(), WordEdit.Kind.DELETED);
        Predicate<Change> isPart = it -> it instanceof Change.Added added && madeOf(added.wording(), lost);
        int first = first(i, isPart);
        int last = last(i, isPart);
        if (first == i && last == i) return i;
        var into = new ArrayList<Clause>();
        for (var it : changes.subList(first, last + 1))
            into.add(it instanceof Change.Added added ? added.to() : changed.to());
        var pieces = Pieces.ofNew(
                tokens(changed.from()),
                into.stream().map(SplitsAndJoins::tokens).toList());
        return replace(first, last, new Change.Split(changed.from(), paired(into, pieces)));
    }

    private int joinAt(int i, Change.Changed changed) {
        var gained = words(changed.wording(), WordEdit.Kind.INSERTED);
        Predicate<Change> isPart = it -> it instanceof Change.Removed removed && madeOf(removed.wording(), gained);
        int first = first(i, isPart);
        int last = last(i, isPart);
        if (first == i && last == i) return i;
        var from = new ArrayList<Clause>();
        for (var it : changes.subList(first, last + 1))
            from.add(it instanceof Change.Removed removed ? removed.from() : changed.from());
        var pieces = Pieces.ofOld(from.stream().map(SplitsAndJoins::tokens).toList(), tokens(changed.to()));
        return replace(first, last, new Change.Joined(paired(from, pieces), changed.to()));
    }

    private int first(int i, Predicate<Change> isPart) {
        int first = i;
        while (first > 0 && isPart.test(changes.get(first - 1))) first--;
        return first;
    }

    private int last(int i, Predicate<Change> isPart) {
        int last = i;
        while (last + 1 < changes.size() && isPart.test(changes.get(last + 1))) last++;
        return last;
    }

    private int replace(int first, int last, Change change) {
        changes.subList(first, last + 1).clear();
        changes.add(first, change);
        return first;
    }

    private static List<Piece> paired(List<Clause> clauses, List<List<WordEdit>> words) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < clauses.size(); i++) pieces.add(new Piece(clauses.get(i), words.get(i)));
        return pieces;
    }

    private static boolean isText(Wording wording) {
        return wording instanceof Wording.Words;
    }

    private static Likeness words(Wording wording, WordEdit.Kind kind) {
        return Likeness.ofText(Plain.of(WordEdit.content(wording.all(), kind)));
    }

    private static boolean madeOf(Wording part, Likeness pool) {
        if (!isText(part)) return false;
        var words =
                Likeness.ofText(Plain.of(WordEdit.content(part.all(), WordEdit.Kind.INSERTED, WordEdit.Kind.DELETED)));
        return words.total() >= WORDS && words.within(pool) >= MOSTLY;
    }

    private static List<Token> tokens(Clause clause) {
        return Tokens.of(content(clause));
    }

    private static List<Inline> content(Clause clause) {
        return switch (clause.node()) {
            case Block.Heading it -> it.content();
            case Block.Paragraph it -> it.content();
            case Item it
            when !it.blocks().isEmpty() && it.blocks().getFirst() instanceof Block.Paragraph first -> first.content();
            default -> List.of(new Inline.Text(clause.text()));
        };
    }
}
