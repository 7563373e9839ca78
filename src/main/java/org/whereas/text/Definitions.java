package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The terms that a document defines: the first bold words of each clause of class `defines`.
///
/// ```java
/// var text = Markdown.parse("- **Hold.** Pressure. {#hold .defines}");
/// Definitions.of(text).getFirst(); // Definition[term=Hold, clause=hold, text=Hold. Pressure.]
/// ```
public final class Definitions {

    /// A term, the clause that defines it, and that clause's words.
    public record Definition(String term, String clause, String text) {}

    private Definitions() {}

    /// The definitions of a document in reading order; a clause without bold words defines nothing.
    public static List<Definition> of(Document document) {
        var plain = new Wording(Fields.of(document));
        var found = new ArrayList<Definition>();
        Nodes.clauses(document.blocks(), (node, words) -> {
            if (!node.attributes().hasClass("defines")) return;
            bold(words)
                    .map(plain::of)
                    .map(Definitions::term)
                    .filter(t -> !t.isEmpty())
                    .ifPresent(term -> found.add(new Definition(term, Nodes.id(node), plain.of(words))));
        });
        return List.copyOf(found);
    }

    private static Optional<List<Inline>> bold(List<Inline> words) {
        var found = new ArrayList<List<Inline>>();
        Nodes.runs(words, run -> {
            if (run instanceof Inline.Strong(var content)) found.add(content);
        });
        return found.stream().findFirst();
    }

    /// A full stop or colon inside the bold words is not part of the term.
    private static String term(String bold) {
        return bold.strip().replaceAll("[.:;,—–-]+$", "").strip();
    }
}
