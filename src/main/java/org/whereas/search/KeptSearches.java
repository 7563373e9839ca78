package org.whereas.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whereas.membership.Action;
import org.whereas.membership.Audit;
import org.whereas.membership.Caller;
import org.whereas.membership.Deed;
import org.whereas.membership.Secret;
import org.whereas.problem.Problem;

/// The searches that the caller keeps; another's are not there. Runs inside its caller's transaction.
@ApplicationScoped
class KeptSearches {

    private static final int MOST = 30;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUESTION = 2000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Search search;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /// By name.
    List<KeptSearch> all() {
        caller.require(Action.SEE_OWN_ACCOUNT);
        return em.createQuery("select k from KeptSearch k where k.member = ?1 order by k.name, k.id", KeptSearch.class)
                .setParameter(1, caller.member())
                .getResultList();
    }

    /// Refuses with [Problem.NotFound] what is not there or another's.
    KeptSearch get(long id) {
        caller.require(Action.SEE_OWN_ACCOUNT);
        var found = em.find(KeptSearch.class, id);
        if (found == null || found.member != caller.member())
            throw new Problem.NotFound("search", String.valueOf(id)).asException();
        return found;
    }

    /// What cannot be kept as it stands; empty where it can.
    List<Problem.Fault> faults(String name, String question) {
        var faults = new ArrayList<Problem.Fault>();
        if (name == null || name.isBlank()) faults.add(fault("name", "required"));
        else if (name.strip().length() > LONGEST_NAME) faults.add(fault("name", "too-long", LONGEST_NAME));
        else if (all().stream().anyMatch(k -> k.name.equals(name.strip()))) faults.add(fault("name", "search.taken"));
        if (all().size() >= MOST) faults.add(fault("name", "search.many", MOST));
        if (question == null || question.isBlank()) faults.add(fault("question", "required"));
        else if (question.length() > LONGEST_QUESTION) faults.add(fault("question", "too-long", LONGEST_QUESTION));
        return faults;
    }

    /// Keeps a search; everything that it finds now has been seen. Refuses with [Problem.Invalid].
    KeptSearch keep(String name, String question) {
        caller.require(Action.CHANGE_OWN_ACCOUNT);
        var faults = faults(name, question);
        if (!faults.isEmpty()) throw new Problem.Invalid(faults).asException();
        var asked = AskedParameters.read(question);
        var written = Address.query(asked);
        if (written.length() > LONGEST_QUESTION)
            throw Problem.Invalid.of("/question", "too-long", LONGEST_QUESTION).asException();
        var kept = new KeptSearch(caller.member(), name.strip(), written, clock.instant());
        kept.look(Seen.first(search.results(asked).numbers()), clock.instant());
        em.persist(kept);
        em.flush();
        audit.enter(Deed.SEARCH_KEPT, 0, kept.name, kept.question);
        return kept;
    }

    void drop(long id) {
        caller.require(Action.CHANGE_OWN_ACCOUNT);
        var kept = get(id);
        em.remove(kept);
        audit.enter(Deed.SEARCH_DROPPED, 0, kept.name, "");
    }

    /// The best of what is found now.
    List<Found.Hit> best(KeptSearch kept, int most) {
        return search.find(asked(kept, most)).hits();
    }

    /// What is found now that its keeper has not seen, with so many of it.
    News news(KeptSearch kept, int most) {
        return search.news(asked(kept, most), kept.seen());
    }

    /// The same with what was new at the last looks.
    News newsLately(KeptSearch kept, int most) {
        return search.news(asked(kept, most), kept.seen().beforeLately());
    }

    /// It with its results.
    KeptSearchView view(KeptSearch kept) {
        return KeptSearchView.of(kept, news(kept, KeptSearchView.SHOWN), best(kept, KeptSearchView.SHOWN));
    }

    private static Asked asked(KeptSearch kept, int most) {
        return AskedParameters.read(kept.question).at(1, most);
    }

    /// Takes everything that is found now for seen.
    void look(long id) {
        caller.require(Action.CHANGE_OWN_ACCOUNT);
        var kept = get(id);
        kept.look(kept.seen().now(search.results(asked(kept, 1)).numbers()), clock.instant());
        audit.enter(Deed.SEARCH_CHANGED, 0, kept.name, "looked at");
    }

    /// Gives it a feed at a new secret address; the one before ends.
    Secret feed(long id) {
        caller.require(Action.CHANGE_OWN_ACCOUNT);
        var kept = get(id);
        var secret = Secret.random();
        kept.feed = secret.hash();
        audit.enter(Deed.SEARCH_CHANGED, 0, kept.name, "feed opened");
        return secret;
    }

    void closeFeed(long id) {
        caller.require(Action.CHANGE_OWN_ACCOUNT);
        var kept = get(id);
        kept.feed = null;
        audit.enter(Deed.SEARCH_CHANGED, 0, kept.name, "feed closed");
    }

    /// The search whose feed has this secret, whoever asks.
    Optional<KeptSearch> fed(Secret secret) {
        return em.createQuery("select k from KeptSearch k where k.feed = ?1", KeptSearch.class)
                .setParameter(1, secret.hash())
                .getResultStream()
                .findFirst();
    }

    private static Problem.Fault fault(String field, String reason, Object... arguments) {
        return new Problem.Fault("/" + field, reason, arguments);
    }
}
