package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.whereas.library.DocumentSummary;
import org.whereas.membership.Action;
import org.whereas.membership.Audit;
import org.whereas.membership.Caller;
import org.whereas.membership.Deed;
import org.whereas.problem.Problem;

/// Counsel's notes, and the only way to them: to each caller the notes that they may read, and
/// no others, nor that there are any. Runs inside its caller's transaction.
@ApplicationScoped
public class CounselNotes {

    static final int LONGEST = 8000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /// A note that the caller may read; `own` where the caller wrote it.
    public record Note(String clause, String words, String author, Instant at, boolean own) {}

    /// What the caller may read of what was noted beside a clause, oldest first: everything with the
    /// right to it, otherwise what they wrote themselves, as long as they belong to the organization.
    public List<Note> of(DocumentSummary copy, String clause) {
        return of(copy).stream().filter(n -> n.clause().equals(clause)).toList();
    }

    /// The same of a whole copy.
    public List<Note> of(DocumentSummary copy) {
        var organization = copy.organization().id();
        var all = caller.may(Action.READ_COUNSEL_NOTE, organization);
        if (!all && !caller.may(Action.EXPLAIN_DEVIATION, organization)) return List.of();
        return shown(copy).stream().filter(n -> all || n.own()).toList();
    }

    /// Every note, to be put into a file. Refuses who may not; that it was asked for is recorded.
    ///
    /// @param file what kind of file it is, such as `docx`
    public List<Note> included(DocumentSummary copy, String file) {
        caller.require(Action.INCLUDE_COUNSEL_NOTES, copy.organization().id());
        audit.enter(Deed.COUNSEL_NOTES_INCLUDED, copy.organization().id(), copy.address(), copy.newest(), file);
        return shown(copy);
    }

    /// Keeps a note; an empty one takes back what the same person noted before.
    void write(DocumentSummary copy, String clause, String note, Who who) {
        var words = note.replace("\0", "").strip();
        if (words.length() > LONGEST)
            throw Problem.Invalid.of("/counselNote", "too-long", LONGEST).asException();
        var before = newest(copy).stream()
                .filter(n -> n.author == who.member() && n.clause.equals(clause))
                .map(n -> n.note)
                .findFirst()
                .orElse("");
        if (words.equals(before)) return;
        em.persist(new CounselNote(copy.id(), clause, words, who, clock.instant()));
        em.flush();
        audit.enter(Deed.COUNSEL_NOTED, copy.organization().id(), copy.address(), copy.newest(), clause);
    }

    private List<Note> shown(DocumentSummary copy) {
        return newest(copy).stream().map(this::note).toList();
    }

    /// The newest of each author on each clause, without what was taken back.
    private List<CounselNote> newest(DocumentSummary copy) {
        var newest = new LinkedHashMap<String, CounselNote>();
        em.createQuery("select n from CounselNote n where n.document = ?1 order by n.id", CounselNote.class)
                .setParameter(1, copy.id())
                .getResultStream()
                .forEach(n -> {
                    newest.remove(place(n));
                    if (!n.note.isEmpty()) newest.put(place(n), n);
                });
        return List.copyOf(newest.values());
    }

    /// Authors who are members of another place are told apart by their names.
    private static String place(CounselNote note) {
        return note.clause + " " + note.author + (note.author == 0 ? " " + note.authorName : "");
    }

    private Note note(CounselNote it) {
        var own = caller.signedIn() && it.author == caller.member();
        return new Note(it.clause, it.note, it.authorName, it.at, own);
    }
}
