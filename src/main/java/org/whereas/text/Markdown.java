package org.whereas.text;

import java.util.regex.Pattern;

/// Markdown in and out: the parser of texts and the one canonical writer.
///
/// For every text `x`: `write(parse(x))` is canonical, `write(parse(canonical))` is `canonical` byte for byte,
/// and nothing a reader can see is lost.
///
/// ```java
/// var document = Markdown.parse("Purpose\n===\n\nOfficers *shall*\nlisten. {#listen}\n");
/// Markdown.write(document); // "# Purpose\n\nOfficers *shall* listen. {#listen}\n"
/// ```
public final class Markdown {

    private static final Pattern FRONT = Pattern.compile(
            "\\A---[ \\t]*\\n(?<source>(?:(?!(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)).*\\n)*+)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");
    private static final Pattern KEY =
            Pattern.compile("(?m)\\A(?:[ \\t]*(?:#.*)?\\n)*(?:[^\\s:#\\[{][^:\\n]*:(?:\\s|$)|\\{)");

    private Markdown() {}

    /// The document that a text says. Line ends of any kind are read. A `---` block at the top is front matter
    /// when it begins with a key.
    ///
    /// @throws TextRefused when the text is past a limit: 2 MB, 100 levels of nesting, 20,000 clauses, or its
    /// time
    public static Document parse(String text) {
        Limits.refuseTooLarge(text);
        return Limits.guarded(() -> {
            var source = Source.of(text);
            var front = source.front().isBlank() ? FrontMatter.NONE : FrontMatter.read(source.front());
            Tangles.refuseTooDeep(source.body(), source.firstLine());
            Tangles.refuseTangled(source.body(), source.firstLine());
            Tangles.refuseLongWinded(source.body(), source.firstLine());
            var blocks = FlexmarkReader.read(new Budget(source.body()), source.firstLine());
            return Limits.counted(new Document(front, Tidying.document(blocks)));
        });
    }

    /// The canonical Markdown of a document.
    public static String write(Document document) {
        return BlockWriter.write(document);
    }

    /// The same for people who only read: without the ids of clauses, which nobody needs who does not bring the text
    /// back. It is no canonical text any more.
    public static String withoutIds(Document document) {
        return BlockWriter.write(Marking.of(document, node -> node.attributes().withId("")));
    }

    /// A text parted into the front matter and the rest, with line feeds as its only line ends.
    record Source(String front, String body, int firstLine) {

        static Source of(String text) {
            var lines = clean(text);
            var matcher = FRONT.matcher(lines);
            if (!matcher.find() || !KEY.matcher(matcher.group("source")).find()) return new Source("", lines, 1);
            var front = matcher.group("source");
            int line = 3 + (int) front.chars().filter(c -> c == '\n').count();
            return new Source(front.stripTrailing(), lines.substring(matcher.end()), line);
        }

        private static String clean(String text) {
            var lines = Inlines.withoutMarks(text);
            if (lines.indexOf('\r') >= 0) lines = lines.replace("\r\n", "\n").replace('\r', '\n');
            lines = lines.indexOf('\0') >= 0 ? lines.replace('\0', '\uFFFD') : lines;
            return Limits.withoutLoneSurrogates(lines);
        }
    }
}
