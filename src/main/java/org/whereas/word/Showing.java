package org.whereas.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Which field a content control is whose tag, title and binding are lost: the next one, in the clause or else in the
/// text, that showed its words. One for each reading of a file.
final class Showing {

    private final Map<String, List<String>> clauses;
    private final Provenance provenance;
    private final List<String> order = new ArrayList<>();
    private final Map<String, Integer> begin = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private int reached;

    /// @param clauses the fields of each clause, in the order of the text; empty where tags are not lost
    Showing(Map<String, List<String>> clauses, Provenance provenance) {
        this.clauses = clauses;
        this.provenance = provenance;
        clauses.forEach((clause, fields) -> {
            begin.put(clause, order.size());
            order.addAll(fields);
        });
    }

    /// A clause begins here. Where its bookmark is not around a field, as in a table, fields are looked for from here.
    void passes(String bookmark) {
        if (!clauses.isEmpty()) reached = begin.getOrDefault(provenance.id(bookmark), reached);
    }

    /// The field that shows these words, empty for none.
    ///
    /// @param marks the bookmarks that began before it in its paragraph
    String field(String words, Supplier<List<String>> marks) {
        if (clauses.isEmpty() || words.isBlank()) return "";
        for (var mark : marks.get()) {
            var fields = clauses.getOrDefault(provenance.id(mark), List.of());
            for (int i = asked.getOrDefault(mark, 0); i < fields.size(); i++) {
                if (!provenance.showed(fields.get(i), words)) continue;
                asked.put(mark, i + 1);
                return fields.get(i);
            }
        }
        return next(words);
    }

    private String next(String words) {
        for (int i = 0; i < order.size(); i++) {
            var place = (reached + i) % order.size();
            if (!provenance.showed(order.get(place), words)) continue;
            reached = place + 1;
            return order.get(place);
        }
        return "";
    }
}
