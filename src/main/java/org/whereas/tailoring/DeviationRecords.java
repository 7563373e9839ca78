package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.whereas.library.DocumentSummary;
import org.whereas.problem.Problem;

/// Everything that was ever said of the deviations of a copy, to be taken away with it and brought
/// back as it was. Whether the caller may is asked before. Runs inside its caller's transaction.
@ApplicationScoped
public class DeviationRecords {

    private static final int LONGEST_CLAUSE = 64;
    private static final int LONGEST_NAME = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    DeviationReasons reasons;

    @Inject
    CounselNotes notes;

    /// What somebody said of a clause; one without kind takes back what was said before it.
    ///
    /// @param turn       counted from 1 for each clause
    /// @param number     the version of the copy for which it was written
    /// @param copyWords  the SHA-256 of the clause then
    /// @param modelWords the same of the model's clause
    public record Said(
            String clause,
            int turn,
            int number,
            String kind,
            String explanation,
            String copyWords,
            String modelWords,
            String author,
            Instant at) {}

    /// What somebody noted for counsel beside a clause.
    public record Noted(String clause, String words, String author, Instant at) {}

    /// What was said, by clause and in the order in which it was.
    public List<Said> said(DocumentSummary copy) {
        return reasons.all(copy.id()).stream()
                .map(r -> new Said(
                        r.clause,
                        r.turn,
                        r.number,
                        r.kind,
                        r.explanation,
                        r.copyWords,
                        r.modelWords,
                        r.authorName,
                        r.at))
                .toList();
    }

    /// Counsel's notes. Refuses who may not include them in a file; that they were is recorded.
    public List<Noted> noted(DocumentSummary copy) {
        return notes.included(copy, "archive").stream()
                .map(n -> new Noted(n.clause(), n.words(), n.author(), n.at()))
                .toList();
    }

    /// Keeps what was said of a document that was just brought in; refused what no such record can be.
    public void restore(DocumentSummary copy, Said said) {
        var kind = said.kind().isEmpty() || Deviation.Kind.of(said.kind()).isPresent();
        var hashes = isHash(said.copyWords()) && isHash(said.modelWords());
        var number = said.number() > 0 && said.number() <= copy.newest();
        require(kind && hashes && number && said.explanation().length() <= Deviations.LONGEST);
        checked(said.clause(), said.author());
        var subject = new DeviationReason.Subject(
                copy.id(), said.clause(), said.number(), said.copyWords(), said.modelWords());
        var who = new Who(0, said.author());
        reasons.add(new DeviationReason(subject, said.turn(), said.kind(), said.explanation(), who, said.at()));
    }

    /// The same of a note for counsel.
    public void restore(DocumentSummary copy, Noted noted) {
        require(!noted.words().isBlank() && noted.words().length() <= CounselNotes.LONGEST);
        checked(noted.clause(), noted.author());
        em.persist(new CounselNote(copy.id(), noted.clause(), noted.words(), new Who(0, noted.author()), noted.at()));
    }

    private static void checked(String clause, String author) {
        require(clause.length() <= LONGEST_CLAUSE && author.length() <= LONGEST_NAME);
    }

    private static boolean isHash(String words) {
        return words.matches("[0-9a-f]{64}");
    }

    private static void require(boolean fits) {
        if (!fits) throw Problem.Invalid.of("", "archive-broken").asException();
    }
}
