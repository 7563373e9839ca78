package org.whereas.alignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.RevisionSaved;
import org.whereas.membership.Caller;
import org.whereas.text.Alignments;
import org.whereas.text.Publication;

/// The shelf of alignments: which clauses carry out which recommendation, in the versions that the caller may read.
@ApplicationScoped
public class Meetings {

    private static final int LONGEST_ID = 120;

    private static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Documents documents;

    @Inject
    Caller caller;

    /// Takes the alignments of a new version down, in the transaction that inserts it: mostly those of the version
    /// before.
    void follow(@Observes RevisionSaved saved) {
        var reading = saved.reading();
        var document = reading.summary().id();
        var number = reading.revision().number();
        var pairs = new LinkedHashSet<List<String>>();
        for (var alignment : Alignments.of(Publication.of(reading.text())))
            if (alignment.recommendation().length() <= LONGEST_ID)
                pairs.add(List.of(alignment.clause(), alignment.recommendation()));
        if (pairs.isEmpty()) return;
        var before = reading.revision().parent();
        if (pairs.equals(pairs(document, before))) takeOver(document, before, number);
        else for (var pair : pairs) insert(document, number, pair);
    }

    @SuppressWarnings("unchecked")
    private Set<List<String>> pairs(long document, int number) {
        var rows = (List<Object[]>)
                em.createNativeQuery("select clause, recommendation from meeting where document = ? and number = ?")
                        .setParameter(1, document)
                        .setParameter(2, number)
                        .getResultList();
        return rows.stream()
                .map(row -> List.of((String) row[0], (String) row[1]))
                .collect(Collectors.toSet());
    }

    private void takeOver(long document, int before, int number) {
        em.createNativeQuery("insert into meeting (document, number, clause, recommendation)"
                        + " select document, ?, clause, recommendation from meeting where document = ? and number = ?")
                .setParameter(1, number)
                .setParameter(2, document)
                .setParameter(3, before)
                .executeUpdate();
    }

    private void insert(long document, int number, List<String> pair) {
        em.createNativeQuery("insert into meeting (document, number, clause, recommendation) values (?, ?, ?, ?)")
                .setParameter(1, document)
                .setParameter(2, number)
                .setParameter(3, pair.get(0))
                .setParameter(4, pair.get(1))
                .executeUpdate();
    }

    /// The documents that carry a recommendation out in the version that the caller reads:
    /// models before copies, then by title; not more than a page holds.
    @SuppressWarnings("unchecked")
    public List<DocumentSummary> of(String recommendation) {
        var own = caller.organizations();
        var mine = own.isEmpty() ? "0" : own.stream().map(String::valueOf).collect(Collectors.joining(", "));
        var ids = (List<Object[]>) em.createNativeQuery("""
                        select distinct d.id, case when d.organization in (%s) then d.title else d.open_title end as seen,
                            case when d.origin = 0 then 0 else 1 end as copied
                        from meeting m join document d on d.id = m.document
                        where m.recommendation = ? and (
                            d.organization in (%s) and m.number = d.number
                            or d.organization not in (%s) and m.number = d.posted)
                        order by copied, seen, d.id""".formatted(mine, mine, mine))
                .setParameter(1, recommendation)
                .setMaxResults(MOST)
                .getResultList();
        return ids.stream()
                .flatMap(row -> documents.readable(((Number) row[0]).longValue()).stream())
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
}
