package org.whereas.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Merges two trees of clauses that were made from one: which clauses there are, what each says,
/// where each hangs, and in which order.
final class TreeMerge {

    static final String UNDECIDED = "undecided-";

    private final Tree base;
    private final Tree local;
    private final Tree model;
    private final Presence presence;
    private final Map<String, Own> own = new LinkedHashMap<>();
    private final List<Clash> clashes = new ArrayList<>();
    private final List<String> blended = new ArrayList<>();
    private final Set<String> inQuestion = new HashSet<>();

    TreeMerge(Tree base, Tree local, Tree model) {
        this.base = base;
        this.local = local;
        this.model = model;
        presence = new Presence(base, local, model);
    }

    List<Clash> clashes() {
        return clashes;
    }

    /// The names of the clauses that clash.
    Set<String> inQuestion() {
        return inQuestion;
    }

    List<String> blended() {
        return blended;
    }

    Tree merged() {
        presence.names().forEach(this::mergeOwn);
        for (var root : presence.contested()) clashes.add(ClashText.ofRemoval(asked(root), root, base, local, model));
        var parents = new Parents(base, local, model, own).found();
        return new Growth(parents).tree();
    }

    private void mergeOwn(String name) {
        if (!local.has(name) || !model.has(name)) {
            own.put(
                    name,
                    identified(name, (local.has(name) ? local : model).own().get(name)));
            return;
        }
        var here = local.own().get(name);
        var there = model.own().get(name);
        var was = base.own().get(name);
        var merge = was == null ? OwnMerge.ofNew(here, there) : OwnMerge.of(was, here, there);
        own.put(name, identified(name, merge.own()));
        if (merge.clashes()) clashes.add(ClashText.ofWording(asked(name), was, here, there, merge));
        else if (!here.equals(was) && !there.equals(was)) note(merge, here, there);
    }

    /// A side that lost an id does not take it from the clause.
    private static Own identified(String name, Own merged) {
        if (!merged.id().isEmpty() || name.startsWith("~") || !merged.isClause()) return merged;
        return merged.withAttributes(merged.attributes().withId(name));
    }

    /// The id by which a person is asked for a clause; one without id gets one until it is decided.
    private String asked(String name) {
        var asked = own.get(name);
        inQuestion.add(name);
        if (!asked.id().isEmpty()) return asked.id();
        var id = UNDECIDED + (clashes.size() + 1);
        own.put(name, asked.withAttributes(asked.attributes().withId(id)));
        return id;
    }

    private void note(OwnMerge merge, Own here, Own there) {
        if (!merge.own().body().equals(here.body()) && !merge.own().body().equals(there.body()))
            blended.add(merge.own().id());
    }

    /// Puts the clauses together under their parents, in the merged order.
    private final class Growth {
        private final Map<String, String> parents;
        private final Map<String, Map<Tree, List<String>>> sides = new HashMap<>();
        private final Map<String, Set<String>> held = new HashMap<>();
        private final Tree tree = new Tree();

        Growth(Map<String, String> parents) {
            this.parents = parents;
            parents.forEach((name, parent) ->
                    held.computeIfAbsent(parent, _ -> new LinkedHashSet<>()).add(name));
            for (var side : List.of(base, local, model))
                for (var name : side.reading())
                    if (parents.containsKey(name))
                        sides.computeIfAbsent(parents.get(name), _ -> new IdentityHashMap<>())
                                .computeIfAbsent(side, _ -> new ArrayList<>())
                                .add(name);
        }

        Tree tree() {
            grow(Tree.TOP);
            grow(Tree.NOTES);
            return tree;
        }

        private void grow(String parent) {
            if (!held.containsKey(parent)) return;
            for (var name : ordered(parent)) {
                tree.add(name, parent, own.get(name), null);
                grow(name);
            }
        }

        /// What stands before the first section stays before it.
        private List<String> ordered(String parent) {
            var of = sides.get(parent);
            var order = Order.merged(
                    of.getOrDefault(base, List.of()),
                    of.getOrDefault(local, List.of()),
                    of.getOrDefault(model, List.of()),
                    held.get(parent),
                    this::weight);
            var sections = new ArrayList<String>();
            var all = new ArrayList<String>();
            for (var name : order) (own.get(name).shape().kind() == Own.Kind.HEADING ? sections : all).add(name);
            all.addAll(sections);
            return all;
        }

        private int weight(String name) {
            return base.branch(name).size();
        }
    }
}
