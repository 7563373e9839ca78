package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    @PersistenceContext
    EntityManager em;

    @Inject
    Documents documents;

    @Inject
    Descent descent;

    @Inject
    ClauseSpans spans;

    void follow(@Observes RevisionSaved saved) {
        keep(saved.reading());
    }

    void follow(@Observes StatusMoved moved) {
        keep(moved.reading());
    }

    private void keep(Reading opened) {
        keep(opened.summary(), List.of(opened));
    }

    /// Brings the rows of a copy up to date; of what is no copy, or was none yet, there are none. They are written in
    /// the order of the versions: where an earlier one is missing, all are written anew.
    public void keep(DocumentSummary copy) {
        keep(copy, List.of());
    }

    private void keep(DocumentSummary copy, List<Reading> opened) {
        if (!copy.isCopy()) return;
        var known = documents.any(copy.id()).orElse(copy);
        var wanted = new TreeSet<>(Set.of(known.newest()));
        if (known.posted() > 0) wanted.add(known.posted());
        wanted.removeIf(number -> descent.restsOn(known, number) == 0);
        var kept = numbers(known.id());
        if (kept.equals(wanted)) return;
        if (wanted.stream().anyMatch(number -> !kept.contains(number) && kept.higher(number) != null)) {
            forget(known.id(), kept);
            spans.keepOnly(known.id(), Set.of());
            kept.clear();
        }
        wanted.stream().filter(number -> !kept.contains(number)).forEach(number -> add(version(known, number, opened)));
        kept.removeAll(wanted);
        forget(known.id(), kept);
        spans.keepOnly(known.id(), wanted);
    }

    private Reading version(DocumentSummary copy, int number, List<Reading> opened) {
        return opened.stream()
                .filter(reading -> reading.revision().number() == number)
                .findFirst()
                .orElseGet(() -> documents.version(copy, number));
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

    private void add(Reading copy) {
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
        spans.add(copy.summary().id(), copy.revision().number(), words);
    }

    private void departed(Reading copy, String clause) {
        em.createNativeQuery("insert into departed (document, number, clause) values (?, ?, ?)")
                .setParameter(1, copy.summary().id())
                .setParameter(2, copy.revision().number())
                .setParameter(3, clause)
                .executeUpdate();
    }

    /// By what equal wordings are known; empty for none.
    static String hash(String words) {
        return words.isEmpty() ? "" : Sha256.of(words);
    }

    @SuppressWarnings("unchecked")
    private TreeSet<Integer> numbers(long document) {
        var rows = (List<Object>) em.createNativeQuery("select number from drift where document = ?")
                .setParameter(1, document)
                .getResultList();
        return rows.stream().map(n -> ((Number) n).intValue()).collect(Collectors.toCollection(TreeSet::new));
    }

    private void forget(long document, Set<Integer> numbers) {
        for (var number : numbers)
            for (var table : List.of("drift", "departed"))
                em.createNativeQuery("delete from " + table + " where document = ? and number = ?")
                        .setParameter(1, document)
                        .setParameter(2, number)
                        .executeUpdate();
    }
}
