package org.whereas.alignment;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.RevisionSummary;
import org.whereas.text.Recommendations;

/// The catalogue as one request sees it, with what its recommendations said earlier. Not kept beyond the request.
final class Catalogued {

    private final Documents documents;
    private final Map<String, Recommended.Entry> entries = new LinkedHashMap<>();
    private final Map<Long, List<RevisionSummary>> versions = new HashMap<>();
    private final Map<String, Map<String, String>> said = new HashMap<>();

    Catalogued(List<Recommended.Entry> entries, Documents documents) {
        this.documents = documents;
        entries.forEach(e -> this.entries.putIfAbsent(e.recommendation().id(), e));
    }

    List<Recommended.Entry> entries() {
        return List.copyOf(entries.values());
    }

    Optional<Recommended.Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /// What a recommendation says now; empty where the catalogue does not have it.
    String words(String id) {
        return find(id).map(e -> e.recommendation().text()).orElse("");
    }

    /// Whether it said something else at an earlier time. What was stated only later is taken as it was first stated.
    boolean changedSince(String id, Instant then) {
        var entry = entries.get(id);
        if (entry == null) return false;
        var document = entry.document();
        var all = versions.computeIfAbsent(document.id(), _ -> documents.versions(document));
        if (all.size() < 2) return false;
        var number = all.stream()
                .filter(r -> !r.at().isAfter(then))
                .findFirst()
                .orElse(all.getLast())
                .number();
        var earlier = said(document, number).get(id);
        return earlier != null && !earlier.equals(entry.recommendation().text());
    }

    private Map<String, String> said(DocumentSummary document, int number) {
        return said.computeIfAbsent(document.id() + " " + number, _ -> {
            var words = new HashMap<String, String>();
            Recommendations.of(documents.read(document, number).text())
                    .forEach(r -> words.putIfAbsent(r.id(), r.text()));
            return words;
        });
    }
}
