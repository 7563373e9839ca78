package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The canonical writer: one paragraph a line, `1.` and `-` for items, `#` for headings, fences for code,
/// footnotes at the end.
final class BlockWriter {

    private final StringBuilder out = new StringBuilder();
    private String prefix = "";
    private boolean atMarker;

    private BlockWriter() {}

    static String write(Document document) {
        var writer = new BlockWriter();
        var front = document.front().source().strip();
        if (!front.isEmpty()) writer.out.append("---\n").append(front).append("\n---\n");
        var blocks = inReadingOrder(document.blocks());
        if (!front.isEmpty() && !blocks.isEmpty()) writer.out.append('\n');
        writer.blocks(blocks, false);
        return writer.out.toString();
    }

    /// The Markdown of some blocks, with no front matter.
    static String write(List<? extends Block> blocks) {
        return write(new Document(FrontMatter.NONE, List.copyOf(blocks)));
    }

    private static List<Block> inReadingOrder(List<Block> blocks) {
        var text = new ArrayList<Block>();
        var footnotes = new ArrayList<Block.Footnote>();
        for (var block : blocks) {
            if (block instanceof Block.Footnote note) footnotes.add(note);
            else text.add(block);
        }
        text.addAll(Tidying.inOrderOfReference(text, footnotes));
        return text;
    }

    private void blocks(List<Block> blocks, boolean tight) {
        Block before = null;
        var written = blocks.stream()
                .flatMap(it -> Tidying.withoutLeadingHtml(it).stream())
                .toList();
        for (var block : written) {
            if (Spacing.isNothing(block)) continue;
            if (before != null) {
                gap(tight && !Spacing.needsBlank(before, block));
                if (Blocks.wouldJoin(before, block)) {
                    line(Tidying.PARTING);
                    gap(tight);
                }
            }
            block(block);
            before = block;
        }
    }

