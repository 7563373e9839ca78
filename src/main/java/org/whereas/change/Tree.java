package org.whereas.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.whereas.text.Node;

/// A document as clauses under names: what each says by itself, where it hangs and in which order.
/// A heading holds its section, so that a section moves as one. Footnotes hang on a branch of their
/// own.
///
/// @param own      what each clause says, in reading order
/// @param parents  the name of what holds it; [#TOP] for what nothing holds
/// @param children the names of what each holds, in order
/// @param nodes    the node each was read from
record Tree(
        Map<String, Own> own,
        Map<String, String> parents,
        Map<String, List<String>> children,
        Map<String, Node> nodes) {

    static final String TOP = "";
    static final String NOTES = "^";

    Tree() {
        this(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    void add(String name, String parent, Own what, Node node) {
        own.put(name, what);
        parents.put(name, parent);
        children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(name);
        if (node != null) nodes.put(name, node);
    }

    /// Puts a clause in behind another, under the same parent.
    void addAfter(String name, String before, Own what) {
        var parent = parents.get(before);
        own.put(name, what);
        parents.put(name, parent);
        var siblings = children.get(parent);
        siblings.add(siblings.indexOf(before) + 1, name);
    }

    /// Hangs a clause behind the one that held it.
    void lift(String name, String holder) {
        children.get(holder).remove(name);
        var parent = parents.get(holder);
        parents.put(name, parent);
        var siblings = children.get(parent);
        siblings.add(siblings.indexOf(holder) + 1, name);
    }

    /// Gives everything that one clause holds to another.
    void handOver(String from, String to) {
        var held = children.remove(from);
        if (held == null) return;
        held.forEach(name -> parents.put(name, to));
        children.computeIfAbsent(to, _ -> new ArrayList<>()).addAll(held);
    }

    /// Takes a clause out with all it holds.
    void remove(String name) {
        var gone = branch(name);
        children.get(parents.get(name)).remove(name);
        for (var each : gone) {
            own.remove(each);
            parents.remove(each);
            children.remove(each);
        }
    }

    boolean has(String name) {
        return own.containsKey(name);
    }

    List<String> childrenOf(String name) {
        return children.getOrDefault(name, List.of());
    }

    /// The same clauses under other names.
    Tree renamed(UnaryOperator<String> newName) {
        var tree = new Tree();
        own.forEach(
                (name, what) -> tree.add(newName.apply(name), newName.apply(parents.get(name)), what, nodes.get(name)));
        return tree;
    }

    /// Names from the top in reading order, footnotes last.
    List<String> reading() {
        var all = new ArrayList<String>(own.size());
        collect(TOP, all);
        collect(NOTES, all);
        return all;
    }

    /// A clause and all it holds, in reading order.
    List<String> branch(String name) {
        var all = new ArrayList<String>();
        all.add(name);
        collect(name, all);
        return all;
    }

    private void collect(String name, List<String> all) {
        for (var child : childrenOf(name)) {
            all.add(child);
            collect(child, all);
        }
    }

    /// How many lists stand around it, itself included.
    int depth(String name) {
        int depth = 0;
        for (var at = name; has(at); at = parents.get(at))
            if (own.get(at).shape().list() != null) depth++;
        return depth;
    }

    /// The plain words of the headings above it, outermost first.
    List<String> path(String name) {
        var path = new ArrayList<String>();
        for (var at = parents.get(name); at != null && has(at); at = parents.get(at))
            if (own.get(at).shape().kind() == Own.Kind.HEADING)
                path.addFirst(own.get(at).text());
        return path;
    }
}
