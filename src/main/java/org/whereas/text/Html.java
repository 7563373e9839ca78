package org.whereas.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Documents as safe, accessible HTML.
///
/// Everything comes from the model; raw HTML and comments of the text are never shown, links lead only to the
/// web, to mail and to own paths, and the whole passes an allow-list sanitiser at the end.
///
/// ```java
/// var document = Markdown.parse("Stop *now*.");
/// var page = Html.render(Publication.of(document), Html.Options.reading((key, values) -> key));
/// page.contains("Stop <em>now</em>."); // true
/// ```
public final class Html {

    /// Where the words around a text come from: a key such as `text.here` and its arguments.
    @FunctionalInterface
    public interface Words {
        String say(String key, Object... arguments);
    }

    /// How a text is shown. `level` is the level of its outermost headings; `drafting` shows notes to the
    /// drafter and which alternative is chosen; `marks` shows which recommendations a clause meets; `prefix`
    /// stands before every id, for pages that show two texts.
    public record Options(int level, boolean drafting, boolean marks, String prefix, Words words) {

        /// For readers: no notes to the drafter.
        public static Options reading(Words words) {
            return new Options(2, false, true, "", words);
        }

        /// For the desk: with notes to the drafter and all alternatives.
        public static Options drafting(Words words) {
            return new Options(2, true, true, "", words);
        }

        public Options withLevel(int other) {
            return new Options(other, drafting, marks, prefix, words);
        }

        public Options withoutMarks() {
            return new Options(level, drafting, false, prefix, words);
        }

        public Options withPrefix(String other) {
            return new Options(level, drafting, marks, other, words);
        }
    }

    private Html() {}

    /// A document as a `div` of class `document`, with its footnotes at the end. Its title is not part of it.
    /// Render [Publication#of] for readers; rendered as it is, filled fields and alternatives are marked as
    /// such.
    public static String render(Document document, Options options) {
        return Sanitizer.clean(written(document, options));
    }

    /// What is rendered before the sanitiser has seen it.
    static String written(Document document, Options options) {
        var blocks = new HtmlBlocks(document, options, Notes.of(document), Map.of());
        return page(document, blocks.all(document.blocks()) + blocks.notes(true));
    }

    /// One clause alone, with the footnotes that it refers to; empty where there is no clause of that id. An
    /// item is shown without the lists in it, a heading without its section.
    public static Optional<String> clause(Document document, String id, Options options) {
        return Alone.of(document, id).map(block -> {
            var blocks = new HtmlBlocks(
                    document, options, Notes.of(List.of(block), document.blocks()), Numbering.of(document));
            return Sanitizer.clean(page(document, blocks.all(List.of(block)) + blocks.notes(false)));
        });
    }

    private static String page(Document document, String content) {
        var out = new StringBuilder("<div class=\"document\"");
        document.front()
                .string("language")
                .filter(language -> language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}"))
                .ifPresent(language -> out.append(" lang=\"").append(language).append('"'));
        return out.append('>').append(content).append("</div>").toString();
    }

    /// Text as it stands in HTML, in content and in attributes.
    static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
