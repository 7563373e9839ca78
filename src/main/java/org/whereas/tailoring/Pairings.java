package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.membership.Audit;
import org.whereas.membership.Caller;
import org.whereas.membership.Deed;
import org.whereas.problem.Problem;

/// Policies that are being set beside a model: kept until they follow it, so that the work can be left
/// and gone on with, by anybody who may write the policy. Runs inside its caller's transaction.
@ApplicationScoped
public class Pairings {

    @PersistenceContext
    EntityManager em;

    @Inject
    Documents documents;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /// What is kept of a policy: beside which model, by whom and when.
    public record Begun(String model, String title, String by, Instant at) {}

    /// What was kept with this model.
    Paired kept(DocumentSummary ours, DocumentSummary model) {
        var pairing = em.find(Pairing.class, ours.id());
        return pairing == null || pairing.model != model.id() ? Paired.NONE : Paired.read(pairing.choices);
    }

    /// Beside which model somebody began to set the policy, where the caller may still read that.
    Optional<Begun> begun(DocumentSummary ours) {
        var pairing = em.find(Pairing.class, ours.id());
        if (pairing == null) return Optional.empty();
        return documents
                .readable(pairing.model)
                .map(model -> new Begun(model.address(), model.title(), pairing.authorName, pairing.at));
    }

    /// What whoever keeps something has to have seen: changes whenever something else is kept, empty where nothing is.
    String turn(DocumentSummary ours) {
        var pairing = em.find(Pairing.class, ours.id());
        return pairing == null ? "" : pairing.turn();
    }

    /// Keeps it in the place of what was kept at that turn; returns the next. Refused as stale where somebody else has
    /// kept something since; without a turn that is anything. The same once more changes nothing.
    String keep(DocumentSummary ours, DocumentSummary model, Paired paired, String turn) {
        hold(ours);
        var kept = em.find(Pairing.class, ours.id());
        var row = new Pairing(ours.id());
        row.become(model.id(), paired);
        if (kept != null && kept.turn().equals(row.turn())) return kept.turn();
        require(ours, kept, turn == null ? "" : turn);
        if (kept != null) row = kept;
        row.become(model.id(), paired);
        row.by(caller.member(), caller.name(), clock.instant());
        em.persist(row);
        audit.enter(Deed.PAIRING_KEPT, ours.organization().id(), ours.address(), 0, model.address());
        return row.turn();
    }

    /// Refuses as stale where something else is kept than at that turn, and holds it until the transaction ends.
    void require(DocumentSummary ours, String turn) {
        hold(ours);
        require(ours, em.find(Pairing.class, ours.id()), turn);
    }

    private static void require(DocumentSummary ours, Pairing kept, String turn) {
        var now = kept == null ? "" : kept.turn();
        if (now.equals(turn)) return;
        var members = Map.<String, Object>of("turn", now, "by", kept == null ? "" : kept.authorName);
        throw new Problem.Stale(String.valueOf(ours.newest()), members).asException();
    }

    /// Two who keep something for the first time wait for each other like all others.
    private void hold(DocumentSummary ours) {
        em.createNativeQuery("select id from document where id = ? for update")
                .setParameter(1, ours.id())
                .getSingleResult();
    }

    /// The policy follows a model: nothing is left to remember.
    void settle(DocumentSummary ours) {
        var pairing = em.find(Pairing.class, ours.id());
        if (pairing != null) em.remove(pairing);
    }
}
