package org.whereas.export;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/// What was decided of one thing that a file proposes. Inserted once, never changed.
@Entity(name = "ReturnDecision")
@Table(name = "word_return_decision")
class ReturnDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "word_return_decision_seq")
    @SequenceGenerator(
            name = "word_return_decision_seq",
            sequenceName = "word_return_decision_seq",
            allocationSize = 50)
    Long id;

    @Column(name = "word_return")
    long wordReturn;

    /// Which of the things that the file proposed then, from 1.
    int place;

    /// By what that is known again; null where it was decided before this was kept.
    String fingerprint;

    /// `take`, `text` or `leave`.
    String take;

    /// The version that it went into, 0 where nothing changed.
    @Column(name = "number")
    int number;

    long member;

    @Column(name = "member_name")
    String memberName;

    @Column(name = "at")
    Instant at;

    protected ReturnDecision() {}

    ReturnDecision(long wordReturn, int place, String fingerprint, String take, int number) {
        this.wordReturn = wordReturn;
        this.place = place;
        this.fingerprint = fingerprint;
        this.take = take;
        this.number = number;
    }

    ReturnDecision by(long who, String name, Instant when) {
        member = who;
        memberName = name;
        at = when;
        return this;
    }
}
