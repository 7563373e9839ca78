package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The shelf of what the clauses of copies say: of each clause the versions from which and until which it says the
/// same.
/// Runs inside its caller's transaction and never opens one.
@ApplicationScoped
class ClauseSpans {

    private static final int AT_ONCE = 200;

    /// The last version of what stands in the newest one.
    private static final int STANDS = Integer.MAX_VALUE;

    @PersistenceContext
    EntityManager em;

    @Inject
    Wordings wordings;

    /// Writes down what the clauses of a version say that is newer than all before. Of those that say what they said,
    /// nothing is written.
    void add(long document, int number, Map<String, String> words) {
        var before = standing(document);
        var fresh = new LinkedHashMap<String, String>();
        words.forEach((clause, now) -> {
            var hash = Drifts.hash(now);
            if (!hash.equals(before.get(clause))) fresh.put(clause, hash);
        });
        before.keySet().stream()
                .filter(clause -> fresh.containsKey(clause) || !words.containsKey(clause))
                .forEach(clause -> end(document, number - 1, clause));
        var byHash = new LinkedHashMap<String, String>();
        fresh.forEach((clause, hash) -> byHash.put(hash, words.get(clause)));
        wordings.keep(byHash);
        var rows = List.copyOf(fresh.entrySet());
        for (var from = 0; from < rows.size(); from += AT_ONCE)
            insert(document, number, rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
    }

    /// Forgets what none of these versions says.
    void keepOnly(long document, Collection<Integer> numbers) {
        var said = " and ? not between since and until".repeat(numbers.size());
        var query = em.createNativeQuery("delete from clause_wording where document = ?" + said)
                .setParameter(1, document);
        var at = 2;
        for (var number : numbers) query.setParameter(at++, number);
        query.executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> standing(long document) {
        var rows = (List<Object[]>)
                em.createNativeQuery("select clause, hash from clause_wording where document = ? and until = ?")
                        .setParameter(1, document)
                        .setParameter(2, STANDS)
                        .getResultList();
        var hashes = new HashMap<String, String>();
        rows.forEach(row -> hashes.put((String) row[0], row[1] == null ? "" : (String) row[1]));
        return hashes;
    }

    private void end(long document, int last, String clause) {
        em.createNativeQuery("update clause_wording set until = ? where document = ? and clause = ? and until = ?")
                .setParameter(1, last)
                .setParameter(2, document)
                .setParameter(3, clause)
                .setParameter(4, STANDS)
                .executeUpdate();
    }

    private void insert(long document, int number, List<Map.Entry<String, String>> rows) {
        var values = String.join(", ", Collections.nCopies(rows.size(), "(?, ?, ?, ?, ?)"));
        var query = em.createNativeQuery(
                "insert into clause_wording (document, clause, hash, since, until) values " + values);
        var at = 1;
        for (var row : rows) {
            query.setParameter(at++, document);
            query.setParameter(at++, row.getKey());
            query.setParameter(at++, row.getValue());
            query.setParameter(at++, number);
            query.setParameter(at++, STANDS);
        }
        query.executeUpdate();
    }
}
