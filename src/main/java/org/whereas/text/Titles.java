package org.whereas.text;

import java.util.List;
import java.util.regex.Pattern;

/// Makes a title for a document that has none of its own.
final class Titles {

    private static final int LONGEST = 80;

    private static final Pattern RESOLVED_THAT =
            Pattern.compile("(?is)\\bresolved\\b.{0,200}?\\bthat\\b[,—–-]*\\s*(.{4,})");

    private Titles() {}

    /// The first heading, or the first words; for a letter or a release that is said in front.
    static String made(Part part, List<Block> blocks, IntakeLog log) {
        var title = switch (part.genre()) {
            case LETTER -> "Letter: " + words(blocks);
            case RELEASE -> "News release: " + ReleasedResolution.title(part).orElseGet(() -> words(blocks));
            default -> Formal.begins(words(blocks)) ? "Resolution: " + resolved(part) : words(blocks);
        };
        log.repaired("title-made", part.line(), title);
        return title;
    }

    /// What is resolved, where a resolution has no title.
    private static String resolved(Part part) {
        return part.chunks().stream()
                .map(c -> RESOLVED_THAT.matcher(c.text()))
                .filter(java.util.regex.Matcher::find)
                .map(m -> shortened(m.group(1)))
                .findFirst()
                .orElse("untitled");
    }

    /// The short lines at the head of a text, else its first heading, else its first words.
    static String words(List<Block> blocks) {
        if (!blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph first && isHead(first))
            return head(first);
        for (var block : blocks) {
            if (block instanceof Block.Heading heading) return Runs.text(heading.content());
        }
        for (var block : blocks) {
            if (block instanceof Block.Paragraph paragraph
                    && !Runs.text(paragraph.content()).isBlank()) return shortened(Runs.text(paragraph.content()));
        }
        return "Untitled";
    }

    private static boolean isHead(Block.Paragraph first) {
        return first.content().contains(new Inline.HardBreak())
                && !head(first).isBlank()
                && head(first).length() <= LONGEST + 40;
    }

    /// Two lines are one title; of more lines, the first.
    private static String head(Block.Paragraph first) {
        var breaks = first.content().stream()
                .filter(Inline.HardBreak.class::isInstance)
                .count();
        var end = breaks < 2 ? first.content().size() : first.content().indexOf(new Inline.HardBreak());
        return Runs.text(first.content().subList(0, end)).strip();
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) return text;
        var space = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, space > 0 ? space : LONGEST) + " …";
    }
}
