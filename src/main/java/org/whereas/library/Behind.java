package org.whereas.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;

/// Which copies rest on a version of their model that is no longer the one in force. Runs inside its
/// caller's transaction, and asks nobody whether the caller may read what it finds.
@ApplicationScoped
public class Behind {

    private static final String QUERY = """
            from Document d, Document m where m.id = d.origin and m.inForce > d.originNumber \
            and d.status <> 'superseded' and d.status <> 'rescinded'\s""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Documents documents;

    /// The copies of an organization whose model has a newer version in force, by title. The models are asked for too,
    /// because whoever asks goes on to them.
    public List<DocumentSummary> of(long organization) {
        return em.createQuery("select d, m " + QUERY + "and d.organization = ?1 order by d.title, d.id", Object[].class)
                .setParameter(1, organization)
                .getResultStream()
                .map(row -> documents.summary((Document) row[0]))
                .toList();
    }

    /// The copies of a model in these organizations that rest on an older version than the one in force.
    public List<DocumentSummary> of(long model, Set<Long> organizations) {
        if (organizations.isEmpty()) return List.of();
        return em.createQuery(
                        "select d " + QUERY + "and m.id = ?1 and d.organization in ?2 order by d.id", Document.class)
                .setParameter(1, model)
                .setParameter(2, organizations)
                .getResultStream()
                .map(documents::summary)
                .toList();
    }
}
