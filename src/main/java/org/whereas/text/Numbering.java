package org.whereas.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The printed numbers of a document, the same on the screen and in Word.
///
/// The front matter names the style, `numbering: {style: decimal, prefix: "300"}`; where it does not,
/// policies are numbered `decimal` and everything else `plain`. A number that is written on a clause
/// (`no=300.3.1`) is the number of that clause, whatever the style says; around such numbers nothing shifts:
/// a clause put between two of them takes an inserted number (`300.3.1a`, `(b-1)`), one after the last of
/// them the next.
///
/// ```java
/// var front = "---\nnumbering: {style: decimal, prefix: \"300\"}\n---\n\n";
/// var document = Markdown.parse(front + "## Duties {#duties}\n\n1. Warn. {#warn}\n");
/// Numbering.of(document); // {duties=300.1, warn=(a)}
/// Numbering.style(document).headings().getFirst(); // Level[format=DECIMAL, pattern=300.%1]
/// var inForce = Numbering.fixed(document);
/// Clauses.find(inForce, "duties").orElseThrow().node().attributes().value("no"); // Optional[300.1]
/// ```
public final class Numbering {

    /// How a single number is written.
    public enum Format {
        DECIMAL,
        UPPER_ROMAN,
        LOWER_ROMAN,
        UPPER_LETTER,
        LOWER_LETTER
    }

    /// One level of a style. `pattern` is written as Word has it: `%1` is the number of the first level, `%2`
    /// of the second; the level's own is the last.
    public record Level(Format format, String pattern) {}

    /// A way of numbering: nine levels each for headings and for items, or none for headings. Where `joined`,
    /// items continue the levels of the headings that they stand under (I. A. 1.), otherwise they have levels
    /// of their own.
    public record Style(String name, List<Level> headings, List<Level> items, boolean joined) {
        public Style {
            headings = List.copyOf(headings);
            items = List.copyOf(items);
        }

        /// The level of an item at a depth of numbered lists under a heading of a depth (0: none above it).
        public Level item(int headingDepth, int listDepth) {
            return items.get(Math.min(8, (joined ? headingDepth : 0) + listDepth - 1));
        }
    }

    /// The names of the styles that a front matter may ask for.
    public static final List<String> STYLES = List.of("decimal", "outline", "legal", "plain");

    private static final List<Level> IN_BRACKETS = brackets(
            1, Format.LOWER_LETTER, Format.LOWER_ROMAN, Format.UPPER_LETTER, Format.UPPER_ROMAN, Format.DECIMAL);
    private static final List<Level> POINT_THEN_BRACKETS = joined(
            List.of(new Level(Format.DECIMAL, "%1.")),
            brackets(2, Format.LOWER_LETTER, Format.LOWER_ROMAN, Format.UPPER_LETTER, Format.UPPER_ROMAN));
    private static final List<Level> OUTLINE = joined(
            List.of(
                    new Level(Format.UPPER_ROMAN, "%1."),
                    new Level(Format.UPPER_LETTER, "%2."),
                    new Level(Format.DECIMAL, "%3."),
                    new Level(Format.LOWER_LETTER, "%4.")),
            brackets(5, Format.LOWER_ROMAN, Format.DECIMAL, Format.UPPER_LETTER));

    private Numbering() {}

    /// The number of every numbered clause that has an id, in reading order.
    public static Map<String, String> of(Document document) {
        return of(document, style(document));
    }

    /// The same in a style other than the document's own.
    public static Map<String, String> of(Document document, Style style) {
        var counted = Counting.of(document, style);
        var numbers = new LinkedHashMap<String, String>();
        Nodes.clauses(document.blocks(), (node, _) -> {
            var number = counted.get(node);
            if (number != null && !Nodes.id(node).isEmpty()) numbers.put(Nodes.id(node), number);
        });
        return Collections.unmodifiableMap(numbers);
    }

    /// The style of a document: what its front matter asks for, or what its kind is usually printed in.
    public static Style style(Document document) {
        var front = document.front();
        var kind = front.string("kind").orElse("");
        var usual = kind.endsWith("-policy") ? "decimal" : "plain";
        var asked = front.string("numbering", "style").or(() -> front.string("numbering"));
        var prefix = front.string("numbering", "prefix").orElse("");
        return style(asked.filter(STYLES::contains).orElse(usual), prefix);
    }

    /// A style by its name, with the number of the whole text before the first level of headings.
    public static Style style(String name, String prefix) {
        return switch (name) {
            case "outline" -> new Style(name, prefixed(OUTLINE, prefix), OUTLINE, true);
            case "legal" -> new Style(name, prefixed(POINT_THEN_BRACKETS, prefix), POINT_THEN_BRACKETS, true);
            case "decimal" -> new Style(name, prefixed(decimals(), prefix), IN_BRACKETS, false);
            default -> new Style("plain", List.of(), POINT_THEN_BRACKETS, false);
        };
    }

    /// The document with the number of every clause that readers see written on it, as it is done when a
    /// version comes into force, because people cite them from then on. A clause without an id gets none: the
    /// document should be canonical.
    public static Document fixed(Document document) {
        return Fixing.of(document);
    }

    /// The same for a version that follows one in force: every number of that one stays where it was, what is
    /// new takes an inserted number, and a section or item that is gone stays as "[Reserved]" under its id
    /// and number. An alternative that was chosen instead of another takes over its numbers. Where the front
    /// matter asks for another style or prefix, the document is counted anew.
    public static Document fixed(Document document, Document inForce) {
        return Fixing.of(Succession.of(document, Fixing.of(inForce)));
    }

    /// The document with the numbers of another version of it on the clauses that have none: for a draft that
    /// goes on beside the version that came into force, and for a copy after it was merged without numbers.
    public static Document carried(Document draft, Document inForce) {
        var numbers = Fixing.read(inForce);
        numbers.keySet().removeAll(Fixing.read(draft).keySet());
        return Fixing.written(draft, numbers);
    }

    /// The document as it was before any number was written on it, without the places that are reserved: what a
    /// local copy begins with, and what it is compared and merged with later.
    public static Document unprinted(Document document) {
        return Fixing.undone(document);
    }

    private static List<Level> prefixed(List<Level> levels, String prefix) {
        var plain = prefix.replace("%", "").strip();
        if (plain.isEmpty()) return levels;
        boolean open = Character.isLetterOrDigit(plain.charAt(plain.length() - 1));
        var before = open ? plain + "." : plain;
        boolean chained = levels.get(1).pattern().startsWith("%1");
        return IntStream.range(0, levels.size())
                .mapToObj(i -> i == 0 || chained
                        ? new Level(
                                levels.get(i).format(), before + levels.get(i).pattern())
                        : levels.get(i))
                .toList();
    }

    private static List<Level> decimals() {
        var pattern = new StringBuilder();
        var levels = new ArrayList<Level>();
        for (int i = 1; i <= 9; i++) {
            pattern.append(i == 1 ? "" : ".").append('%').append(i);
            levels.add(new Level(Format.DECIMAL, pattern.toString()));
        }
        return List.copyOf(levels);
    }

    /// Levels in round brackets from a level on, then in half brackets, up to the ninth.
    private static List<Level> brackets(int from, Format... formats) {
        var levels = new ArrayList<Level>();
        for (int i = from; i <= 9; i++) {
            int nth = i - from;
            var pattern = nth < formats.length ? "(%" + i + ")" : "%" + i + ")";
            levels.add(new Level(formats[nth % formats.length], pattern));
        }
        return levels;
    }

    private static List<Level> joined(List<Level> first, List<Level> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return List.copyOf(all);
    }
}
