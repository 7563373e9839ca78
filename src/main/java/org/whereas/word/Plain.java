package org.whereas.word;

import java.util.List;
import java.util.function.UnaryOperator;
import org.whereas.text.Inline;

/// The bare words of a run of text.
final class Plain {

    private Plain() {}

    static String text(List<Inline> content) {
        return text(content, name -> "{{" + name + "}}");
    }

    /// The words with what shows for each field; references to notes are left out.
    static String text(List<Inline> content, UnaryOperator<String> fields) {
        var out = new StringBuilder();
        add(content, fields, out);
        return out.toString();
    }

    private static void add(List<Inline> content, UnaryOperator<String> fields, StringBuilder out) {
        content.forEach(inline -> add(inline, fields, out));
    }

    private static void add(Inline inline, UnaryOperator<String> fields, StringBuilder out) {
        switch (inline) {
            case Inline.Text(var text) -> out.append(text);
            case Inline.Code(var code) -> out.append(code);
            case Inline.Strong(var content) -> add(content, fields, out);
            case Inline.Emphasis(var content) -> add(content, fields, out);
            case Inline.Strikethrough(var content) -> add(content, fields, out);
            case Inline.Link link -> add(link.content(), fields, out);
            case Inline.Image image -> add(image.content(), fields, out);
            case Inline.Field(var name) -> out.append(fields.apply(name));
            case Inline.HardBreak() -> out.append(' ');
            case Inline.NoteReference _, Inline.Html _ -> {}
        }
    }
}
