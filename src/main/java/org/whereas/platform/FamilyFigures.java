package org.whereas.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.whereas.library.Documents;
import org.whereas.tailoring.Consequences;
import org.whereas.tailoring.Drifts;

/// After the start, makes the figures of copies that lack them, as those do that were there before figures were kept.
@ApplicationScoped
public class FamilyFigures {

    private static final Logger LOG = Logger.getLogger(FamilyFigures.class.getName());
    private static final int AT_ONCE = 100;

    /// Kinds of documents that state recommendations.
    private static final Set<String> STATING = Set.of("recommendations", "principles", "resolution");

    @Inject
    Drifts drifts;

    @Inject
    Consequences consequences;

    @Inject
    Documents documents;

    @Resource
    UserTransaction transaction;

    /// What recommendations say now, for documents of which nobody has looked at them.
    @ActivateRequestContext
    public void look() {
        var last = 0L;
        for (var some = stating(last); !some.isEmpty(); some = stating(last)) {
            some.forEach(id -> inTransaction(() -> documents.opened(id).ifPresent(consequences::look)));
            last = some.getLast();
        }
    }

    /// Each copy in a transaction of its own; one that fails is left for the next start.
    @ActivateRequestContext
    public void fill() {
        var last = 0L;
        for (var missing = after(last); !missing.isEmpty(); missing = after(last)) {
            missing.forEach(id -> inTransaction(() -> documents.any(id).ifPresent(drifts::keep)));
            last = missing.getLast();
        }
    }

    private List<Long> stating(long last) {
        return documents.posted(STATING, last, AT_ONCE);
    }

    private List<Long> after(long last) {
        return drifts.missing(last, AT_ONCE);
    }

    private void inTransaction(Runnable work) {
        try {
            transaction.begin();
            work.run();
            transaction.commit();
        } catch (Exception failed) {
            LOG.log(Level.WARNING, "The figures of a copy could not be made", failed);
            rollBack();
        }
    }

    private void rollBack() {
        try {
            transaction.rollback();
        } catch (Exception over) {
            LOG.log(Level.FINE, "It was rolled back already", over);
        }
    }
}
