package org.whereas.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes the numbers that readers see on the clauses, and takes them off again.
final class Fixing {

    private static final String RESERVED = "[Reserved]";

    private Fixing() {}

    /// The document with the numbers of its published text written down: a clause of an alternative that was
    /// not chosen has none. Clauses without an id are left as they are.
    static Document of(Document document) {
        return written(document, numbers(document));
    }

    /// The numbers that readers see, by clause.
    static Map<String, String> numbers(Document document) {
        return Numbering.of(Publication.of(document));
    }

    /// The document with these numbers on its headings, paragraphs and items.
    static Document written(Document document, Map<String, String> numbers) {
        return Marking.of(document, node -> {
            var number = numbers.get(Nodes.id(node));
            return number == null ? node.attributes() : node.attributes().with("no", number);
        });
    }

    /// The document without the numbers written on these clauses.
    static Document bare(Document document, Set<String> ids) {
        return Marking.of(
                document,
                node -> ids.contains(Nodes.id(node)) ? node.attributes().with("no", "") : node.attributes());
    }

    /// The document without any number and without the places kept for clauses that are gone. What an empty
    /// `no` takes out of the count stays out of it.
    static Document undone(Document document) {
        var placed = Marking.without(document, Fixing::isReserved);
        return Marking.of(placed, node -> no(node).isEmpty() ? node.attributes() : unnumbered(node));
    }

    private static Attributes unnumbered(Node node) {
        return node.attributes().with("no", "");
    }

    /// The numbers that are written on clauses, by clause.
    static Map<String, String> read(Document document) {
        var numbers = new HashMap<String, String>();
        Nodes.clauses(document.blocks(), (node, _) -> no(node).ifPresent(no -> numbers.put(Nodes.id(node), no)));
        return numbers;
    }

    /// The number written on a clause.
    static Optional<String> no(Node node) {
        return node.attributes().value("no").filter(no -> !no.isBlank());
    }

    private static boolean isReserved(Node node) {
        return no(node).isPresent() && Clauses.text(node).equals(RESERVED);
    }
}
