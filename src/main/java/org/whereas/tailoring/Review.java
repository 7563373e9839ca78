package org.whereas.tailoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.whereas.membership.Caller;

/// A clause or a copy that has to be looked at again because something above it changed, and what came of it.
@Entity(name = "Review")
class Review {

    /// What changed.
    enum Cause {
        RECOMMENDATION_CHANGED,
        RECOMMENDATION_GONE,
        MODEL_SUPERSEDED,
        MODEL_RESCINDED;

        /// The name in data and as a key under `tailoring.cause.` in the message file.
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What came of it.
    enum State {
        OPEN,
        DONE,
        NOT_APPLICABLE;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<State> of(String word) {
            return Stream.of(values()).filter(s -> s.word().equals(word)).findFirst();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_seq")
    @SequenceGenerator(name = "review_seq", sequenceName = "review_seq", allocationSize = 50)
    Long id;

    @Version
    int version;

    long organization;
    long document;

    /// Empty where it is about the whole document.
    String clause;

    String cause;

    /// The recommendation, or the address of the model.
    String subject;

    /// Tells one change of the same thing from the next.
    @Column(name = "cause_key")
    String key;

    @Column(name = "before_hash")
    String before;

    @Column(name = "after_hash")
    String after;

    String state;
    String reason;

    @Column(name = "settled_by")
    String settledBy;

    Instant settled;

    @Column(name = "at")
    Instant at;

    protected Review() {}

    /// What it is about.
    record Subject(long organization, long document, String clause) {}

    /// What changed, and the hashes of its words before and after; empty where it has none.
    record Change(Cause cause, String subject, String key, String before, String after) {}

    Review(Subject about, Change change, Instant at) {
        this.organization = about.organization();
        this.document = about.document();
        this.clause = about.clause();
        this.cause = change.cause().word();
        this.subject = change.subject();
        this.key = change.key();
        this.before = change.before();
        this.after = change.after();
        this.at = at;
        this.state = State.OPEN.word();
        this.reason = "";
        this.settledBy = "";
    }

    boolean is(State one) {
        return state.equals(one.word());
    }

    /// Is settled by somebody, or open again.
    void settle(State to, String why, Caller who, Instant when) {
        state = to.word();
        reason = why;
        settledBy = to == State.OPEN ? "" : who.name();
        settled = to == State.OPEN ? null : when;
    }
}
