package org.whereas.change;

import static org.whereas.change.WordEdit.Kind.DELETED;
import static org.whereas.change.WordEdit.Kind.INSERTED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whereas.text.Clause;

/// Compares two trees of clauses in which the same clause has the same name.
final class TreeDiff {

    private final Tree from;
    private final Tree to;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, List<String>> removedAfter = new HashMap<>();
    private final Set<String> moved = new HashSet<>();

    TreeDiff(Tree from, Tree to) {
        this.from = from;
        this.to = to;
    }

    List<Change> changes() {
        findMoved();
        findRemoved();
        removed(Tree.TOP);
        for (var name : to.reading()) {
            present(name);
            removed(name);
        }
        return changes;
    }

    /// A clause has moved when it stands elsewhere among its fellows, or hangs elsewhere and is
    /// read in another order. One that only went a level deeper has not.
    private void findMoved() {
        var displaced = Order.moved(from.reading(), to.reading(), _ -> 0);
        for (var name : to.own().keySet())
            if (from.has(name) && !from.parents().get(name).equals(to.parents().get(name)) && displaced.contains(name))
                moved.add(name);
        for (var parent : to.children().keySet())
            if (!parent.equals(Tree.NOTES))
                moved.addAll(Order.moved(from.childrenOf(parent), to.childrenOf(parent), this::weight));
    }

    private int weight(String name) {
        return to.branch(name).size();
    }

    private void findRemoved() {
        var after = Tree.TOP;
        for (var name : from.reading()) {
            if (!to.has(name))
                removedAfter.computeIfAbsent(after, _ -> new ArrayList<>()).add(name);
            else if (!moved.contains(name)) after = name;
        }
    }

    private void removed(String after) {
        for (var name : removedAfter.getOrDefault(after, List.of()))
            changes.add(new Change.Removed(
                    clause(from, name), all(DELETED, from.own().get(name))));
    }

    private void present(String name) {
        var is = to.own().get(name);
        var after = clause(to, name);
        if (!from.has(name)) {
            changes.add(new Change.Added(after, all(INSERTED, is)));
            return;
        }
        var was = from.own().get(name);
        var before = clause(from, name);
        var wording = wording(was, is);
        if (moved.contains(name)) changes.add(new Change.Moved(before, after, wording, wording.isEdited()));
        else if (wording.isEdited()) changes.add(new Change.Changed(before, after, wording));
        var marks = Marks.between(was, from.depth(name), is, to.depth(name));
        if (!marks.isEmpty()) changes.add(new Change.Marked(before, after, marks));
        else if (!moved.contains(name) && !wording.isEdited()) changes.add(new Change.Kept(before, after, wording));
    }

    static Wording wording(Own from, Own to) {
        if (from.body() instanceof Own.Grid a && to.body() instanceof Own.Grid b) return GridDiff.between(a, b);
        if (from.body() instanceof Own.Words(var a) && to.body() instanceof Own.Words(var b))
            return new Wording.Words(WordEdit.between(a, b));
        return new Wording.Words(WordEdit.ofTokens(Bodies.tokens(from), Bodies.tokens(to)));
    }

    private static Wording all(WordEdit.Kind kind, Own own) {
        return own.body() instanceof Own.Grid grid
                ? GridDiff.all(kind, grid)
                : new Wording.Words(WordEdit.all(kind, Tokens.inlines(Bodies.tokens(own))));
    }

    private static Clause clause(Tree tree, String name) {
        var own = tree.own().get(name);
        var parent = tree.parents().get(name);
        return new Clause(own.id(), tree.nodes().get(name), holder(tree, parent), tree.path(name), own.text());
    }

    /// The id of the clause that holds it; a heading holds nothing in this sense.
    private static String holder(Tree tree, String parent) {
        if (!tree.has(parent) || tree.own().get(parent).shape().kind() == Own.Kind.HEADING) return "";
        return tree.own().get(parent).id();
    }
}
