package org.whereas.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.whereas.membership.Action;
import org.whereas.membership.Organizations;
import org.whereas.membership.Status;

/// The shipped library: files that become documents in force, and later versions of them when a file
/// changes.
///
/// The SHA-256 last loaded is kept for each file; a changed file is merged three ways with what people
/// changed online since. Runs inside its caller's transaction, one for each file.
@ApplicationScoped
public class Shipped {

    /// What became of a file.
    public enum Outcome {
        CREATED,
        REVISED,
        UNCHANGED,
        /// The file and people online changed the same words; nothing was saved, a person has to look.
        WAITING
    }

    /// What waits for a person, by document. Each node finds it anew when it starts, for the files are
    /// part of it.
    private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();

    private record Waiting(String path, String markdown, String sha256) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Documents documents;

    @Inject
    Editor editor;

    @Inject
    Moving moving;

    @Inject
    Organizations organizations;

    /// Loads one file. `path` is `organization/slug.md`.
    public Outcome load(String path, String markdown) {
        var sha = Sha256.of(markdown);
        var known = em.find(ShippedFile.class, path);
        if (known == null) return create(path, markdown, sha);
        if (known.sha256.equals(sha)) return Outcome.UNCHANGED;
        return revise(known, markdown, sha);
    }

    private Outcome create(String path, String markdown, String sha) {
        var slash = path.indexOf('/');
        var organization = organizations.known(path.substring(0, slash));
        var slug = path.substring(slash + 1, path.length() - ".md".length());
        var saved = editor.create(new Editor.Draft(organization.id(), slug, markdown, "", Optional.empty()));
        post(saved.reading());
        em.persist(new ShippedFile(path, sha, saved.reading()));
        return Outcome.CREATED;
    }

    private Outcome revise(ShippedFile known, String markdown, String sha) {
        var document = documents.any(known.document).orElseThrow();
        var file = new ShippedChange(
                document,
                documents.version(document, known.number),
                documents.version(document, document.newest()),
                markdown,
                sha);
        if (file.clashes().isEmpty() && Action.WRITE.isOpenTo(document.stands())) {
            accept(known, file, document.newest());
            return Outcome.REVISED;
        }
        waiting.put(document.id(), new Waiting(known.path, markdown, sha));
        return Outcome.WAITING;
    }

    private Editor.Saved accept(ShippedFile known, ShippedChange change, int base) {
        var document = change.document();
        var saved = editor.save(document, new Editor.Change(change.markdown(), base, ""));
        if (document.posted() == document.newest()) post(saved.reading());
        known.becomes(change.sha256(), saved.reading());
        return saved;
    }

    /// What a file that waits would make of a document as it stands now; empty where none waits.
    Optional<ShippedChange> waiting(DocumentSummary document) {
        var file = waiting.get(document.id());
        if (file == null) return Optional.empty();
        var known = em.find(ShippedFile.class, file.path());
        if (known == null || known.sha256.equals(file.sha256())) return Optional.empty();
        return Optional.of(new ShippedChange(
                document,
                documents.version(document, known.number),
                documents.version(document, document.newest()),
                file.markdown(),
                file.sha256()));
    }

    /// Takes a file in that waited, once every clash is decided.
    ///
    /// @param base the version of the document that the caller has seen
    Editor.Saved accept(ShippedChange decided, int base) {
        var file = waiting.get(decided.document().id());
        return accept(em.find(ShippedFile.class, file.path()), decided, base);
    }

    private void post(Reading loaded) {
        var number = loaded.revision().number();
        moving.settle(loaded.summary(), new StatusMove(Status.IN_FORCE, number, true, "", "", null));
    }
}
