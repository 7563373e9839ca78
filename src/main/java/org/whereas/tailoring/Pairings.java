package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.membership.Audit;
import org.whereas.membership.Caller;
import org.whereas.membership.Deed;

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

    void keep(DocumentSummary ours, DocumentSummary model, Paired paired) {
        var pairing = em.find(Pairing.class, ours.id());
        var row = pairing == null ? new Pairing(ours.id()) : pairing;
        row.become(model.id(), paired);
        row.by(caller.member(), caller.name(), clock.instant());
        em.persist(row);
        audit.enter(Deed.PAIRING_KEPT, ours.organization().id(), ours.address(), 0, model.address());
    }

    /// The policy follows a model: nothing is left to remember.
    void settle(DocumentSummary ours) {
        var pairing = em.find(Pairing.class, ours.id());
        if (pairing != null) em.remove(pairing);
    }
}
