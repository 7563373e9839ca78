package org.whereas.text;

import java.util.ArrayList;
import java.util.List;

/// Which clauses carry out which recommendations, as the text itself says in `meets`.
///
/// ```java
/// var text = Markdown.parse("Stop. {#stop meets=\"NLC-2020/a/1\"}");
/// Alignments.of(text).getFirst(); // Alignment[clause=stop, recommendation=NLC-2020/a/1]
/// ```
public final class Alignments {

    /// The clause with this id carries out this recommendation, such as `USCM-2020/de-escalation/1`.
    public record Alignment(String clause, String recommendation) {}

    private Alignments() {}

    /// The alignments of a document in reading order. Alternatives that were not chosen count too; of what is
    /// issued, ask `Alignments.of(Publication.of(document))`.
    public static List<Alignment> of(Document document) {
        var found = new ArrayList<Alignment>();
        Nodes.clauses(
                document.blocks(),
                (node, _) -> node.attributes().words("meets").stream()
                        .distinct()
                        .filter(id -> !id.isEmpty())
                        .forEach(id -> found.add(new Alignment(Nodes.id(node), id))));
        return List.copyOf(found);
    }
}
