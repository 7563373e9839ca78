package org.whereas.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whereas.membership.Action;
import org.whereas.membership.Audit;
import org.whereas.membership.Caller;
import org.whereas.membership.Deed;
import org.whereas.problem.Problem;
import org.whereas.text.Canonical;
import org.whereas.text.Markdown;
import org.whereas.text.Repair;
import org.whereas.text.TextRefused;
import org.whereas.web.Duplicate;

/// Every way in which a text enters the library: it is made canonical, gets its ids, and becomes a version.
///
/// Runs inside its caller's transaction. The edge checks who may; this checks only what the text and its base allow.
@ApplicationScoped
public class Editor {

    /// The author of what comes with the software.
    static final String SHIPPED = "Whereas";

    @PersistenceContext
    EntityManager em;

    @Inject
    Documents documents;

    @Inject
    Texts texts;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Inject
    Feed feed;

    @Inject
    Event<RevisionSaved> revisionSaved;

    @Inject
    Clock clock;

    /// What a save made: the version, what was repaired on the way, and whether anything had changed at all.
    public record Saved(Reading reading, List<Repair> repaired, boolean changed) {}

    /// A document to be made. `slug` must be free; `origin` is what it is a copy of.
    public record Draft(long organization, String slug, String markdown, String message, Optional<Reading> origin) {}

    /// A new text for a document.
    ///
    /// @param base         the version the change rests on; when it is not the newest, nothing is saved (see
    ///     [Staleness])
    /// @param secondParent the row of the other version that was taken in, 0 for none
    /// @param rest         the version of the model it rests on from now on, 0 for no change
    /// @param deed         what is recorded of it
    public record Change(String markdown, int base, String message, long secondParent, int rest, Deed deed) {
        public Change(String markdown, int base, String message) {
            this(markdown, base, message, Deed.TEXT_SAVED);
        }

        public Change(String markdown, int base, String message, Deed deed) {
            this(markdown, base, message, 0, 0, deed);
        }

        public Change(String markdown, int base, String message, long secondParent, int rest) {
            this(markdown, base, message, secondParent, rest, Deed.UPDATE_TAKEN_IN);
        }
    }

    /// Makes a document with its first version.
    public Saved create(Draft draft) {
        var address = draft.origin().isPresent() ? draft.organization() + "/" + draft.slug() : "";
        var used = draft.origin().map(o -> usedIn(o.summary().id())).orElse(Set.of());
        var canonical = read(draft.markdown(), draft.origin().map(Reading::text), used, address);
        var row = new Document(draft.organization(), draft.slug(), clock.instant());
        row.describe(Described.of(canonical.document()));
        insert(row);
        row.root = row.id;
        draft.origin()
                .ifPresent(o -> row.descendFrom(
                        em.find(Document.class, o.summary().id()), o.revision().number()));
        em.persist(new UsedIds(row.id));
        var deed = draft.origin().isPresent() ? Deed.COPY_MADE : Deed.DOCUMENT_MADE;
        var model = draft.origin().map(o -> o.revision().row()).orElse(0L);
        return kept(row, new Revision(row, canonical.markdown(), signed(draft.message(), model)), canonical, deed);
    }

    /// The second of two who take the same address at once is told so.
    private void insert(Document row) {
        try {
            em.persist(row);
            em.flush();
        } catch (PersistenceException failed) {
            if (!Duplicate.isCauseOf(failed)) throw failed;
            var owner = documents.summary(row).address();
            throw new Problem.Taken("document", owner).asException();
        }
    }

    /// Saves a new text. The same text again makes no version.
    public Saved save(DocumentSummary document, Change change) {
        var row = documents.locked(document.id());
        var newest = documents.version(documents.summary(row), row.newest);
        if (change.base() != row.newest) throw Staleness.refusal(documents, newest, change);
        if (!Action.WRITE.isOpenTo(row.status())) throw new Problem.WrongState(row.status).asException();
        var address = row.isCopy() ? row.organization + "/" + row.slug : "";
        var canonical = read(change.markdown(), Optional.of(newest.text()), usedIn(row.id), address);
        if (canonical.markdown().equals(newest.markdown()) && change.rest() == 0)
            return new Saved(newest, canonical.repairs(), false);
        if (change.rest() > 0) row.restOn(change.rest());
        row.describe(Described.of(canonical.document(), row.kind));
        var signed = signed(change.message(), change.secondParent());
        return kept(row, new Revision(row, canonical.markdown(), signed), canonical, change.deed());
    }

