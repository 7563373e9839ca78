package org.whereas.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.whereas.change.Merge;
import org.whereas.membership.Action;
import org.whereas.membership.Organizations;
import org.whereas.membership.Status;
import org.whereas.text.Markdown;

/// The shipped library: files that become documents in force, and later versions of them when a file changes.
///
/// The SHA-256 last loaded is kept for each file; a changed file is merged three ways with what people changed
/// online
/// since. Runs inside its caller's transaction, one for each file.
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
        var newest = documents.version(document, document.newest());
        var base = documents.version(document, known.number);
        var merged = merged(Merge.of(base.text(), newest.text(), Texts.parse(markdown)), newest);
        if (merged.isEmpty() || !Action.WRITE.isOpenTo(document.stands())) return Outcome.WAITING;
        var saved = editor.save(document, new Editor.Change(merged.get(), document.newest(), ""));
        if (document.posted() == document.newest()) post(saved.reading());
        known.becomes(sha, saved.reading());
        return Outcome.REVISED;
    }

    private static Optional<String> merged(Merge merge, Reading newest) {
        return switch (merge) {
            case Merge.Unchanged _ -> Optional.of(newest.markdown());
            case Merge.Clean clean -> Optional.of(Markdown.write(clean.document()));
            case Merge.Conflicting _ -> Optional.empty();
        };
    }

    private void post(Reading loaded) {
        var number = loaded.revision().number();
        moving.settle(loaded.summary(), new StatusMove(Status.IN_FORCE, number, true, "", "", null));
    }
}
