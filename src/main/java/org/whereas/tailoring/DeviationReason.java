package org.whereas.tailoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/// Why a clause of a copy differs from its model, as somebody said it of just these wordings. Inserted once, never
/// changed; one without kind and words takes back what was said before it.
@Entity(name = "DeviationReason")
@Table(name = "deviation_reason")
class DeviationReason {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deviation_reason_seq")
    @SequenceGenerator(name = "deviation_reason_seq", sequenceName = "deviation_reason_seq", allocationSize = 50)
    Long id;

    long document;
    String clause;

    /// Counted from 1 for each clause.
    int turn;

    /// The version of the copy for which it was written.
    @Column(name = "number")
    int number;

    /// A word of [Deviation.Kind], empty where it takes back.
    String kind;

    String explanation;

    /// The fingerprints of both wordings.
    @Column(name = "copy_words")
    String copyWords;

    @Column(name = "model_words")
    String modelWords;

    long author;

    @Column(name = "author_name")
    String authorName;

    @Column(name = "at")
    Instant at;

    protected DeviationReason() {}

    /// Which clause, and what it and its model say.
    record Subject(long document, String clause, int number, String copyWords, String modelWords) {}

    DeviationReason(Subject subject, int turn, String kind, String explanation, Who who, Instant at) {
        this.document = subject.document();
        this.clause = subject.clause();
        this.number = subject.number();
        this.copyWords = subject.copyWords();
        this.modelWords = subject.modelWords();
        this.turn = turn;
        this.kind = kind;
        this.explanation = explanation;
        this.author = who.member();
        this.authorName = who.name();
        this.at = at;
    }

    boolean takesBack() {
        return kind.isEmpty();
    }

    /// The reason, where both clauses say what the fingerprints say.
    Deviation.Reason beside(String ours, String theirs) {
        var toCheck = !copyWords.equals(ours) || !modelWords.equals(theirs);
        return new Deviation.Reason(
                Deviation.Kind.of(kind).orElseThrow(), explanation, authorName, at, number, toCheck);
    }
}
