package org.whereas.text;

import java.util.ArrayList;
import java.util.List;

/// The recommendations that a document states: its clauses with `rec`.
///
/// ```java
/// var text = Markdown.parse("Slow down. {#slow rec=\"NLC-2020/a/4\" modality=should}");
/// var stated = Recommendations.of(text).getFirst();
/// stated.id(); // "NLC-2020/a/4"
/// stated.modality(); // "should"
/// ```
public final class Recommendations {

    /// A recommendation as its clause states it. `modality` is empty where none is written; `elaborates` and
    /// `restates` are ids of other recommendations; `place` is where it stands in its source, or the headings
    /// above the clause.
    public record Recommendation(
            String id,
            String clause,
            List<String> addressees,
            String modality,
            List<String> topics,
            List<String> elaborates,
            List<String> restates,
            String place,
            String text) {}

    private Recommendations() {}

    /// The recommendations of a document in reading order.
    public static List<Recommendation> of(Document document) {
        var wording = new Wording(Fields.of(document));
        var found = new ArrayList<Recommendation>();
        var above = new ArrayList<Block.Heading>();
        Nodes.clauses(document.blocks(), (node, words) -> {
            if (node instanceof Block.Heading heading) {
                above.removeIf(open -> open.level() >= heading.level());
                above.add(heading);
            }
            if (node.attributes().value("rec").isPresent()) found.add(read(node, wording, words, above));
        });
        return List.copyOf(found);
    }

    private static Recommendation read(Node node, Wording wording, List<Inline> words, List<Block.Heading> above) {
        var marks = node.attributes();
        var headings =
                above.stream().map(heading -> wording.of(heading.content())).toList();
        return new Recommendation(
                marks.value("rec").orElseThrow().strip(),
                Nodes.id(node),
                marks.words("addressee"),
                marks.value("modality").orElse(""),
                marks.words("topics"),
                marks.words("elaborates"),
                marks.words("restates"),
                marks.value("place").orElse(String.join(" › ", headings)),
                wording.of(words));
    }
}
