package org.whereas.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which clauses are in the result. What one side removed is gone, unless the other changed it or
/// put something new into it: then it stays until a person has decided.
final class Presence {

    private final Tree base;
    private final Tree local;
    private final Tree model;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> contested = new LinkedHashSet<>();

    Presence(Tree base, Tree local, Tree model) {
        this.base = base;
        this.local = local;
        this.model = model;
        for (var side : List.of(local, model))
            side.reading().stream().filter(this::isCertain).forEach(names::add);
        contest(local, model);
        contest(model, local);
        restoreNotes();
    }

    /// All clauses of the result.
    Set<String> names() {
        return names;
    }

    /// Clauses that one side removed, with all they hold, and the other changed.
    Set<String> contested() {
        return contested;
    }

    private boolean isCertain(String name) {
        return !base.has(name) || local.has(name) && model.has(name);
    }

    private void contest(Tree keeper, Tree remover) {
        for (var name : keeper.reading()) {
            boolean isNew = !base.has(name) && !remover.has(name);
            boolean isChanged = base.has(name) && !remover.has(name) && isEdited(name, keeper);
            if (isChanged || isNew && losesItsHolder(keeper.parents().get(name), keeper, remover)) {
                var root = root(isNew ? keeper.parents().get(name) : name, keeper, remover);
                if (contested.add(root)) names.addAll(keeper.branch(root));
            }
        }
    }

    private boolean isEdited(String name, Tree keeper) {
        var was = base.own().get(name);
        var is = keeper.own().get(name);
        return !is.body().equals(was.body()) || !is.attributes().equals(was.attributes());
    }

    /// Whether the clause was removed together with everything it held.
    private boolean losesItsHolder(String holder, Tree keeper, Tree remover) {
        return base.has(holder)
                && keeper.has(holder)
                && !remover.has(holder)
                && base.branch(holder).stream().noneMatch(remover::has);
    }

    private String root(String name, Tree keeper, Tree remover) {
        var root = name;
        while (losesItsHolder(keeper.parents().get(root), keeper, remover))
            root = keeper.parents().get(root);
        return root;
    }

    /// A footnote that one side removed together with its references stays when the other refers to it still.
    private void restoreNotes() {
        var wanted = new References();
        for (var side : List.of(local, model))
            for (var name : side.reading())
                if (names.contains(name) && !isSuperseded(name, side))
                    wanted.read(side.own().get(name));
        restoreNotes(local, model, wanted);
        restoreNotes(model, local, wanted);
    }

    private void restoreNotes(Tree keeper, Tree remover, References wanted) {
        var left = new References();
        remover.own().values().forEach(left::read);
        for (var note : keeper.childrenOf(Tree.NOTES)) {
            var label = keeper.own().get(note).shape().label();
            if (!names.contains(note) && wanted.has(label) && !left.has(label)) names.addAll(keeper.branch(note));
        }
    }

    /// Whether the other side alone decides what the clause says.
    private boolean isSuperseded(String name, Tree side) {
        var other = side == local ? model : local;
        return base.has(name)
                && other.has(name)
                && side.own().get(name).body().equals(base.own().get(name).body());
    }
}
