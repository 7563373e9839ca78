package org.whereas.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.whereas.membership.Audit;
import org.whereas.membership.Deed;
import org.whereas.membership.OrganizationSummary;
import org.whereas.problem.Problem;

/// Puts documents back as an archive has them: every version with its text byte for byte, its author
/// and its date.
///
/// Nothing is made canonical and nothing is posted: what comes back is a draft of the organization,
/// with its history. Runs inside its caller's transaction.
@ApplicationScoped
public class Restoring {

    @PersistenceContext
    EntityManager em;

    @Inject
    Documents documents;

    @Inject
    Addresses addresses;

    @Inject
    Audit audit;

    @Inject
    Feed feed;

    @Inject
    Event<RevisionSaved> revisionSaved;

    /// A version as it was.
    ///
    /// @param parent the number it was made from, 0 for the first
    /// @param sha256 of the text; refused where the text has another
    /// @param beside the other version that was taken in with it, if one was
    public record Version(
            int number,
            int parent,
            String sha256,
            String author,
            String message,
            Instant at,
            String markdown,
            Optional<Beside> beside) {}

    /// A version that was taken in with another.
    ///
    /// @param here the row of it, 0 where it is not here
    public record Beside(NamedVersion named, long here) {}

    /// A document as it was.
    ///
    /// @param versions from the first to the last; read one by one, so that no more than one is held
    /// @param origin   the version of another document that it rests on, where that is here too
    public record Kept(String slug, Instant created, Iterator<Version> versions, Optional<Reading> origin) {}

    /// Makes the document; refused where its address is taken or a text is not the one that its hash
    /// names.
    public Reading restore(OrganizationSummary organization, Kept kept) {
        var slug = addresses.checkedFree(organization, kept.slug());
        if (!kept.versions().hasNext())
            throw Problem.Invalid.of("", "archive-broken").asException();
        var first = kept.versions().next();
        var row = new Document(organization.id(), slug, kept.created());
        row.describe(Described.of(Texts.parse(first.markdown())));
        em.persist(row);
        row.root = row.id;
        kept.origin().ifPresent(origin -> descend(row, origin));
        var used = new UsedIds(row.id);
        em.persist(used);
        var newest = add(row, used, first);
        while (kept.versions().hasNext())
            newest = add(row, used, kept.versions().next());
        feed.enter(Feed.Kind.TEXT, row.id, row.organization);
        em.flush();
        var summary = documents.summary(row);
        audit.enter(Deed.DOCUMENT_RESTORED, row.organization, summary.address(), row.newest, "");
        var reading = new Reading(summary, newest.summary(), newest.markdown, Texts.parse(newest.markdown));
        revisionSaved.fire(new RevisionSaved(reading));
        return reading;
    }

    /// Whether the document rests on one that is not here: it came out of an archive alone.
    public boolean isLoose(DocumentSummary document) {
        if (document.isCopy()) return false;
        return !em.createQuery("""
                        select e.revision from Elsewhere e, Revision r
                        where r.document = ?1 and r.number = 1 and e.revision = r.id""", Long.class)
                .setParameter(1, document.id())
                .getResultList()
                .isEmpty();
    }

    private void descend(Document row, Reading origin) {
        var model = em.find(Document.class, origin.summary().id());
        row.descendFrom(model, origin.revision().number());
    }

    /// A version is let go of once it is written.
    private Revision add(Document row, UsedIds used, Version version) {
        var text = Texts.parse(version.markdown());
        if (version.number() != row.newest + 1 || version.parent() >= version.number() || version.parent() < 0)
            throw Problem.Invalid.of("", "archive-order", row.slug, version.number())
                    .asException();
        row.describe(Described.of(text, row.kind));
        var here = version.beside().map(Beside::here).orElse(0L);
        var signed = new Signed(0, version.author(), version.message(), here, version.at());
        var revision = new Revision(row, version.markdown(), signed);
        if (!revision.sha256.equals(version.sha256()))
            throw Problem.Invalid.of("", "archive-hash", row.slug, version.number())
                    .asException();
        revision.parent = version.parent();
        em.persist(revision);
        em.flush();
        version.beside()
                .filter(it -> it.here() == 0)
                .ifPresent(it -> em.persist(new Elsewhere(revision.id, it.named())));
        row.hasNewest(revision.number, revision.at);
        used.add(text);
        em.flush();
        em.detach(revision);
        return revision;
    }
}
