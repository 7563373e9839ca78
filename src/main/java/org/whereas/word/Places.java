package org.whereas.word;

import java.util.Map;
import java.util.TreeMap;

/// Which clause of the exported text stands at a paragraph of the file.
final class Places {

    private final TreeMap<Integer, String> clauses = new TreeMap<>();

    void put(int paragraph, String clause) {
        clauses.putIfAbsent(paragraph, clause);
    }

    /// The clause at a paragraph; the one before it where it is none itself; empty where nothing stands before.
    String clause(int paragraph) {
        var found = paragraph <= 0 ? null : clauses.floorEntry(paragraph);
        return found == null ? "" : found.getValue();
    }

    /// The paragraphs of each clause.
    Map<Integer, String> all() {
        return clauses;
    }
}
