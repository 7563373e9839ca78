package org.whereas.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The version that follows one in force, with the numbers that people cite where they were.
///
/// A clause that is still there keeps its number, even where the number got lost on the way. Where another
/// alternative was chosen, its clauses take over the numbers of the ones they stand in for, one by one; what
/// nobody stands in for is reserved, as what was removed is.
final class Succession {

    private final Document next;
    private final Document before;
    private final Map<String, String> printed;
    private final Set<String> published = new HashSet<>();
    private final Map<String, Node> nodes = new HashMap<>();

    /// Clauses that are in the text still and not in what readers see.
    private final Set<String> left = new HashSet<>();

    private final Map<String, String> numbers;

    private Succession(Document next, Document before) {
        this.next = next;
        this.before = before;
        this.printed = Fixing.read(before);
        this.numbers = new LinkedHashMap<>(printed);
        Nodes.clauses(next.blocks(), (node, _) -> nodes.put(Nodes.id(node), node));
        Nodes.clauses(Publication.of(next).blocks(), (node, _) -> published.add(Nodes.id(node)));
    }

    /// The document that follows another one, which has its numbers written on it. With another style or prefix
    /// of numbering it is a new count, and nothing is carried over.
    static Document of(Document next, Document before) {
        if (!Numbering.style(next).equals(Numbering.style(before))) return next;
        return new Succession(next, before).document();
    }

    private Document document() {
        for (var id : printed.keySet()) if (nodes.containsKey(id) && !published.contains(id)) left.add(id);
        var replaced = new HashSet<String>();
        for (var option : Options.of(next).all()) replaced.addAll(succeeded(option));
        numbers.keySet().removeAll(left);
        Fixing.read(next).forEach((id, no) -> {
            if (!left.contains(id)) numbers.put(id, no);
        });
        var carried = Fixing.written(Fixing.bare(next, left), numbers);
        var gone = new HashSet<>(left);
        gone.removeAll(replaced);
        return Reserved.of(carried, before, gone, left);
    }

    /// The clauses of an option that others stand in for.
    private Set<String> succeeded(Options.Option option) {
        var leaving = new ArrayDeque<String>();
        var entering = new ArrayList<String>();
        for (var choice : option.choices())
            for (var id : choice.clauses()) {
                if (left.contains(id)) leaving.add(id);
                else if (isNew(id)) entering.add(id);
            }
        return paired(leaving, entering);
    }

    private Set<String> paired(ArrayDeque<String> leaving, List<String> entering) {
        var replaced = new HashSet<String>();
        for (var id : entering) {
            var one = leaving.stream()
                    .filter(other -> sort(nodes.get(other)).equals(sort(nodes.get(id))))
                    .findFirst();
            if (one.isEmpty()) continue;
            numbers.put(id, printed.get(one.get()));
            replaced.add(one.get());
            leaving.remove(one.get());
        }
        return replaced;
    }

    private boolean isNew(String id) {
        return published.contains(id)
                && !printed.containsKey(id)
                && Fixing.no(nodes.get(id)).isEmpty();
    }

    private static String sort(Node node) {
        return node instanceof Block.Heading heading
                ? "heading " + heading.level()
                : node.getClass().getSimpleName();
    }
}
