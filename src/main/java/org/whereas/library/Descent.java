package org.whereas.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/// On which version of its model each version of a copy rests: the one it was made from, and after an
/// update was taken in, that one. Runs inside its caller's transaction.
@ApplicationScoped
public class Descent {

    @PersistenceContext
    EntityManager em;

    @Inject
    Documents documents;

    /// The number of the model's version on which a version of a copy rests, whoever asks; 0 where the document
    /// followed its model only later.
    public int restsOn(DocumentSummary copy, int number) {
        if (number == copy.newest()) return copy.originNumber();
        var taken = taken(copy);
        if (taken.isEmpty()) return copy.originNumber();
        return taken.stream()
                .filter(row -> (Integer) row[0] <= number)
                .findFirst()
                .map(row -> (Integer) row[1])
                .orElse(0);
    }

    /// The number of the last version of a document before it followed its model, whoever asks; 0 for one that was made
    /// as a copy.
    public int before(DocumentSummary copy) {
        var taken = taken(copy);
        return taken.isEmpty() ? 0 : (Integer) taken.getLast()[0] - 1;
    }

    /// The versions with which one of the model was taken in, and the model's, newest first.
    private List<Object[]> taken(DocumentSummary copy) {
        return em.createQuery("""
                        select own.number, model.number from Revision own, Revision model
                        where own.document = ?1 and model.id = own.secondParent and model.document = ?2
                        order by own.number desc""", Object[].class)
                .setParameter(1, copy.id())
                .setParameter(2, copy.origin())
                .getResultList();
    }

    /// The version of the model on which an opened version rests; empty where it is no copy, and for a
    /// caller to whom that version of the model is not open.
    public Optional<Reading> model(Reading copy) {
        return unchecked(copy)
                .filter(model ->
                        documents.mayRead(model.summary(), model.revision().number()));
    }

    /// The same, whoever asks: for what is kept beside the texts.
    public Optional<Reading> unchecked(Reading copy) {
        var document = copy.summary();
        if (!document.isCopy()) return Optional.empty();
        var number = restsOn(document, copy.revision().number());
        if (number == 0) return Optional.empty();
        return documents.any(document.origin()).map(model -> documents.version(model, number));
    }

    /// The other version that was taken in with a version, by its name: where it is here, as far as
    /// the caller may know of it, else [NamedVersion#UNSHOWN]; where it is not, as the archive named it
    /// that the version came out of. Empty where none was taken in.
    public Optional<NamedVersion> named(RevisionSummary version) {
        if (version.secondParent() == 0)
            return Optional.ofNullable(em.find(Elsewhere.class, version.row())).map(Elsewhere::named);
        var other = em.find(Revision.class, version.secondParent());
        var shown = documents.readable(other.document).map(document -> {
            var known = documents.mayRead(document, other.number);
            return new NamedVersion(document.address(), other.number, known ? other.sha256 : "");
        });
        return shown.or(() -> Optional.of(NamedVersion.UNSHOWN));
    }

    /// The version of the model that was taken in with a version; empty where none was, and for a
    /// caller who may not read it.
    Optional<DocumentView.Origin> takenIn(RevisionSummary version) {
        if (version.secondParent() == 0) return Optional.empty();
        var other = em.find(Revision.class, version.secondParent());
        return documents
                .readable(other.document)
                .filter(model -> documents.mayRead(model, other.number))
                .map(model -> new DocumentView.Origin(model.address(), other.number));
    }
}
