package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whereas.change.Merge;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.text.Numbering;

/// How many clauses wait for a person in updates, kept in the database by the versions that were merged: of any later
/// version of the copy or of its model there is no row. Runs inside its caller's transaction and never opens one.
@ApplicationScoped
public class UpdateCounts {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Documents documents;

    @Inject
    ModelTexts models;

    /// The newest version of a copy, the version of the model that it rests on, and the one that it is offered.
    record Asked(DocumentSummary copy, DocumentSummary model, int offered) {

        private boolean isOf(Object[] row) {
            return number(row[1]) == copy.newest()
                    && number(row[2]) == copy.originNumber()
                    && number(row[3]) == offered;
        }
    }

    /// The number for each, by the ids of the copies. What is not kept is counted and kept.
    Map<Long, Integer> of(Collection<Asked> asked) {
        var byId = new HashMap<Long, Asked>();
        asked.forEach(it -> byId.put(it.copy().id(), it));
        var counts = new HashMap<Long, Integer>();
        for (var row : rows(List.copyOf(byId.keySet()))) {
            var id = ((Number) row[0]).longValue();
            if (byId.get(id).isOf(row)) counts.put(id, number(row[4]));
        }
        asked.stream()
                .filter(it -> !counts.containsKey(it.copy().id()))
                .sorted(Comparator.comparing(it -> it.copy().id()))
                .forEach(it -> counts.put(it.copy().id(), counted(it)));
        return counts;
    }

    /// Ids of copies after an id whose model has another version in force, of whose update nothing is kept, in order.
    @SuppressWarnings("unchecked")
    public List<Long> missing(long after, int limit) {
        var rows = (List<Object>) em.createNativeQuery("""
                        select d.id from document d join document m on m.id = d.origin
                        where d.id > ? and m.in_force > d.origin_number
                        and d.status <> 'superseded' and d.status <> 'rescinded'
                        and not exists (select 1 from update_count u where u.document = d.id
                            and u.number = d.number and u.rests = d.origin_number and u.offered = m.in_force)
                        order by d.id""")
                .setParameter(1, after)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /// Counts and keeps what waits for one copy, whoever asks.
    public void count(long id) {
        var copy = documents.any(id).orElseThrow();
        var model = documents.any(copy.origin()).orElseThrow();
        of(List.of(new Asked(copy, model, model.inForce())));
    }

    /// Forgets what is about versions of copies that are no longer the newest.
    public void tidy() {
        em.createNativeQuery("""
                delete from update_count where not exists (select 1 from document d
                where d.id = update_count.document and d.number = update_count.number)""").executeUpdate();
    }

    private int counted(Asked asked) {
        var clashes = Update.clashes(merge(asked)).size();
        em.createNativeQuery(
                        "insert into update_count (document, number, rests, offered, clashes) values (?, ?, ?, ?, ?)")
                .setParameter(1, asked.copy().id())
                .setParameter(2, asked.copy().newest())
                .setParameter(3, asked.copy().originNumber())
                .setParameter(4, asked.offered())
                .setParameter(5, clashes)
                .executeUpdate();
        return clashes;
    }

    /// The merge of [Update#of].
    private Merge merge(Asked asked) {
        var copy = documents.passing(asked.copy(), asked.copy().newest());
        return Merge.of(
                models.unprinted(asked.model(), asked.copy().originNumber()),
                Numbering.unprinted(copy.text()),
                models.unprinted(asked.model(), asked.offered()));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(List<Long> ids) {
        var rows = new ArrayList<Object[]>();
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            var marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            var query = em.createNativeQuery("select document, number, rests, offered, clashes from update_count"
                    + " where document in (" + marks + ")");
            for (var i = 0; i < some.size(); i++) query.setParameter(i + 1, some.get(i));
            rows.addAll(query.getResultList());
        }
        return rows;
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
