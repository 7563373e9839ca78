package org.whereas.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// The footnotes of a document in the order in which the text first refers to them; those that nothing refers
/// to come last.
final class Notes {

    static final Notes NONE = new Notes(List.of(), List.of());

    private final Map<String, Block.Footnote> inOrder = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private Notes(List<Block> from, List<Block> definitions) {
        var defined = new LinkedHashMap<String, Block.Footnote>();
        for (var block : definitions) if (block instanceof Block.Footnote note) defined.putIfAbsent(note.label(), note);
        List<Block> next =
                from.stream().filter(b -> !(b instanceof Block.Footnote)).toList();
        while (!next.isEmpty()) next = refer(next, defined);
        for (var block : from) if (block instanceof Block.Footnote note) inOrder.putIfAbsent(note.label(), note);
        for (var label : inOrder.keySet()) numbers.put(label, numbers.size() + 1);
    }

    static Notes of(Document document) {
        return of(document.blocks(), document.blocks());
    }

    /// Only the footnotes that some blocks refer to or are, with what defines them.
    static Notes of(List<Block> some, List<Block> definitions) {
        return new Notes(some, definitions);
    }

    /// Takes in the notes that some blocks refer to, and answers those that are new.
    private List<Block> refer(List<Block> blocks, Map<String, Block.Footnote> defined) {
        var found = new ArrayList<Block>();
        Nodes.clauses(
                blocks,
                (_, words) -> Nodes.references(words)
                        .filter(defined::containsKey)
                        .filter(label -> inOrder.putIfAbsent(label, defined.get(label)) == null)
                        .forEach(label -> found.add(defined.get(label))));
        return found;
    }

    List<Block.Footnote> all() {
        return List.copyOf(inOrder.values());
    }

    Set<String> labels() {
        return new HashSet<>(inOrder.keySet());
    }

    /// The number with which a note is referred to.
    OptionalInt number(String label) {
        var number = numbers.get(label);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
