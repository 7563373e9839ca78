package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.StatusMoved;
import org.whereas.membership.Status;
import org.whereas.text.Recommendations;

/// What follows when a recommendation says something else or a model is taken out of force: the clauses that carry it
/// out, and the copies, become items to review, in the transaction in which it happens. Nothing is entered twice.
@ApplicationScoped
public class Consequences {

    private static final int LONGEST_ID = 120;

    @PersistenceContext
    EntityManager em;

    @Inject
    Documents documents;

    @Inject
    Wordings wordings;

    @Inject
    Clock clock;

    /// What a recommendation said when it was last looked at, and which document states it.
    private record Seen(long document, String hash) {}

    void follow(@Observes StatusMoved moved) {
        var document = moved.reading().summary();
        if (moved.from() == Status.IN_FORCE && document.inForce() == 0) outOfForce(document, moved);
        if (document.posted() == moved.reading().revision().number()) look(document);
    }

    /// Looks at what the posted version of a document recommends. What is seen for the first time has changed nothing.
    public void look(DocumentSummary document) {
        if (document.posted() == 0) return;
        var now = stated(document);
        var before = seen(document);
        if (now.isEmpty() && before.isEmpty()) return;
        var words = new LinkedHashMap<String, String>();
        now.values().forEach(said -> words.put(Drifts.hash(said), said));
        wordings.keep(words);
        now.forEach((id, said) -> changed(document, id, before.get(id), Drifts.hash(said)));
        before.forEach((id, was) -> {
            if (!now.containsKey(id) && !was.hash().isEmpty()) changed(document, id, was, "");
        });
    }

    private void changed(DocumentSummary document, String id, Seen was, String hash) {
        if (was == null) {
            if (isStatedElsewhere(id)) return;
            em.createNativeQuery("insert into recommendation_seen (recommendation, document, hash) values (?, ?, ?)")
                    .setParameter(1, id)
                    .setParameter(2, document.id())
                    .setParameter(3, hash)
                    .executeUpdate();
            return;
        }
        if (was.hash().equals(hash)) return;
        em.createNativeQuery("update recommendation_seen set hash = ? where recommendation = ?")
                .setParameter(1, hash)
                .setParameter(2, id)
                .executeUpdate();
        if (was.hash().isEmpty()) return;
        var cause = hash.isEmpty() ? Review.Cause.RECOMMENDATION_GONE : Review.Cause.RECOMMENDATION_CHANGED;
        var change = new Review.Change(cause, id, hash.isEmpty() ? was.hash() : hash, was.hash(), hash);
        for (var row : clausesThatMeet(id)) enter(subject(row), change);
    }

    /// The copies of a model that is in force no more.
    private void outOfForce(DocumentSummary model, StatusMoved moved) {
        var rescinded = moved.to() == Status.RESCINDED;
        if (!rescinded && moved.to() != Status.SUPERSEDED) return;
        var cause = rescinded ? Review.Cause.MODEL_RESCINDED : Review.Cause.MODEL_SUPERSEDED;
        var number = String.valueOf(moved.reading().revision().number());
        var change = new Review.Change(cause, model.address(), number, "", "");
        for (var row : query("select organization, id, '' from document where origin = ?", model.id())) {
            var subject = subject(row);
            if (model.posted() > 0
                    || subject.organization() == model.organization().id()) enter(subject, change);
        }
    }

    private void enter(Review.Subject about, Review.Change change) {
        var there = em.createQuery("""
                        select count(r) from Review r where r.document = ?1 and r.clause = ?2 and r.cause = ?3
                        and r.subject = ?4 and r.key = ?5""", Long.class)
                .setParameter(1, about.document())
                .setParameter(2, about.clause())
                .setParameter(3, change.cause().word())
                .setParameter(4, change.subject())
                .setParameter(5, change.key())
                .getSingleResult();
        if (there == 0) em.persist(new Review(about, change, clock.instant()));
    }

    private Map<String, String> stated(DocumentSummary document) {
        var stated = new LinkedHashMap<String, String>();
        for (var it : Recommendations.of(
                documents.version(document, document.posted()).text()))
            if (it.id().length() <= LONGEST_ID) stated.putIfAbsent(it.id(), it.text());
        return stated;
    }

    private Map<String, Seen> seen(DocumentSummary document) {
        var seen = new LinkedHashMap<String, Seen>();
        for (var row : query(
                "select recommendation, document, hash from recommendation_seen where document = ?", document.id()))
            seen.put((String) row[0], new Seen(((Number) row[1]).longValue(), (String) row[2]));
        return seen;
    }

    /// The document that stated a recommendation first answers for what it says.
    private boolean isStatedElsewhere(String id) {
        return !em.createNativeQuery("select 1 from recommendation_seen where recommendation = ?")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    /// Of each document in its newest version.
    private List<Object[]> clausesThatMeet(String id) {
        return query("""
                select d.organization, d.id, m.clause from meeting m
                join document d on d.id = m.document and d.number between m.since and m.until where m.recommendation = ?""", id);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> query(String sql, Object value) {
        return em.createNativeQuery(sql).setParameter(1, value).getResultList();
    }

    private static Review.Subject subject(Object[] row) {
        var clause = row[2] == null ? "" : ((String) row[2]).strip();
        return new Review.Subject(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), clause);
    }
}
