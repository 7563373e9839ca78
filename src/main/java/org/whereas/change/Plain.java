package org.whereas.change;

import java.util.List;
import org.whereas.text.Inline;

/// The plain words of running text: fields as `{{name}}`, notes as `[^label]`, breaks as line feeds.
final class Plain {

    private Plain() {}

    static String of(List<Inline> content) {
        var text = new StringBuilder();
        append(content, text);
        return text.toString();
    }

    private static void append(List<Inline> content, StringBuilder text) {
        for (var inline : content) {
            switch (inline) {
                case Inline.Text(var words) -> text.append(words);
                case Inline.Emphasis(var in) -> append(in, text);
                case Inline.Strong(var in) -> append(in, text);
                case Inline.Strikethrough(var in) -> append(in, text);
                case Inline.Link link -> append(link.content(), text);
                case Inline.Image image -> append(image.content(), text);
                case Inline.Code(var code) -> text.append(code);
                case Inline.NoteReference(var label) ->
                    text.append("[^").append(label).append(']');
                case Inline.Field(var name) -> text.append("{{").append(name).append("}}");
                case Inline.HardBreak() -> text.append('\n');
                case Inline.Html(var html) -> text.append(html);
            }
        }
    }
}