    private void gap(boolean none) {
        if (!none) line("");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading it -> heading(it);
            case Block.Paragraph it ->
                lines(withAttributes(InlineWriter.paragraph(it.content(), false), it.attributes()));
            case Block.BulletList it -> list(it.items(), it.tight(), "-", "");
            case Block.OrderedList it -> list(it.items(), it.tight(), "1" + it.delimiter(), start(it.start()));
            case Block.Table it -> table(it);
            case Block.Quote it -> quote(it);
            case Block.CodeBlock it -> code(it);
            case Block.Footnote it -> footnote(it);
            case Block.Rule _ -> line("***");
            case Block.Html(var html, var _) -> lines(html);
        }
    }

    private static String start(int start) {
        return start == 1 ? "" : "start=" + start;
    }

    private void heading(Block.Heading heading) {
        if (Blocks.isUnderlined(heading)) {
            lines(withAttributes(InlineWriter.paragraph(heading.content(), false), heading.attributes()));
            line(heading.level() == 1 ? "===" : "---");
            return;
        }
        var words = withAttributes(InlineWriter.heading(heading.content()), heading.attributes());
        line(("#".repeat(heading.level()) + " " + words).stripTrailing());
    }

    private static String withAttributes(String words, Attributes attributes) {
        return joined(words, AttributeSyntax.write(attributes));
    }

    private static String joined(String words, String attributes) {
        return words.isEmpty() || attributes.isEmpty() ? words + attributes : words + " " + attributes;
    }

    private void list(List<Item> items, boolean tight, String marker, String start) {
        var written = items.stream().map(Tidying::withoutLeadingHtml).toList();
        items(written, Spacing.isTight(tight, written), marker, start);
    }

    private void items(List<Item> items, boolean tight, String marker, String start) {
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) gap(tight);
            var attributes = AttributeSyntax.write(items.get(i).attributes(), i == 0 ? start : "");
            item(items.get(i), attributes, tight, marker);
        }
    }

    private void item(Item item, String attributes, boolean tight, String marker) {
        nested(marker + " ", " ".repeat(marker.length() + 1), () -> {
            var rest = item.blocks();
            var words = "";
            if (Spacing.firstParagraph(item) instanceof Block.Paragraph first) {
                rest = rest.subList(1, rest.size());
                words = InlineWriter.paragraph(first.content(), item.task() == Item.Task.NONE);
            }
            var lead = joined(joined(box(item.task()), words), attributes);
            if (lead.isEmpty() && (rest.isEmpty() || bareDashes(item, marker) > 2)) line("");
            if (!lead.isEmpty()) lines(lead);
            if (!lead.isEmpty() && !rest.isEmpty()) gap(tight && !Spacing.needsBlank(Spacing.WORDS, rest.getFirst()));
            blocks(rest, tight);
        });
    }

    /// How many bullets would stand in a row with nothing behind them; three would read as a rule.
    private static int bareDashes(Item item, String marker) {
        boolean bare = item.task() == Item.Task.NONE && item.attributes().isEmpty();
        if (!bare || !marker.equals("-")) return 0;
        if (item.blocks().isEmpty()) return 1;
        if (!(item.blocks().getFirst() instanceof Block.BulletList list)) return 0;
        int inner = bareDashes(list.items().getFirst(), "-");
        return inner == 0 ? 0 : inner + 1;
    }

    private static String box(Item.Task task) {
        return switch (task) {
            case NONE -> "";
            case OPEN -> "[ ]";
            case DONE -> "[x]";
        };
    }

    private void table(Block.Table table) {
        var marks = table.columns().stream()
                .map(it -> switch (it) {
                    case NONE -> "---";
                    case LEFT -> ":--";
                    case CENTER -> ":-:";
                    case RIGHT -> "--:";
                })
                .collect(Collectors.joining(" | ", "| ", " |"));
        for (int i = 0; i < table.rows().size(); i++) {
            line(table.rows().get(i).cells().stream()
                    .map(InlineWriter::cell)
                    .map(it -> it.isEmpty() ? "|" : "| " + it + " ")
                    .collect(Collectors.joining("", "", "|"))
                    .replaceAll("^\\|\\|", "| |"));
            if (i == 0) line(marks);
        }
        own(table.attributes());
    }

    private void quote(Block.Quote quote) {
        nested("> ", "> ", () -> {
            if (quote.blocks().stream().allMatch(Spacing::isNothing)) line("");
            blocks(quote.blocks(), false);
        });
        own(quote.attributes());
    }

    private void code(Block.CodeBlock block) {
        char mark = block.info().indexOf('`') >= 0 ? '~' : '`';
        var fence = String.valueOf(mark).repeat(Math.max(3, longestRun(block.code(), mark) + 1));
        line(fence + InlineWriter.info(block.info(), mark));
        if (!block.code().isEmpty()) {
            var code = block.code().endsWith("\n")
                    ? block.code().substring(0, block.code().length() - 1)
                    : block.code();
            for (var codeLine : code.split("\n", -1)) verbatim(codeLine);
        }
        line(fence);
        own(block.attributes());
    }

    private static int longestRun(String text, char mark) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == mark ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private void footnote(Block.Footnote note) {
        var lead = "[^" + note.label() + "]:";
        var blocks = note.blocks().stream()
                .flatMap(it -> Tidying.withoutLeadingHtml(it).stream())
                .filter(it -> !Spacing.isNothing(it))
                .toList();
        if (!blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph) {
            nested(lead + " ", "    ", () -> blocks(blocks, false));
        } else {
            line(lead);
            if (!blocks.isEmpty()) nested("    ", "    ", () -> blocks(blocks, false));
        }
        own(note.attributes().withId(""));
    }

    /// Attributes of a block that has no line of its own for them.
    private void own(Attributes attributes) {
        if (attributes.isEmpty()) return;
        line("");
        line(AttributeSyntax.write(attributes));
    }

    private void nested(String first, String others, Runnable content) {
        var outer = prefix;
        out.append(atMarker ? "" : prefix).append(first);
        atMarker = true;
        prefix = outer + others;
        content.run();
        prefix = outer;
    }

    private void lines(String text) {
        for (var line : text.split("\n", -1)) line(line);
    }

    private void line(String text) {
        verbatim(text);
        if (!text.isEmpty()) return;
        int end = out.length() - 1;
        while (end > 0 && out.charAt(end - 1) == ' ') end--;
        out.delete(end, out.length() - 1);
    }

    private void verbatim(String text) {
        if (!atMarker) out.append(text.isEmpty() ? prefix.stripTrailing() : prefix);
        atMarker = false;
        out.append(text).append('\n');
    }
}
