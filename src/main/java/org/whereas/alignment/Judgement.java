package org.whereas.alignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/// What a person said of an alignment, and the words it was said for: it lapses by itself when either the clause or the
/// recommendation says something else. Inserted once, never changed.
@Entity(name = "Judgement")
class Judgement {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "judgement_seq")
    @SequenceGenerator(name = "judgement_seq", sequenceName = "judgement_seq", allocationSize = 50)
    Long id;

    long organization;

    /// 0 where it is about the organization.
    long document;

    String clause;
    String recommendation;
    String verdict;

    @Column(name = "clause_words")
    String clauseWords;

    @Column(name = "recommendation_words")
    String recommendationWords;

    String reason;
    long author;

    @Column(name = "author_name")
    String authorName;

    @Column(name = "at")
    Instant at;

    protected Judgement() {}

    /// What is judged: an alignment of a document, or (`document` 0, `clause` and its words empty) a recommendation for
    /// the organization.
    record Subject(
            long organization,
            long document,
            String clause,
            String recommendation,
            String clauseWords,
            String recommendationWords) {}

    Judgement(Subject subject, Verdict verdict, String reason, long author, String authorName, Instant at) {
        this.organization = subject.organization();
        this.document = subject.document();
        this.clause = subject.clause();
        this.recommendation = subject.recommendation();
        this.clauseWords = subject.clauseWords();
        this.recommendationWords = subject.recommendationWords();
        this.verdict = verdict.word();
        this.reason = reason;
        this.author = author;
        this.authorName = authorName;
        this.at = at;
    }

    /// Whether it was said for just these words, each by its fingerprint.
    boolean isFor(String clauseNow, String recommendationNow) {
        return clauseWords.equals(clauseNow) && recommendationWords.equals(recommendationNow);
    }

    boolean is(Verdict one) {
        return verdict.equals(one.word());
    }
}
