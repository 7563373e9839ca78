package org.whereas.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import org.whereas.library.DocumentSummary;
import org.whereas.library.FileReader;
import org.whereas.library.Reading;
import org.whereas.membership.Caller;
import org.whereas.problem.Problem;
import org.whereas.web.Duplicate;
import org.whereas.web.Listing;

/// The shelf of Word files that came back. Runs inside its caller's transaction and never opens one.
@ApplicationScoped
class Returns {

    private static final int LONGEST_NAME = 300;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// Keeps a file with the version that it was made of and how many things it proposes.
    WordReturnRow keep(DocumentSummary document, FileReader.Upload file, Reading base, int total) {
        var name = file.name().replaceAll("[\\p{Cntrl}/\\\\]+", " ").strip();
        var shown = name.isEmpty() ? "Word.docx" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
        var brought = new WordReturnRow.Brought(
                shown, file.bytes(), base.revision().number(), total, caller.member(), caller.name(), clock.instant());
        var row = new WordReturnRow(document.id(), next(document), brought);
        if (total == 0) row.close(clock.instant());
        try {
            em.persist(row);
            em.flush();
        } catch (PersistenceException failed) {
            if (!Duplicate.isCauseOf(failed)) throw failed;
            throw new Problem.WrongState("return-at-once").asException();
        }
        return row;
    }

    private int next(DocumentSummary document) {
        return em.createQuery(
                                "select coalesce(max(r.number), 0) from WordReturn r where r.document = ?1",
                                Integer.class)
                        .setParameter(1, document.id())
                        .getSingleResult()
                + 1;
    }

    Listing<ReturnSummary> of(DocumentSummary document, Listing.Asked page) {
        var total = em.createQuery("select count(r) from WordReturn r where r.document = ?1", Long.class)
                .setParameter(1, document.id())
                .getSingleResult();
        var items = em.createQuery("""
                        select new org.whereas.export.ReturnSummary(r.number, r.name, r.base, r.memberName, r.at, r.total,
                            (select count(d) from ReturnDecision d where d.wordReturn = r.id))
                        from WordReturn r where r.document = ?1 order by r.number desc""", ReturnSummary.class)
                .setParameter(1, document.id())
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return new Listing<>(items, total, page.page(), page.size());
    }

    WordReturnRow get(DocumentSummary document, int number) {
        return em.createQuery("select r from WordReturn r where r.document = ?1 and r.number = ?2", WordReturnRow.class)
                .setParameter(1, document.id())
                .setParameter(2, number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("return", document.address() + " " + number).asException());
    }

    /// The same, for one who decides: nobody else decides meanwhile.
    WordReturnRow locked(DocumentSummary document, int number) {
        var row = get(document, number);
        em.lock(row, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(row);
        return row;
    }

    List<ReturnDecision> decisions(WordReturnRow row) {
        return em.createQuery(
                        "select d from ReturnDecision d where d.wordReturn = ?1 order by d.place", ReturnDecision.class)
                .setParameter(1, row.id)
                .getResultList();
    }

    void decided(WordReturnRow row, OpenReturn.Matter matter, String take, int number) {
        var about = Decided.fingerprint(matter.proposal());
        em.persist(new ReturnDecision(row.id, matter.place(), about, take, number)
                .by(caller.member(), caller.name(), clock.instant()));
    }

    void close(WordReturnRow row) {
        row.close(clock.instant());
    }
}
