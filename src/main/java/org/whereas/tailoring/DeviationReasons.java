package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whereas.problem.Problem;
import org.whereas.web.Duplicate;

/// The shelf of reasons. Runs inside its caller's transaction and never opens one.
@ApplicationScoped
class DeviationReasons {

    @PersistenceContext
    EntityManager em;

    /// What holds of each clause for those who read a version: the newest reason written for it or an
    /// earlier one. What was taken back is gone at once, whichever version is read.
    Map<String, DeviationReason> of(long document, int number) {
        var newest = new HashMap<String, DeviationReason>();
        for (var reason : all(document)) {
            if (reason.takesBack()) newest.remove(reason.clause);
            else if (reason.number <= number) newest.put(reason.clause, reason);
        }
        return newest;
    }

    /// Everything that was ever said of a clause, oldest first.
    List<DeviationReason> of(long document, String clause) {
        return em.createQuery(
                        "select r from DeviationReason r where r.document = ?1 and r.clause = ?2 order by r.turn",
                        DeviationReason.class)
                .setParameter(1, document)
                .setParameter(2, clause)
                .getResultList();
    }

    /// Adds a reason; refuses the second of two who say something of one clause at once.
    void add(DeviationReason reason) {
        try {
            em.persist(reason);
            em.flush();
        } catch (PersistenceException failed) {
            if (!Duplicate.isCauseOf(failed)) throw failed;
            throw new Problem.Stale(String.valueOf(reason.number), Map.of()).asException();
        }
    }

    /// Everything that was ever said of a document, by clause and in order.
    List<DeviationReason> all(long document) {
        return em.createQuery(
                        "select r from DeviationReason r where r.document = ?1 order by r.clause, r.turn",
                        DeviationReason.class)
                .setParameter(1, document)
                .getResultList();
    }
}
