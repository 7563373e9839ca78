package org.whereas.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The footnotes of a document in the order in which the text first refers to them; those that nothing refers
/// to come last.
final class Notes {

    static final Notes NONE = new Notes(List.of(), List.of());

    private final Map<String, Block.Footnote> inOrder = new LinkedHashMap<>();
    private final List<String> labels;

    private Notes(List<Block> from, List<Block> definitions) {
        var defined = new LinkedHashMap<String, Block.Footnote>();
        for (var block : definitions) if (block instanceof Block.Footnote note) defined.putIfAbsent(note.label(), note);
        var text = from.stream().filter(b -> !(b instanceof Block.Footnote)).toList();
        refer(text, defined);
        for (var note : from) if (note instanceof Block.Footnote it) inOrder.putIfAbsent(it.label(), it);
        this.labels = new ArrayList<>(inOrder.keySet());
    }

    static Notes of(Document document) {
        return new Notes(document.blocks(), document.blocks());
    }

    /// Only the footnotes that some blocks refer to.
    static Notes of(List<Block> some, Document document) {
        return new Notes(some, document.blocks());
    }

    private void refer(List<Block> blocks, Map<String, Block.Footnote> defined) {
        var found = new ArrayList<Block.Footnote>();
        Nodes.clauses(
                blocks,
                (_, words) -> Nodes.references(words)
                        .filter(defined::containsKey)
                        .filter(label -> !inOrder.containsKey(label))
                        .forEach(label -> {
                            inOrder.put(label, defined.get(label));
                            found.add(defined.get(label));
                        }));
        if (!found.isEmpty()) refer(List.copyOf(found), defined);
    }

    List<Block.Footnote> all() {
        return List.copyOf(inOrder.values());
    }

    /// The number with which a note is referred to.
    OptionalInt number(String label) {
        int at = labels.indexOf(label);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at + 1);
    }
}
