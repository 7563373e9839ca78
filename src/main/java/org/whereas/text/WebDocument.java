package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Gives what was read from a page its front matter.
final class WebDocument {

    private WebDocument() {}

    /// The first heading, where it stands first, is the title; else the title of the page.
    static Document of(String pageTitle, List<Block> read, IntakeLog log) {
        var blocks = new ArrayList<>(read);
        var title = pageTitle;
        if (!blocks.isEmpty() && blocks.getFirst() instanceof Block.Heading first && isTop(first, blocks)) {
            title = Runs.text(first.content());
            blocks.removeFirst();
            if (!pageTitle.isEmpty() && !pageTitle.equals(title)) log.repaired("page-title", 0, pageTitle);
        }
        if (title.isEmpty()) title = Titles.words(blocks);
        log.recognised("title", 0, title);
        levels(blocks);
        var part = new Part(Part.Genre.PLAIN, chunks(title, blocks));
        var kind = Kinds.of(part, title);
        log.recognised("document", 0, title + " (" + kind + ")");
        var source = Bodies.of(part).map(body -> Map.of("organization", body)).orElse(Map.of());
        var front = new FrontDraft()
                .with("title", title)
                .with("kind", kind)
                .with("language", "en-US")
                .with("source", source)
                .with("text", "held");
        return new Document(front.done(), blocks);
    }

    private static boolean isTop(Block.Heading first, List<Block> blocks) {
        return blocks.stream()
                        .filter(b -> b instanceof Block.Heading h && h.level() <= first.level())
                        .count()
                == 1;
    }

    /// The same blocks, their headings from the second level on.
    static List<Block> levelled(List<Block> blocks) {
        var all = new ArrayList<>(blocks);
        levels(all);
        return all;
    }

    private static void levels(List<Block> blocks) {
        var top = 7;
        for (var block : blocks) if (block instanceof Block.Heading h) top = Math.min(top, h.level());
        var shift = 2 - top;
        blocks.replaceAll(b -> b instanceof Block.Heading(var level, var content, var attributes, var at) && shift != 0
                ? new Block.Heading(Math.min(level + shift, 6), content, attributes, at)
                : b);
    }

    private static List<Chunk> chunks(String title, List<Block> blocks) {
        var chunks = new ArrayList<Chunk>();
        chunks.add(new Chunk(0, 1, 0, Marker.NONE, List.of(title)));
        for (var block : blocks) {
            if (block instanceof Block.Paragraph p)
                chunks.add(new Chunk(0, 1, 0, Marker.NONE, List.of(Runs.text(p.content()))));
        }
        return chunks;
    }
}
