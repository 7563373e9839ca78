package org.whereas.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts remarks into a written file as comments at their clauses.
final class Remarks {

    /// Far from the numbers of notes: a reader that mixes the two up would show the wrong words.
    private static final int FIRST = 100_001;

    private final WordExport.Settings settings;
    private final Map<String, List<Remark>> byMark = new HashMap<>();
    private final List<Remark> placed = new ArrayList<>();
    private final Set<String> done = new HashSet<>();

    private Remarks(WordExport.Settings settings, Bookmarks bookmarks) {
        this.settings = settings;
        for (var remark : settings.remarks()) {
            var mark = bookmarks.known(remark.clause()).orElseGet(() -> new Bookmarks().name(remark.clause()));
            byMark.computeIfAbsent(mark, _ -> new ArrayList<>()).add(remark);
        }
    }

    /// The file with its remarks; the same where there are none.
    static Manuscript in(Manuscript manuscript, WordExport.Settings settings, Bookmarks bookmarks) {
        if (settings.remarks().isEmpty()) return manuscript;
        var remarks = new Remarks(settings, bookmarks);
        var root = Tag.read(manuscript.part(Manuscript.DOCUMENT));
        var body = remarks.rest(remarks.body(root.content().getFirst()));
        var parts = new ArrayList<>(manuscript
                .with(
                        Map.of(
                                Manuscript.DOCUMENT,
                                Xml.of(root.with(List.of(body))).bytes()),
                        manuscript.links())
                .parts());
        parts.add(new Part(
                "/word/comments.xml",
                Manuscript.DOCUMENT,
                "comments",
                "comments",
                "comments",
                remarks.comments().bytes()));
        var remarked = new Manuscript(parts, manuscript.links());
        return settings.source().isNamed() ? remarks.signed(remarked) : remarked;
    }

    /// With what tells that these comments are our own.
    private Manuscript signed(Manuscript manuscript) {
        var data = new ArrayList<Tag>();
        var signatures = new ArrayList<String>();
        for (var remark : placed) {
            data.add(new Tag("remark", List.of("mark", mark(remark.author(), remark.words())), List.of(), ""));
            signatures.add(Signatures.of(remark.author(), date()));
        }
        return Signatures.in(manuscript, data, signatures);
    }

    /// What a comment of ours is known by.
    static String mark(String author, String words) {
        return Signatures.mark(author + "\n" + words.replaceAll("\\s+", " ").strip());
    }

    private String date() {
        return settings.source()
                .modified()
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                .toString();
    }

    /// A clause that is a table or a quotation has its mark before its first paragraph.
    private Tag body(Tag parent) {
        var waiting = new ArrayList<Remark>();
        return walked(parent, waiting);
    }

    private Tag walked(Tag parent, List<Remark> waiting) {
        var content = new ArrayList<Tag>();
        for (var tag : parent.content()) {
            if (tag.is("w:bookmarkStart")) waiting.addAll(of(tag));
            if (tag.is("w:p")) content.add(paragraph(tag, waiting));
            else content.add(tag.content().isEmpty() || tag.is("w:sdt") ? tag : walked(tag, waiting));
        }
        return parent.with(content);
    }

    private Tag paragraph(Tag paragraph, List<Remark> waiting) {
        var all = new ArrayList<>(waiting);
        waiting.clear();
        paragraph.content().stream().filter(tag -> tag.is("w:bookmarkStart")).forEach(tag -> all.addAll(of(tag)));
        return all.isEmpty() ? paragraph : with(paragraph, all);
    }

    /// What is said of the clause that begins here, once.
    private List<Remark> of(Tag mark) {
        var name = mark.at("w:name");
        return done.add(name) ? byMark.getOrDefault(name, List.of()) : List.of();
    }

    /// The paragraph with comments over all of its words.
    private Tag with(Tag paragraph, List<Remark> remarks) {
        var content = new ArrayList<>(paragraph.content());
        var at = !content.isEmpty() && content.getFirst().is("w:pPr") ? 1 : 0;
        for (var remark : remarks) {
            var id = String.valueOf(FIRST + placed.size());
            placed.add(remark);
            content.add(at, numbered("w:commentRangeStart", id));
            content.add(numbered("w:commentRangeEnd", id));
            content.add(Tag.of("w:r", numbered("w:commentReference", id)));
        }
        return paragraph.with(content);
    }

    private static Tag numbered(String name, String id) {
        return new Tag(name, List.of("w:id", id), List.of(), "");
    }

    /// Remarks on clauses that the file does not show stand at its last paragraph, with the name of
    /// the clause.
    private Tag rest(Tag body) {
        var left = settings.remarks().stream()
                .filter(remark -> !placed.contains(remark))
                .map(remark -> new Remark(
                        remark.clause(),
                        remark.author(),
                        Words.put(settings.words().leftOut(), remark.clause(), remark.words())))
                .toList();
        var content = new ArrayList<>(body.content());
        for (int i = content.size() - 1; i >= 0 && !left.isEmpty(); i--) {
            if (!content.get(i).is("w:p")) continue;
            content.set(i, with(content.get(i), left));
            break;
        }
        return body.with(content);
    }

    private Xml comments() {
        var xml = new Xml().open("w:comments", Draft.NAMESPACES);
        for (int i = 0; i < placed.size(); i++) {
            var remark = placed.get(i);
            xml.open("w:comment", "w:id", String.valueOf(FIRST + i), "w:author", remark.author(), "w:date", date());
            for (var line : remark.words().split("\n")) {
                xml.open("w:p");
                Runs.run(xml, line, Runs.Format.PLAIN);
                xml.close();
            }
            xml.close();
        }
        return xml.close();
    }
}
