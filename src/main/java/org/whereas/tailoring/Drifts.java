package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.whereas.library.Descent;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.library.RevisionSaved;
import org.whereas.library.Sha256;
import org.whereas.library.StatusMoved;

/// Keeps how far each copy is from its model and what its clauses say, of its newest and of its posted version, in the
/// transaction that changes either. Opens no transaction itself.
@ApplicationScoped
public class Drifts {

    private static final int AT_ONCE = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    Documents documents;

    @Inject
    Descent descent;

    @Inject
    Wordings wordings;

    void follow(@Observes RevisionSaved saved) {
        keep(saved.reading().summary());
    }

    void follow(@Observes StatusMoved moved) {
        keep(moved.reading().summary());
    }

    /// Brings the rows of a copy up to date; of what is no copy there are none.
    public void keep(DocumentSummary copy) {
        if (!copy.isCopy()) return;
        var known = documents.any(copy.id()).orElse(copy);
        var wanted = new TreeSet<>(Set.of(known.newest()));
        if (known.posted() > 0) wanted.add(known.posted());
        var kept = numbers(known.id());
        var before = kept.stream().max(Integer::compare).orElse(0);
        for (var number : wanted) if (!kept.contains(number)) add(documents.version(known, number), before);
        for (var number : kept) if (!wanted.contains(number)) remove(known.id(), number);
    }

    /// Ids of copies after an id of which rows are missing, in order, whoever asks.
    @SuppressWarnings("unchecked")
    public List<Long> missing(long after, int limit) {
        var rows = (List<Object>) em.createNativeQuery("""
                        select d.id from document d where d.origin <> 0 and d.id > ?
                        and (not exists (select 1 from drift f where f.document = d.id and f.number = d.number)
                            or d.posted > 0 and not exists
                                (select 1 from drift f where f.document = d.id and f.number = d.posted))
                        order by d.id""")
                .setParameter(1, after)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /// @param before a version of which there are rows, 0 for none
    private void add(Reading copy, int before) {
        var model = descent.unchecked(copy).orElse(null);
        if (model == null) return;
        var departures = Departures.of(copy.text(), model.text());
        var drift = Drift.of(copy.text(), model.text(), departures);
        em.createNativeQuery("insert into drift (document, number, rests, adapted, added, left_out, words, lost)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, copy.summary().id())
                .setParameter(2, copy.revision().number())
                .setParameter(3, model.revision().number())
                .setParameter(4, drift.adapted())
                .setParameter(5, drift.added())
                .setParameter(6, drift.leftOut())
                .setParameter(7, drift.words())
                .setParameter(8, drift.lost())
                .executeUpdate();
        departures.stream()
                .filter(it -> it.state().asksWhy() && !it.clause().isEmpty())
                .forEach(it -> departed(copy, it.clause()));
        var words = Drift.wordings(copy.text(), departures);
        words.remove("");
        clauses(copy, words, before);
    }

    private void departed(Reading copy, String clause) {
        em.createNativeQuery("insert into departed (document, number, clause) values (?, ?, ?)")
                .setParameter(1, copy.summary().id())
                .setParameter(2, copy.revision().number())
                .setParameter(3, clause)
                .executeUpdate();
    }

    /// Most clauses say what they said before: their rows are taken over, and only the others written.
    private void clauses(Reading copy, Map<String, String> words, int before) {
        var said =
                before == 0 ? Map.<String, String>of() : hashes(copy.summary().id(), before);
        var fresh = new LinkedHashMap<String, String>();
        words.forEach((clause, now) -> {
            var hash = hash(now);
            if (!hash.equals(said.get(clause))) fresh.put(clause, hash);
        });
        var gone = said.keySet().stream()
                .filter(clause -> fresh.containsKey(clause) || !words.containsKey(clause))
                .toList();
        takeOver(copy, before, gone);
        var byHash = new LinkedHashMap<String, String>();
        fresh.forEach((clause, hash) -> byHash.put(hash, words.get(clause)));
        wordings.keep(byHash);
        var rows = List.copyOf(fresh.entrySet());
        for (var from = 0; from < rows.size(); from += AT_ONCE)
            insert(copy, rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
    }

    private void takeOver(Reading copy, int before, List<String> gone) {
        if (before == 0) return;
        em.createNativeQuery("insert into clause_wording (document, number, clause, hash)"
                        + " select document, ?, clause, hash from clause_wording where document = ? and number = ?")
                .setParameter(1, copy.revision().number())
                .setParameter(2, copy.summary().id())
                .setParameter(3, before)
                .executeUpdate();
        for (var clause : gone)
            em.createNativeQuery("delete from clause_wording where document = ? and number = ? and clause = ?")
                    .setParameter(1, copy.summary().id())
                    .setParameter(2, copy.revision().number())
                    .setParameter(3, clause)
                    .executeUpdate();
    }

    private void insert(Reading copy, List<Map.Entry<String, String>> rows) {
        var values = String.join(", ", Collections.nCopies(rows.size(), "(?, ?, ?, ?)"));
        var query =
                em.createNativeQuery("insert into clause_wording (document, number, clause, hash) values " + values);
        var at = 1;
        for (var row : rows) {
            query.setParameter(at++, copy.summary().id());
            query.setParameter(at++, copy.revision().number());
            query.setParameter(at++, row.getKey());
            query.setParameter(at++, row.getValue());
        }
        query.executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> hashes(long document, int number) {
        var rows = (List<Object[]>)
                em.createNativeQuery("select clause, hash from clause_wording where document = ? and number = ?")
                        .setParameter(1, document)
                        .setParameter(2, number)
                        .getResultList();
        var hashes = new HashMap<String, String>();
        rows.forEach(row -> hashes.put((String) row[0], row[1] == null ? "" : (String) row[1]));
        return hashes;
    }

    /// By what equal wordings are known; empty for none.
    static String hash(String words) {
        return words.isEmpty() ? "" : Sha256.of(words);
    }

    @SuppressWarnings("unchecked")
    private List<Integer> numbers(long document) {
        var rows = (List<Object>) em.createNativeQuery("select number from drift where document = ?")
                .setParameter(1, document)
                .getResultList();
        return rows.stream().map(n -> ((Number) n).intValue()).toList();
    }

    private void remove(long document, int number) {
        for (var table : List.of("drift", "clause_wording", "departed"))
            em.createNativeQuery("delete from " + table + " where document = ? and number = ?")
                    .setParameter(1, document)
                    .setParameter(2, number)
                    .executeUpdate();
    }
}
