package org.whereas.text;

import java.util.List;

/// The headings of a document, for the list of contents beside it.
///
/// ```java
/// var text = Markdown.parse("---\nkind: local-policy\n---\n\n## Scope {#scope}\n");
/// Outline.of(text).getFirst(); // Entry[id=scope, number=1, level=1, title=Scope]
/// ```
public final class Outline {

    /// A heading: `number` is empty where it has none, `level` counts nesting from 1, `title` are its plain
    /// words.
    public record Entry(String id, String number, int level, String title) {}

    private Outline() {}

    /// The headings of a document in reading order.
    public static List<Entry> of(Document document) {
        var sections = Sections.of(document.blocks());
        var numbers = Counting.of(document);
        var wording = new Wording(Fields.of(document));
        return document.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .map(heading -> new Entry(
                        Nodes.id(heading),
                        numbers.getOrDefault(heading, ""),
                        sections.depth(heading),
                        wording.of(heading.content())))
                .toList();
    }
}
