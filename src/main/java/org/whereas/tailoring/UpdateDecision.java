package org.whereas.tailoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.whereas.change.Clash;

/// A decision about one clause of an update that is not taken in yet, with the wordings it was made
/// for.
@Entity(name = "UpdateDecision")
@Table(name = "update_decision")
class UpdateDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "update_decision_seq")
    @SequenceGenerator(name = "update_decision_seq", sequenceName = "update_decision_seq", allocationSize = 50)
    Long id;

    long document;
    String clause;
    String take;

    @Lob
    String words;

    String kind;
    String reason;

    @Lob
    String base;

    @Lob
    String model;

    @Lob
    String ours;

    long author;

    @Column(name = "author_name")
    String authorName;

    @Column(name = "at")
    Instant at;

    protected UpdateDecision() {}

    UpdateDecision(long document, String clause) {
        this.document = document;
        this.clause = clause;
    }

    void become(Take decided, Clash clash) {
        take = decided.take();
        words = decided.text();
        kind = decided.kind();
        reason = decided.reason();
        base = clash.base();
        model = clash.model();
        ours = clash.local();
    }

    void by(long member, String name, Instant when) {
        author = member;
        authorName = name;
        at = when;
    }

    Take taken() {
        return new Take(take, words, kind, reason);
    }

    /// Whether it was made for this question: what the model said and says is still the same, and so is what
    /// the copy says, unless that was to stay whatever it is.
    boolean isFor(Clash clash) {
        var same = ours == null || ours.equals(clash.local()) || take.equals("local");
        return same && base.equals(clash.base()) && model.equals(clash.model());
    }

    /// Names it as it stands; another decision in its place has another name.
    String turn() {
        return id + "-" + at.toEpochMilli();
    }
}
