package org.whereas.tailoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/// What an organization answered to an update that it did not take in: declined, or put off until a
/// day.
@Entity(name = "UpdateAnswer")
@Table(name = "update_answer")
class UpdateAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "update_answer_seq")
    @SequenceGenerator(name = "update_answer_seq", sequenceName = "update_answer_seq", allocationSize = 50)
    Long id;

    long document;

    /// The version of the model that it is an answer to.
    @Column(name = "number")
    int number;

    String answer;
    String reason;
    LocalDate until;
    long author;

    @Column(name = "author_name")
    String authorName;

    @Column(name = "at")
    Instant at;

    protected UpdateAnswer() {}

    UpdateAnswer(long document) {
        this.document = document;
    }

    void become(int version, Answer given) {
        number = version;
        answer = given.answer();
        reason = given.reason();
        until = given.until();
    }

    void by(long member, String name, Instant when) {
        author = member;
        authorName = name;
        at = when;
    }

    Answer given() {
        return new Answer(answer, reason, until);
    }

    /// Whether the update stays out of the inbox on a day: it is declined, or put off until a later
    /// day. A newer version of the model asks anew.
    boolean holds(int version, LocalDate today) {
        return number >= version && (until == null || today.isBefore(until));
    }
}
