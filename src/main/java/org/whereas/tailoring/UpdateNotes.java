package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whereas.change.Clash;
import org.whereas.library.DocumentSummary;
import org.whereas.membership.Audit;
import org.whereas.membership.Caller;
import org.whereas.membership.Deed;
import org.whereas.problem.Problem;

/// What people have decided and answered about updates that are not taken in yet. Runs inside its
/// caller's transaction.
@ApplicationScoped
public class UpdateNotes {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /// The decisions that still hold for the clashes of an update: those whose clause neither the model has
    /// changed again nor, where its wording does not simply stay, the copy.
    Map<String, Take> decisions(Update update) {
        var kept = new HashMap<String, UpdateDecision>();
        all(update.copy().summary().id()).forEach(it -> kept.put(it.clause, it));
        var holding = new LinkedHashMap<String, Take>();
        for (var clash : update.clashes()) {
            var decision = kept.get(clash.id());
            if (decision != null && decision.isFor(clash)) holding.put(clash.id(), decision.taken());
        }
        return holding;
    }

    /// What was decided for a clause before it was changed again; a help for deciding anew.
    Map<String, Take> outdated(Update update) {
        var kept = new HashMap<String, Take>();
        var now = decisions(update);
        all(update.copy().summary().id()).stream()
                .filter(it -> !now.containsKey(it.clause))
                .forEach(it -> kept.put(it.clause, it.taken()));
        return kept;
    }

    /// Names what is decided about each clause, for [#decide].
    Map<String, String> turns(DocumentSummary copy) {
        var turns = new HashMap<String, String>();
        all(copy.id()).forEach(it -> turns.put(it.clause, it.turn()));
        return turns;
    }

    /// Keeps a decision. Two who decide at once come one after the other.
    ///
    /// @param turn of what the caller saw decided about the clause, empty for nothing: refused as
    ///     [Problem.Stale] where somebody else has decided it since; null where that does not matter
    void decide(DocumentSummary copy, Clash clash, Take take, String turn) {
        hold(copy);
        var before = find(copy.id(), clash.id());
        if (turn != null && !turn.equals(before.map(UpdateDecision::turn).orElse(""))) require(before, clash, take);
        var decision = before.orElseGet(() -> new UpdateDecision(copy.id(), clash.id()));
        decision.become(take, clash);
        decision.by(caller.member(), caller.name(), clock.instant());
        em.persist(decision);
        audit.enter(Deed.UPDATE_DECIDED, copy.organization().id(), copy.address(), 0, clash.id());
    }

    /// What somebody else has decided meanwhile is passed over only where it is the same.
    private static void require(Optional<UpdateDecision> other, Clash clash, Take take) {
        if (other.isEmpty() || other.get().isFor(clash) && other.get().taken().equals(take)) return;
        throw new Problem.Stale("", Map.of("by", other.get().authorName)).asException();
    }

    private void hold(DocumentSummary copy) {
        em.createNativeQuery("select id from document where id = ? for update")
                .setParameter(1, copy.id())
                .getSingleResult();
    }

    /// Takes a decision back; nothing where there is none.
    void reopen(DocumentSummary copy, String clause) {
        find(copy.id(), clause).ifPresent(decision -> {
            em.remove(decision);
            audit.enter(Deed.UPDATE_DECIDED, copy.organization().id(), copy.address(), 0, clause);
        });
    }

    /// The answer that keeps an update to this version out of the inbox today.
    Optional<Answer> answer(long copy, int version) {
        return Optional.ofNullable(answers(Map.of(copy, version)).get(copy));
    }

    /// The same for many copies and the version that each is offered, by their ids.
    Map<Long, Answer> answers(Map<Long, Integer> offered) {
        var answers = new HashMap<Long, Answer>();
        var ids = List.copyOf(offered.keySet());
        for (var from = 0; from < ids.size(); from += AT_ONCE)
            em.createQuery("select a from UpdateAnswer a where a.document in ?1", UpdateAnswer.class)
                    .setParameter(1, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .getResultStream()
                    .filter(it -> it.holds(offered.get(it.document), today()))
                    .forEach(it -> answers.put(it.document, it.given()));
        return answers;
    }

    void answer(DocumentSummary copy, int version, Answer given) {
        hold(copy);
        var answer = answered(copy.id()).orElseGet(() -> new UpdateAnswer(copy.id()));
        answer.become(version, given);
        answer.by(caller.member(), caller.name(), clock.instant());
        em.persist(answer);
        audit.enter(Deed.UPDATE_ANSWERED, copy.organization().id(), copy.address(), version, given.answer());
    }

    /// Takes an answer back, so that the update is in the inbox again.
    void ask(DocumentSummary copy) {
        answered(copy.id()).ifPresent(answer -> {
            em.remove(answer);
            audit.enter(Deed.UPDATE_ANSWERED, copy.organization().id(), copy.address(), answer.number, "");
        });
    }

    /// The update is taken in: nothing is left to remember.
    void settle(long copy) {
        all(copy).forEach(em::remove);
        answered(copy).ifPresent(em::remove);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private List<UpdateDecision> all(long copy) {
        return em.createQuery(
                        "select d from UpdateDecision d where d.document = ?1 order by d.id", UpdateDecision.class)
                .setParameter(1, copy)
                .getResultList();
    }

    private Optional<UpdateDecision> find(long copy, String clause) {
        return em.createQuery(
                        "select d from UpdateDecision d where d.document = ?1 and d.clause = ?2", UpdateDecision.class)
                .setParameter(1, copy)
                .setParameter(2, clause)
                .getResultStream()
                .findFirst();
    }

    private Optional<UpdateAnswer> answered(long copy) {
        return em.createQuery("select a from UpdateAnswer a where a.document = ?1", UpdateAnswer.class)
                .setParameter(1, copy)
                .getResultStream()
                .findFirst();
    }
}
