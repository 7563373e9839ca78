package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Builds the document of one part: front matter from its head, then headings, paragraphs, lists, tables
/// and notes.
final class Assembly {

    private final Words words;
    private final IntakeLog log;
    private final List<Block> blocks = new ArrayList<>();

    private Assembly(Words words, IntakeLog log) {
        this.words = words;
        this.log = log;
    }

    /// The documents of a part: one, or two where it is a release about a resolution that is not there. `ranks` says
    /// by their lines which blocks are printed like headings.
    static List<Document> documents(Part part, Words words, Map<Integer, Integer> ranks, IntakeLog log) {
        var judged = ReleasedResolution.judged(part);
        var caption = Caption.of(judged, log);
        var assembly = new Assembly(words, log);
        assembly.build(caption.rest(judged), ranks);
        var documents = new ArrayList<Document>();
        ReleasedResolution.of(judged, caption, log).ifPresent(documents::add);
        documents.add(new Document(front(judged, caption, assembly.blocks, log), assembly.blocks));
        return documents;
    }

    private static FrontMatter front(Part part, Caption caption, List<Block> blocks, IntakeLog log) {
        var title = caption.title.isEmpty() ? Titles.made(part, blocks, log) : caption.title;
        var kind = Kinds.of(part, title);
        log.recognised("document", part.line(), title + " (" + kind + ")");
        var source = new java.util.LinkedHashMap<String, Object>();
        if (!caption.body.isEmpty()) source.put("organization", caption.body);
        if (!caption.date.isEmpty()) source.put("date", caption.date);
        return new FrontDraft()
                .with("title", Words.unmarked(title))
                .with("kind", kind)
                .with("number", caption.number)
                .with("session", caption.session)
                .with("sponsors", caption.sponsors)
                .with("language", "en-US")
                .with("source", source)
                .with("text", "held")
                .done();
    }

    private void build(List<Chunk> chunks, Map<Integer, Integer> ranks) {
        var contents = Contents.of(chunks, log);
        var notes = PageNotes.of(contents.rest(), log);
        var whole = new Contents(contents.titles(), Rejoining.of(notes.text(), log));
        var levels = PageHeadings.of(whole, ranks);
        var gathered = Rosters.gathered(whole.rest(), levels.keySet(), log);
        blocks(gathered, levels);
        if (!levels.isEmpty()) log.recognised("headings", gathered.getFirst().line(), levels.size());
        for (var note : notes.notes()) blocks.add(footnote(note));
    }

    private void blocks(List<Chunk> chunks, Map<Chunk, Integer> levels) {
        for (var i = 0; i < chunks.size(); i++) {
            var chunk = chunks.get(i);
            if (levels.containsKey(chunk)) {
                blocks.add(heading(chunk, levels.get(chunk)));
            } else if (chunk.isItem()) {
                var end = endOfList(chunks, i, levels.keySet());
                var lists = TypedLists.of(chunks.subList(i, end), words::of, log);
                log.recognised("list", chunk.line(), end - i);
                blocks.addAll(lists);
                i = end - 1;
            } else {
                blocks.add(block(chunk));
            }
        }
    }

    private static int endOfList(List<Chunk> chunks, int from, Set<Chunk> headings) {
        var end = from + 1;
        while (end < chunks.size() && !headings.contains(chunks.get(end)) && inList(chunks.get(end), chunks.get(from)))
            end++;
        return end;
    }

    /// An item, or a paragraph set in deeper than the list's own marks.
    private static boolean inList(Chunk chunk, Chunk first) {
        if (chunk.isItem()) return true;
        return chunk.is(Marker.Kind.NONE)
                && chunk.indent() > first.indent()
                && chunk.indent() >= first.marker().column() - 1
                && !Formal.begins(chunk.text());
    }

    private Block heading(Chunk chunk, int level) {
        var bare = chunk.withLines(List.of(Looks.unbold(chunk.text())));
        return new Block.Heading(level, words.of(bare), number(chunk.marker()), at(chunk));
    }

    private Block block(Chunk chunk) {
        if (chunk.is(Marker.Kind.RULE)) {
            log.recognised("rule", chunk.line(), chunk.marker().written());
            return new Block.Rule(at(chunk));
        }
        return TypedTables.of(chunk, words)
                .orElseGet(() -> new Block.Paragraph(words.of(chunk), number(chunk.marker()), at(chunk)));
    }

    private static Attributes number(Marker marker) {
        return marker.written().isEmpty() ? Attributes.NONE : Attributes.NONE.with("no", marker.kept());
    }

    private Block footnote(PageNotes.Note note) {
        var text = new Block.Paragraph(words.of(note.chunk()), Attributes.NONE, at(note.chunk()));
        return new Block.Footnote(note.label(), List.of(text), Attributes.NONE, at(note.chunk()));
    }

    private static Position at(Chunk chunk) {
        return new Position(chunk.line(), chunk.line());
    }
}
