package org.whereas.word;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives each clause of a file the id that its bookmark has. An id is given once, to the first that has it.
final class Marks {

    private final Sources sources;
    private final Map<String, Kind> kinds;
    private final Set<String> given = new HashSet<>();
    private final Places places = new Places();

    /// What a clause of the exported text holds.
    enum Kind {
        WORDS,
        QUOTE,
        TABLE,
        NOTE
    }

    /// @param kinds of the clauses of the exported text; empty where that is not at hand
    Marks(Sources sources, Map<String, Kind> kinds) {
        this.sources = sources;
        this.kinds = kinds;
    }

    /// Which clause stands where.
    Places places() {
        return places;
    }

    /// The id of the paragraph, item, heading or table that a line is.
    String id(Line line) {
        var wanted = line.kind() == Line.Kind.READY ? Kind.TABLE : Kind.WORDS;
        var ids = ids(line);
        var id = ids.stream()
                .filter(it -> kinds.getOrDefault(it, wanted) == wanted)
                .filter(it -> !given.contains(it))
                .findFirst()
                .orElse("");
        return given(line, id);
    }

    /// Whether a line begins a quote of its own.
    boolean beginsQuote(Line line) {
        return !quote(ids(line)).isEmpty();
    }

    /// The id of the quote that begins with a line, empty where only its words have one.
    String quote(Line line) {
        return given(line, quote(ids(line)));
    }

    /// The line without the mark of the quote that it stands in.
    Line within(Line line, String quote) {
        if (quote.isEmpty()) return line;
        return line.withMarks(
                line.marks().stream().filter(it -> !id(it).equals(quote)).toList());
    }

    private String quote(List<String> ids) {
        if (kinds.isEmpty()) return ids.size() > 1 ? ids.getFirst() : "";
        return ids.stream()
                .filter(it -> kinds.get(it) == Kind.QUOTE)
                .findFirst()
                .orElse("");
    }

    private String given(Line line, String id) {
        if (id.isEmpty() || !given.add(id)) return "";
        places.put(line.number(), id);
        return id;
    }

    private List<String> ids(Line line) {
        return line.marks().stream()
                .filter(it -> !it.startsWith("_"))
                .map(this::id)
                .filter(it -> !it.isEmpty() && (kinds.isEmpty() || kinds.containsKey(it)))
                .distinct()
                .toList();
    }

    private String id(String bookmark) {
        if (sources.provenance().isOurs()) return sources.provenance().id(bookmark);
        return sources.anchors().getOrDefault(bookmark, "");
    }
}