    /// Saves a text with which a document that was nobody's copy begins to follow a model, resting on this version of
    /// it. What was copied from the document belongs to the model's line from now on.
    public Saved follow(DocumentSummary document, Reading model, Change change) {
        var row = documents.locked(document.id());
        if (change.base() != row.newest)
            throw Staleness.refusal(documents, documents.version(documents.summary(row), row.newest), change);
        if (!Action.WRITE.isOpenTo(row.status())) throw new Problem.WrongState(row.status).asException();
        var used = new java.util.HashSet<>(usedIn(row.id));
        used.addAll(usedIn(model.summary().id()));
        var canonical = read(change.markdown(), Optional.empty(), used, row.organization + "/" + row.slug);
        var old = row.root;
        row.descendFrom(
                em.find(Document.class, model.summary().id()), model.revision().number());
        em.createQuery("update Document d set d.root = ?1 where d.root = ?2 and d.id <> ?3")
                .setParameter(1, row.root)
                .setParameter(2, old)
                .setParameter(3, row.id)
                .executeUpdate();
        row.describe(Described.of(canonical.document(), row.kind));
        return kept(
                row,
                new Revision(
                        row,
                        canonical.markdown(),
                        signed(change.message(), model.revision().row())),
                canonical,
                Deed.MODEL_FOLLOWED);
    }

    /// Saves a text that is made from an earlier version of the document by the program itself, as the newest
    /// version.
    Reading issue(DocumentSummary document, int parent, org.whereas.text.Document text, String message) {
        var row = documents.locked(document.id());
        var base = documents.version(document, parent);
        var address = row.isCopy() ? row.organization + "/" + row.slug : "";
        var canonical = read(Markdown.write(text), Optional.of(base.text()), usedIn(row.id), address);
        row.describe(Described.of(canonical.document(), row.kind));
        var revision = new Revision(row, canonical.markdown(), signed(message, 0));
        revision.parent = parent;
        return kept(row, revision, canonical, Deed.NUMBERS_FIXED).reading();
    }

    private Saved kept(Document row, Revision revision, Canonical canonical, Deed deed) {
        em.persist(revision);
        row.hasNewest(revision.number, revision.at);
        em.find(UsedIds.class, row.id).add(canonical.document());
        feed.enter(Feed.Kind.TEXT, row.id, row.organization);
        em.flush();
        var summary = documents.summary(row);
        audit.enter(deed, row.organization, summary.address(), revision.number, "");
        var reading = new Reading(summary, revision.summary(), revision.markdown, canonical.document());
        revisionSaved.fire(new RevisionSaved(reading));
        return new Saved(reading, canonical.repairs(), true);
    }

    private Set<String> usedIn(long document) {
        var used = new LinkedHashSet<String>();
        for (var at = document; at != 0; at = em.find(Document.class, at).origin)
            used.addAll(em.find(UsedIds.class, at).all());
        return used;
    }

    private Signed signed(String message, long secondParent) {
        var name = caller.signedIn() ? caller.name() : SHIPPED;
        return new Signed(caller.member(), name, message, secondParent, clock.instant());
    }

    /// Where the text was canonical already, what it was parsed to is kept for those who read the version next.
    private Canonical read(
            String markdown, Optional<org.whereas.text.Document> base, Set<String> used, String address) {
        var canonical = canonical(markdown, base, used, address);
        if (canonical.markdown().equals(markdown)) texts.keep(markdown, canonical.document());
        return canonical;
    }

    static Canonical canonical(
            String markdown, Optional<org.whereas.text.Document> base, Set<String> used, String address) {
        try {
            return Canonical.of(markdown, base, used, address);
        } catch (TextRefused refused) {
            throw Texts.refusal(refused);
        }
    }
}
