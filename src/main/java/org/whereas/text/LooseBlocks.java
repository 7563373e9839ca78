package org.whereas.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes a document of blocks that were found in a file of paragraphs: what people typed in front of paragraphs
/// becomes structure, as it does in plain text.
final class LooseBlocks {

    private static final int HEAD = 8;

    private final IntakeLog log = new IntakeLog();

    private LooseBlocks() {}

    static Intake.Result of(String title, List<Block> blocks) {
        var loose = new LooseBlocks();
        var document = loose.document(title, loose.listed(blocks));
        return loose.log.result(List.of(document));
    }

    private Document document(String title, List<Block> blocks) {
        if (blocks.stream().noneMatch(LooseBlocks::isFormal)) return WebDocument.of(title, blocks, log);
        return resolution(title, blocks);
    }

    private static boolean isFormal(Block block) {
        return block instanceof Block.Paragraph it && Formal.begins(Runs.text(it.content()));
    }

    /// The head of a resolution: its number, its title, who brought it in, and when.
    private Document resolution(String title, List<Block> blocks) {
        Map<Chunk, Block> heads = new IdentityHashMap<>();
        var head = new ArrayList<Chunk>();
        for (var block : blocks.stream().limit(HEAD).toList()) {
            var chunk = chunk(block);
            if (chunk == null || Formal.begins(chunk.text())) break;
            heads.put(chunk, block);
            head.add(chunk);
        }
        if (!title.isEmpty()) head.addFirst(new Chunk(0, 1, 0, Marker.NONE, List.of(title)));
        var part = new Part(Part.Genre.RESOLUTION, head);
        var caption = Caption.of(part, log);
        var rest = caption.rest(part);
        var left = blocks.stream()
                .filter(it -> !heads.containsValue(it) || rest.stream().anyMatch(kept -> heads.get(kept) == it))
                .toList();
        var named = caption.title.isEmpty() ? Titles.made(whole(blocks), left, log) : caption.title;
        log.recognised("document", 0, named + " (resolution)");
        return new Document(front(named, caption), WebDocument.levelled(left));
    }

    private static Part whole(List<Block> blocks) {
        var chunks = new ArrayList<Chunk>();
        for (var block : blocks) if (block instanceof Block.Paragraph) chunks.add(chunk(block));
        return new Part(Part.Genre.RESOLUTION, chunks);
    }

    private static FrontMatter front(String title, Caption caption) {
        var source = new java.util.LinkedHashMap<String, Object>();
        if (!caption.body.isEmpty()) source.put("organization", caption.body);
        if (!caption.date.isEmpty()) source.put("date", caption.date);
        return new FrontDraft()
                .with("title", title)
                .with("kind", "resolution")
                .with("number", caption.number)
                .with("session", caption.session)
                .with("sponsors", caption.sponsors)
                .with("language", "en-US")
                .with("source", source)
                .with("text", "held")
                .done();
    }

    private static Chunk chunk(Block block) {
        var content = switch (block) {
            case Block.Paragraph it -> it.content();
            case Block.Heading it -> it.content();
            default -> null;
        };
        if (content == null || Runs.text(content).isBlank()) return null;
        return new Chunk(block.position().first(), 1, 0, Marker.NONE, List.of(Runs.text(content)));
    }

    /// Paragraphs that begin with typed bullets or numbers as lists, where at least two follow one another; other
    /// typed numbers as printed numbers.
    private List<Block> listed(List<Block> blocks) {
        var out = new ArrayList<Block>();
        for (int i = 0; i < blocks.size(); ) {
            int end = i;
            while (end < blocks.size() && isTyped(blocks.get(end))) end++;
            if (end - i >= 2) {
                out.addAll(lists(blocks.subList(i, end)));
                i = end;
            } else out.add(numbered(blocks.get(i++)));
        }
        return out;
    }

    private List<Block> lists(List<Block> typed) {
        Map<Chunk, List<Inline>> words = new IdentityHashMap<>();
        var chunks = new ArrayList<Chunk>();
        for (var block : typed) {
            var content = ((Block.Paragraph) block).content();
            var marker = marker(block);
            var chunk = new Chunk(block.position().first(), 1, 0, marker, List.of(marker.rest()));
            words.put(
                    chunk,
                    withoutStart(
                            content, Runs.text(content).length() - marker.rest().length()));
            chunks.add(chunk);
        }
        log.recognised("list", typed.getFirst().position().first(), typed.size());
        return TypedLists.of(chunks, words::get, log);
    }

    private static boolean isTyped(Block block) {
        return block instanceof Block.Paragraph && marker(block).isItem();
    }

    private static Marker marker(Block block) {
        if (!block.attributes().values().isEmpty()) return Marker.NONE;
        return switch (block) {
            case Block.Paragraph it
            when !Formal.begins(Runs.text(it.content())) -> Marker.of(Runs.text(it.content()), false);
            case Block.Heading it -> Marker.of(Runs.text(it.content()), false);
            default -> Marker.NONE;
        };
    }

    /// A heading or a paragraph with a typed number, which it keeps as its printed number.
    private static Block numbered(Block block) {
        var marker = marker(block);
        if (!Set.of(Marker.Kind.NUMBER, Marker.Kind.SECTION).contains(marker.kind())) return block;
        var attributes = block.attributes().with("no", marker.kept());
        return switch (block) {
            case Block.Heading it ->
                new Block.Heading(it.level(), rest(it.content(), marker), attributes, it.position());
            case Block.Paragraph it
            when marker.kind() == Marker.Kind.SECTION ->
                new Block.Paragraph(rest(it.content(), marker), attributes, it.position());
            default -> block;
        };
    }

    private static List<Inline> rest(List<Inline> content, Marker marker) {
        return withoutStart(content, Runs.text(content).length() - marker.rest().length());
    }

    /// The runs without so many signs at their beginning.
    private static List<Inline> withoutStart(List<Inline> runs, int signs) {
        var out = new ArrayList<Inline>();
        var left = signs;
        for (var run : runs) {
            var length = Runs.text(List.of(run)).length();
            if (left <= 0) out.add(run);
            else if (left < length) out.add(cut(run, left));
            left -= length;
        }
        return out;
    }

    private static Inline cut(Inline run, int signs) {
        return switch (run) {
            case Inline.Text(var text) -> new Inline.Text(text.substring(signs));
            case Inline.Code(var code) -> new Inline.Code(code.substring(signs));
            default -> Inlines.with(run, withoutStart(Inlines.inside(run), signs));
        };
    }
}
