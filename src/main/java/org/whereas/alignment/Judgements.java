package org.whereas.alignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whereas.library.Sha256;
import org.whereas.membership.Caller;
import org.whereas.problem.Problem;

/// The shelf of what persons said of alignments. Runs inside its caller's transaction and never opens one.
@ApplicationScoped
class Judgements {

    static final int LONGEST_REASON = 2000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// Of which alignment of which document.
    record Key(long document, String clause, String recommendation) {}

    /// The newest of each alignment of these documents.
    Map<Key, Judgement> of(Collection<Long> documents) {
        var newest = new HashMap<Key, Judgement>();
        if (documents.isEmpty()) return newest;
        em.createQuery("select j from Judgement j where j.document in ?1 order by j.at, j.id", Judgement.class)
                .setParameter(1, List.copyOf(documents))
                .getResultStream()
                .forEach(j -> newest.put(new Key(j.document, j.clause, j.recommendation), j));
        return newest;
    }

    /// The newest of each recommendation that somebody judged for the whole organization.
    Map<String, Judgement> of(long organization) {
        var newest = new HashMap<String, Judgement>();
        em.createQuery(
                        "select j from Judgement j where j.organization = ?1 and j.document = 0 order by j.at, j.id",
                        Judgement.class)
                .setParameter(1, organization)
                .getResultStream()
                .forEach(j -> newest.put(j.recommendation, j));
        return newest;
    }

    /// Writes down what the caller says. Refuses a reason that is too long, and a missing one where it is needed.
    void add(Judgement.Subject subject, Verdict verdict, String reason, boolean needsReason) {
        var words = reason == null ? "" : reason.replace("\0", "").strip();
        if (needsReason && words.isEmpty())
            throw Problem.Invalid.of("/reason", "required").asException();
        if (words.length() > LONGEST_REASON)
            throw Problem.Invalid.of("/reason", "too-long", LONGEST_REASON).asException();
        em.persist(new Judgement(subject, verdict, words, caller.member(), caller.name(), clock.instant()));
        em.flush();
    }

    /// By what a text is recognized later: words that differ have another fingerprint.
    static String fingerprint(String words) {
        return Sha256.of(words);
    }
}
