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

    /// The last version of what stands in the newest one.
    private static final int STANDS = Integer.MAX_VALUE;

    @PersistenceContext
    EntityManager em;

    @Inject
    Documents documents;

    @Inject
    Caller caller;

    /// Takes the alignments of a new version down, in the transaction that inserts it: those that the version before
    /// has too stay as they are.
    void follow(@Observes RevisionSaved saved) {
        var reading = saved.reading();
        var document = reading.summary().id();
        var number = reading.revision().number();
        var pairs = new LinkedHashSet<List<String>>();
        for (var alignment : Alignments.of(Publication.of(reading.text())))
            if (alignment.recommendation().length() <= LONGEST_ID)
                pairs.add(List.of(alignment.clause(), alignment.recommendation()));
        var before = standing(document);
        for (var pair : before) if (!pairs.contains(pair)) end(document, number - 1, pair);
        for (var pair : pairs) if (!before.contains(pair)) begin(document, number, pair);
    }

    @SuppressWarnings("unchecked")
    private Set<List<String>> standing(long document) {
        var rows = (List<Object[]>)
                em.createNativeQuery("select clause, recommendation from meeting where document = ? and until = ?")
                        .setParameter(1, document)
                        .setParameter(2, STANDS)
                        .getResultList();
        return rows.stream()
                .map(row -> List.of((String) row[0], (String) row[1]))
                .collect(Collectors.toSet());
    }

    private void end(long document, int last, List<String> pair) {
        em.createNativeQuery("update meeting set until = ?"
                        + " where document = ? and clause = ? and recommendation = ? and until = ?")
                .setParameter(1, last)
                .setParameter(2, document)
                .setParameter(3, pair.get(0))
                .setParameter(4, pair.get(1))
                .setParameter(5, STANDS)
                .executeUpdate();
    }

    private void begin(long document, int first, List<String> pair) {
        em.createNativeQuery(
                        "insert into meeting (document, clause, recommendation, since, until) values (?, ?, ?, ?, ?)")
                .setParameter(1, document)
                .setParameter(2, pair.get(0))
                .setParameter(3, pair.get(1))
                .setParameter(4, first)
                .setParameter(5, STANDS)
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
                            d.organization in (%s) and d.number between m.since and m.until
                            or d.organization not in (%s) and d.posted between m.since and m.until)
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
                        join document d on d.id = m.document and d.posted between m.since and m.until
                        where d.origin = 0 group by m.recommendation""").getResultList();
        var counts = new HashMap<String, Long>();
        rows.forEach(r -> counts.put((String) r[0], ((Number) r[1]).longValue()));
        return counts;
    }
}
