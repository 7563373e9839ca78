package org.whereas.alignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.RevisionSaved;
import org.whereas.text.Alignments;

/// The shelf of alignments: which clauses carry out which recommendation, in the versions that the caller may read.
@ApplicationScoped
public class Meetings {

    private static final int LONGEST_ID = 120;

    @PersistenceContext
    EntityManager em;

    @Inject
    Documents documents;

    /// A document with its clauses that carry a recommendation out, in no particular order.
    public record Meeting(DocumentSummary document, List<String> clauses) {}

    private record Row(long document, int number, String clause) {}

    /// Takes the alignments of a new version down, in the transaction that inserts it.
    void follow(@Observes RevisionSaved saved) {
        var reading = saved.reading();
        var seen = new LinkedHashSet<List<String>>();
        for (var alignment : Alignments.of(reading.text())) {
            var pair = List.of(alignment.clause(), alignment.recommendation());
            if (alignment.recommendation().length() > LONGEST_ID || !seen.add(pair)) continue;
            em.createNativeQuery("insert into meeting (document, number, clause, recommendation) values (?, ?, ?, ?)")
                    .setParameter(1, reading.summary().id())
                    .setParameter(2, reading.revision().number())
                    .setParameter(3, alignment.clause())
                    .setParameter(4, alignment.recommendation())
                    .executeUpdate();
        }
    }

    /// Where a recommendation is carried out: models before copies, then by title.
    public List<Meeting> of(String recommendation) {
        var clauses = new LinkedHashMap<DocumentSummary, List<String>>();
        for (var row : rows(recommendation)) {
            documents
                    .readable(row.document())
                    .filter(d -> row.number() == shown(d))
                    .ifPresent(d ->
                            clauses.computeIfAbsent(d, _ -> new ArrayList<>()).add(row.clause()));
        }
        return clauses.entrySet().stream()
                .map(e -> new Meeting(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing((Meeting m) -> m.document().isCopy())
                        .thenComparing(m -> m.document().title())
                        .thenComparing(m -> m.document().address()))
                .toList();
    }

    /// How many posted documents that are no copies carry each recommendation out.
    @SuppressWarnings("unchecked")
    public Map<String, Long> counts() {
        var rows = (List<Object[]>) em.createNativeQuery("""
                        select m.recommendation, count(distinct m.document) from meeting m
                        join document d on d.id = m.document and d.posted = m.number
                        where d.origin = 0 group by m.recommendation""").getResultList();
        var counts = new HashMap<String, Long>();
        rows.forEach(r -> counts.put((String) r[0], ((Number) r[1]).longValue()));
        return counts;
    }

    private int shown(DocumentSummary document) {
        return documents.seesDrafts(document) ? document.newest() : document.posted();
    }

    @SuppressWarnings("unchecked")
    private List<Row> rows(String recommendation) {
        var rows = (List<Object[]>)
                em.createNativeQuery("""
                        select m.document, m.number, m.clause from meeting m
                        join document d on d.id = m.document and (d.number = m.number or d.posted = m.number)
                        where m.recommendation = ?""").setParameter(1, recommendation).getResultList();
        return rows.stream()
                .map(r -> new Row(((Number) r[0]).longValue(), ((Number) r[1]).intValue(), (String) r[2]))
                .toList();
    }
}
