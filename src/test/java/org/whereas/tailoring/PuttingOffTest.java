package org.whereas.tailoring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.whereas.server.TestDatabase;

/// An update that was put off, as days go by: an answer that holds keeps it out of what waits in the inbox.
@ParameterizedClass
@MethodSource("org.whereas.server.TestDatabase#all")
class PuttingOffTest {

    private static final long COPY = 2;
    private static final int VERSION = 3;

    @Parameter
    TestDatabase database;

    private final UpdateNotes notes = new UpdateNotes();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private EntityManager em;

    @BeforeEach
    void begin() {
        em = database.beginWithCopy();
        notes.em = em;
        notes.clock = new Days();
    }

    @AfterEach
    void putBack() {
        em.getTransaction().rollback();
    }

    @Test
    void anUpdateThatWasPutOffComesBackOnItsDayAndNotBefore() {
        answer("put-off", "2026-12-01");

        assertThat(notes.answer(COPY, VERSION)).isPresent();
        now = Instant.parse("2026-11-30T23:59:59Z");
        assertThat(notes.answer(COPY, VERSION)).isPresent();
        now = Instant.parse("2026-12-01T00:00:00Z");
        assertThat(notes.answer(COPY, VERSION)).isEmpty();
    }

    @Test
    void aNewerVersionOfTheModelDoesNotWaitForThatDay() {
        answer("put-off", "2026-12-01");

        assertThat(notes.answer(COPY, VERSION + 1)).isEmpty();
    }

    @Test
    void anUpdateThatWasDeclinedDoesNotComeBack() {
        answer("declined", "");

        now = Instant.parse("2199-12-31T00:00:00Z");

        assertThat(notes.answer(COPY, VERSION)).isPresent();
    }

    /// A clock that shows what the test says.
    private final class Days extends Clock {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private void answer(String answer, String until) {
        var given = Answer.checked(answer, "After the hearing.", until, notes.today());
        var kept = new UpdateAnswer(COPY);
        kept.become(VERSION, given);
        kept.by(1, "Robin", now);
        em.persist(kept);
        em.flush();
    }
}
