package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes a Markdown file in. One with a front matter is one of ours already and is left as it is; in others
/// the title moves to the front matter, bold lines that do the work of headings become headings, typed
/// numbers of headings become their printed numbers, and links to nowhere lose their link.
final class MarkdownIntake {

    private static final Pattern NUMBERED =
            Pattern.compile("((?:\\d{1,3}[.-])*\\d{1,3}|[IVXLC]{1,6}|[A-Z])[.)]?\\s+(\\S.*)", Pattern.DOTALL);
    private static final int TOP = 2;
    private static final int DEEPEST = 6;

    private final IntakeLog log;

    private MarkdownIntake(IntakeLog log) {
        this.log = log;
    }

    static Intake.Result of(String text, IntakeLog log) {
        SourceLines.of(text, log);
        var document = Markdown.parse(text);
        if (document.front().source().isBlank()) document = new MarkdownIntake(log).tidied(document);
        log.recognised("markdown", 0, document.front().string("title").orElse(""));
        return log.result(List.of(document));
    }

    private Document tidied(Document document) {
        var mapper = new RunMapper(this::kept);
        var blocks = new ArrayList<>(withHeadings(mapper.blocks(document.blocks())));
        var title = title(blocks);
        levels(blocks);
        numbers(blocks);
        var part = new Part(Part.Genre.PLAIN, chunks(title, blocks));
        var kind = Kinds.of(part, title);
        log.recognised("document", 0, title + " (" + kind + ")");
        var source = Bodies.of(part)
                .map(body -> java.util.Map.of("organization", body))
                .orElse(java.util.Map.of());
        var front = new FrontDraft()
                .with("title", title)
                .with("kind", kind)
                .with("language", "en-US")
                .with("source", source)
                .with("text", "held");
        return new Document(front.done(), blocks);
    }

    private List<Inline> kept(Inline run) {
        return run instanceof Inline.Link link && link.destination().matches("#?")
                ? LooseLinks.kept(link, link.content(), 0, log)
                : List.of(run);
    }

    /// A bold line between paragraphs is a heading, of the level of the heading before that is numbered
    /// like it.
    private List<Block> withHeadings(List<Block> blocks) {
        var out = new ArrayList<Block>();
        var last = 0;
        for (var block : blocks) {
            if (block instanceof Block.Heading heading) {
                last = heading.level();
                out.add(new Block.Heading(
                        last, Runs.unbold(heading.content()), heading.attributes(), heading.position()));
            } else if (last > 0 && block instanceof Block.Paragraph p && isBold(p)) {
                log.repaired("bold-heading", p.position().first(), Runs.text(p.content()));
                out.add(new Block.Heading(last, Runs.unbold(p.content()), p.attributes(), p.position()));
            } else {
                out.add(block);
            }
        }
        return out;
    }

    private static boolean isBold(Block.Paragraph paragraph) {
        return paragraph.content().size() == 1
                && paragraph.content().getFirst() instanceof Inline.Strong strong
                && !Runs.text(strong.content()).matches("(?s).*[.;:,]");
    }

    /// The first heading, where nothing stands before it, is the title and leaves the text.
    private String title(List<Block> blocks) {
        if (blocks.isEmpty() || !(blocks.getFirst() instanceof Block.Heading first) || sameLevel(blocks, first) > 1) {
            var made = Titles.words(blocks);
            log.repaired("title-made", 1, made);
            return made;
        }
        blocks.removeFirst();
        log.recognised("title", first.position().first(), Runs.text(first.content()));
        return Runs.text(first.content());
    }

    private static long sameLevel(List<Block> blocks, Block.Heading first) {
        return blocks.stream()
                .filter(b -> b instanceof Block.Heading h && h.level() <= first.level())
                .count();
    }

    /// Headings begin with the second level, because the title is the first.
    private void levels(List<Block> blocks) {
        var top = blocks.stream()
                .mapMulti((Block b, java.util.function.Consumer<Integer> out) -> {
                    if (b instanceof Block.Heading h) out.accept(h.level());
                })
                .min(Integer::compare)
                .orElse(TOP);
        if (top == TOP) return;
        log.repaired("heading-levels", 0, "");
        blocks.replaceAll(b -> b instanceof Block.Heading(var level, var content, var attributes, var position)
                ? new Block.Heading(Math.min(level - top + TOP, DEEPEST), content, attributes, position)
                : b);
    }

    private void numbers(List<Block> blocks) {
        var count = 0;
        for (var i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof Block.Heading heading)) continue;
            count++;
            if (heading.content().isEmpty() || !(heading.content().getFirst() instanceof Inline.Text(var text)))
                continue;
            var number = NUMBERED.matcher(text);
            if (!number.matches() || !text.matches("(?s)\\S{1,14}[.)]\\s.*|(?s)[\\d.-]+\\s.*")) continue;
            var content = new ArrayList<>(heading.content());
            content.set(0, new Inline.Text(number.group(2)));
            blocks.set(
                    i,
                    new Block.Heading(
                            heading.level(),
                            content,
                            heading.attributes().with("no", number.group(1)),
                            heading.position()));
        }
        if (count > 0) log.recognised("headings", 0, count);
    }

    private static List<Chunk> chunks(String title, List<Block> blocks) {
        var texts = blocks.stream().mapMulti((Block b, java.util.function.Consumer<String> out) -> {
            if (b instanceof Block.Paragraph p) out.accept(Runs.text(p.content()));
            if (b instanceof Block.Heading h) out.accept(Runs.text(h.content()));
        });
        return Stream.concat(Stream.of(title), texts)
                .map(text -> new Chunk(0, 1, 0, Marker.NONE, List.of(text)))
                .toList();
    }
}
