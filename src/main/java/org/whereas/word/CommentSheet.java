package org.whereas.word;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The comments of a file, and what they are about.
final class CommentSheet {

    private final Map<String, Tag> comments = new LinkedHashMap<>();
    private final Map<String, StringBuilder> about = new LinkedHashMap<>();
    private final Map<String, StringBuilder> open = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Findings findings;

    CommentSheet(Tag root, Findings findings) {
        this.findings = findings;
        for (var comment : root.content()) if (comment.is("w:comment")) comments.put(comment.at("w:id"), comment);
    }

    void open(String id) {
        open.put(id, about.computeIfAbsent(id, _ -> new StringBuilder()));
        refer(id);
    }

    void close(String id) {
        open.remove(id);
    }

    /// Words of the text, which are those of the comments that are open.
    void say(String words) {
        open.values().forEach(it -> it.append(words));
    }

    /// A paragraph ends.
    void end() {
        open.values().stream().filter(it -> !it.isEmpty()).forEach(it -> it.append(' '));
    }

    void refer(String id) {
        places.putIfAbsent(id, findings.paragraph());
    }

    /// All comments in the order of the file; a marking of ours is none.
    List<Comment> all(Provenance provenance, Places clauses) {
        var all = new ArrayList<Comment>();
        comments.forEach((id, comment) -> {
            if (provenance.remarked(comment)) return;
            int place = places.getOrDefault(id, 0);
            all.add(new Comment(
                    comment.at("w:author"),
                    instant(comment.at("w:date")),
                    Visible.words(comment),
                    about.getOrDefault(id, new StringBuilder()).toString().strip(),
                    place,
                    clauses.clause(place)));
        });
        return all;
    }

    /// A moment as Word writes it: often the time of the clock on the wall, called UTC.
    static Instant instant(String written) {
        try {
            return written.endsWith("Z")
                    ? Instant.parse(written)
                    : written.isEmpty()
                            ? Instant.EPOCH
                            : LocalDateTime.parse(written).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException other) {
            return Instant.EPOCH;
        }
    }
}
