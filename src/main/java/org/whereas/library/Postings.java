package org.whereas.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.whereas.membership.Status;

/// The shelf of status moves. Runs inside its caller's transaction and never opens one.
@ApplicationScoped
class Postings {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    /// Adds a move as the last one of its document, whose row the caller has locked.
    void add(Posting posting) {
        var before = em.createQuery("select max(p.turn) from Posting p where p.document = ?1", Integer.class)
                .setParameter(1, posting.document)
                .getSingleResult();
        posting.turn = before == null ? 1 : before + 1;
        em.persist(posting);
        em.flush();
    }

    /// The moves of a document, oldest first.
    List<Posting> of(long document) {
        return em.createQuery("select p from Posting p where p.document = ?1 order by p.turn", Posting.class)
                .setParameter(1, document)
                .getResultList();
    }

    /// The same of many documents, by their ids.
    Map<Long, List<Posting>> of(List<Long> documents) {
        var found = new HashMap<Long, List<Posting>>();
        for (var from = 0; from < documents.size(); from += AT_ONCE)
            em.createQuery("select p from Posting p where p.document in ?1 order by p.document, p.turn", Posting.class)
                    .setParameter(1, documents.subList(from, Math.min(documents.size(), from + AT_ONCE)))
                    .getResultStream()
                    .forEach(p -> found.computeIfAbsent(p.document, _ -> new ArrayList<>())
                            .add(p));
        return found;
    }

    /// Where a version stands: a draft as long as nobody has moved it.
    Status status(long document, int number) {
        return last(document, number).map(Posting::status).orElse(Status.DRAFT);
    }

    /// Whether everyone may read a version: it was posted, and not closed since.
    boolean isOpen(long document, int number) {
        return last(document, number).filter(p -> p.open).isPresent();
    }

    /// The versions that everyone may read.
    Set<Integer> open(long document) {
        return open(of(document));
    }

    /// Those that its moves, oldest first, leave open.
    static Set<Integer> open(List<Posting> moves) {
        Map<Integer, Boolean> open = new HashMap<>();
        moves.forEach(p -> open.put(p.number, p.open));
        return open.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Optional<Posting> last(long document, int number) {
        return em.createQuery(
                        "select p from Posting p where p.document = ?1 and p.number = ?2 order by p.turn desc",
                        Posting.class)
                .setParameter(1, document)
                .setParameter(2, number)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
