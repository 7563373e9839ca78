package org.whereas.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where each clause of the result hangs: where the side that moved it has it, and where both moved
/// it, where the local side has it.
final class Parents {

    private final Tree base;
    private final Tree local;
    private final Tree model;
    private final Map<String, Own> own;
    private final Map<String, String> parents = new LinkedHashMap<>();

    Parents(Tree base, Tree local, Tree model, Map<String, Own> own) {
        this.base = base;
        this.local = local;
        this.model = model;
        this.own = own;
    }

    Map<String, String> found() {
        for (var name : own.keySet()) parents.put(name, chosen(name));
        for (var name : own.keySet()) parents.put(name, standing(name, parents.get(name)));
        untangle();
        for (var name : own.keySet()) parents.put(name, holding(name));
        return parents;
    }

    private String chosen(String name) {
        return side(name).parents().get(name);
    }

    private Tree side(String name) {
        if (!local.has(name)) return model;
        if (!model.has(name) || !base.has(name)) return local;
        var was = base.parents().get(name);
        return local.parents().get(name).equals(was) ? model : local;
    }

    /// A parent that is gone is replaced: by the one that what stands before the clause has now, or
    /// by the next above.
    private String standing(String name, String parent) {
        if (isRoot(parent) || own.containsKey(parent)) return parent;
        var side = side(name);
        var siblings = side.childrenOf(parent);
        for (int i = siblings.indexOf(name) - 1; i >= 0; i--)
            if (own.containsKey(siblings.get(i))) {
                var there = parents.get(siblings.get(i));
                if (isRoot(there) || own.containsKey(there)) return there;
            }
        return standing(parent, side.parents().getOrDefault(parent, Tree.TOP));
    }

    private static boolean isRoot(String name) {
        return name.equals(Tree.TOP) || name.equals(Tree.NOTES);
    }

    /// Two sections that each side put into the other hang where the local side has them.
    private void untangle() {
        for (var name : own.keySet()) {
            var seen = new HashSet<String>();
            for (var at = name; !isRoot(at); at = parents.get(at)) {
                if (seen.add(at)) continue;
                for (var each : new HashMap<>(parents).keySet())
                    if (seen.contains(each) && local.has(each)) parents.put(each, safe(local, each));
                break;
            }
        }
    }

    private String safe(Tree side, String name) {
        var parent = side.parents().get(name);
        while (!isRoot(parent) && !own.containsKey(parent))
            parent = side.parents().get(parent);
        return parent;
    }

    /// What can hold nothing any more gives up what it held to what holds it.
    private String holding(String name) {
        var parent = parents.get(name);
        while (!isRoot(parent) && !holds(parent, name)) parent = parents.get(parent);
        return parent;
    }

    private boolean holds(String parent, String name) {
        return switch (own.get(parent).shape().kind()) {
            case QUOTE, FOOTNOTE, ITEM -> true;
            case HEADING -> isSection(parent);
            default -> false;
        };
    }

    private boolean isSection(String heading) {
        var at = heading;
        while (!isRoot(at) && own.get(at).shape().kind() == Own.Kind.HEADING) at = parents.get(at);
        return at.equals(Tree.TOP);
    }
}
