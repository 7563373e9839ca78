package org.whereas.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.whereas.membership.Status;
import org.whereas.text.Document;
import org.whereas.text.Markdown;
import org.whereas.text.Numbering;
import org.whereas.web.Pages;

/// Fixes the printed numbers of a text that comes into force: what people will cite is in the text itself, and
/// it is that text, with its own hash, that is put in force. Runs inside its caller's transaction.
@ApplicationScoped
public class PrintedNumbers {

    @PersistenceContext
    EntityManager em;

    @Inject
    Documents documents;

    @Inject
    Editor editor;

    @Inject
    Pages pages;

    /// The move as it is to be made: one into force is about a version in which the numbers are written, which
    /// is saved here where there is none yet. Every other move stays as it is.
    ///
    /// Where drafts were saved after the version that comes into force, they go on as the newest version after
    /// it, with the same numbers.
    public StatusMove fixed(DocumentSummary document, StatusMove move) {
        if (move.status() != Status.IN_FORCE) return move;
        var newest = documents.summary(documents.locked(document.id()));
        var reading = documents.version(newest, move.number());
        var text = lastInForce(newest)
                .map(before -> Numbering.fixed(reading.text(), before))
                .orElseGet(() -> Numbering.fixed(reading.text()));
        if (Markdown.write(text).equals(reading.markdown())) return move;
        var issued = editor.issue(newest, move.number(), text, say("library.numbers.fixed", move.number()));
        if (move.number() < newest.newest()) goOn(newest, issued);
        return move.about(issued.revision().number());
    }

    private void goOn(DocumentSummary newest, Reading issued) {
        var draft = documents.version(newest, newest.newest());
        var carried = Numbering.carried(draft.text(), issued.text());
        var drafted = newest.newest();
        editor.issue(issued.summary(), drafted, carried, say("library.numbers.go-on", drafted));
    }

    private Optional<Document> lastInForce(DocumentSummary document) {
        return em.createQuery(
                        "select p.number from Posting p where p.document = ?1 and p.status = ?2 order by p.turn desc",
                        Integer.class)
                .setParameter(1, document.id())
                .setParameter(2, Status.IN_FORCE.word())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(number -> documents.version(document, number).text());
    }

    private String say(String key, int version) {
        return pages.words().say(key, version);
    }
}
