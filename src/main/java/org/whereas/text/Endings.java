package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Writes a clause anew with another ending or beginning, as a suggestion.
final class Endings {

    private static final Pattern OPENING = Pattern.compile(
            "(?is)\\A(?:now,?\\s+)?(?:therefore,?\\s+)?(?:be\\s+it\\s+)?(?:hereby\\s+)?resolved\\b[,:]?");

    private Endings() {}

    /// The Markdown of the clause of an ordinal with its ending replaced, where the clause is a paragraph
    /// of words.
    static Optional<String> ended(Document document, int ordinal, String ending) {
        return paragraph(document, ordinal)
                .flatMap(p -> changed(p, p.content().size() - 1, text -> bare(Connecting.unended(text)) + ending));
    }

    /// Without the comma or semicolon that stood before a closing quotation mark.
    private static String bare(String text) {
        return text.replaceFirst("[,;]([”\"])\\z", "$1");
    }

    /// The clause with "Be it further resolved" in front, where it begins with other resolving words.
    static Optional<String> furthered(Document document, int ordinal) {
        return paragraph(document, ordinal)
                .filter(p -> !p.content().isEmpty()
                        && p.content().getFirst() instanceof Inline.Text(var text)
                        && OPENING.matcher(text).find())
                .flatMap(p -> changed(p, 0, text -> OPENING.matcher(text).replaceFirst(further(text))));
    }

    private static String further(String text) {
        return Character.isUpperCase(text.codePointAt(1)) ? "BE IT FURTHER RESOLVED" : "Be it further resolved";
    }

    private static Optional<String> changed(Block.Paragraph paragraph, int place, UnaryOperator<String> change) {
        if (paragraph.content().isEmpty() || !(paragraph.content().get(place) instanceof Inline.Text(var text)))
            return Optional.empty();
        var runs = new ArrayList<>(paragraph.content());
        runs.set(place, new Inline.Text(change.apply(text)));
        var block = new Block.Paragraph(runs, paragraph.attributes(), Position.NONE);
        return Optional.of(
                Markdown.write(new Document(FrontMatter.NONE, List.of(block))).strip());
    }

    /// The clause of an ordinal, counted as [ResolutionReader] counts them, where it is a paragraph at the
    /// top.
    private static Optional<Block.Paragraph> paragraph(Document document, int ordinal) {
        var count = 0;
        for (var block : document.blocks()) {
            var size = ResolutionReader.count(block);
            if (count + 1 == ordinal && block instanceof Block.Paragraph paragraph) return Optional.of(paragraph);
            count += size;
        }
        return Optional.empty();
    }
}
