package org.whereas.text;

import java.util.List;

/// A run of text within a block.
///
/// ```java
/// var paragraph = (Block.Paragraph) Markdown.parse("**Stop** at {{site}}.").blocks().getFirst();
/// paragraph.content().getFirst(); // Strong[content=[Text[text=Stop]]]
/// paragraph.content().get(2); // Field[name=site]
/// ```
public sealed interface Inline {

    /// Words, with entities and escapes already resolved.
    record Text(String text) implements Inline {}

    record Emphasis(List<Inline> content) implements Inline {
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    record Strong(List<Inline> content) implements Inline {
        public Strong {
            content = List.copyOf(content);
        }
    }

    record Strikethrough(List<Inline> content) implements Inline {
        public Strikethrough {
            content = List.copyOf(content);
        }
    }

    record Code(String code) implements Inline {}

    /// A link; reference links are resolved when a text is parsed. `title` is empty where there is none.
    record Link(String destination, String title, List<Inline> content) implements Inline {
        public Link {
            content = List.copyOf(content);
        }
    }

    /// An image; `content` is its alternative text.
    record Image(String source, String title, List<Inline> content) implements Inline {
        public Image {
            content = List.copyOf(content);
        }
    }

    /// A reference to a footnote, `[^label]`.
    record NoteReference(String label) implements Inline {}

    /// A field to be filled in, `{{department.name}}`.
    record Field(String name) implements Inline {}

    record HardBreak() implements Inline {}

    /// Raw inline HTML, comments included. Kept in the text, never rendered.
    record Html(String html) implements Inline {}
}
