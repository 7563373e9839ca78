package org.whereas.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who holds a job, and what counts as done, on a real database.
class LeasesTest {

    private static final Set<String> KINDS = Set.of("book");

    private final JdbcDataSource database = new JdbcDataSource();
    private final Moving clock = new Moving();

    /// A clock that goes on when it is told to.
    private static final class Moving extends Clock {
        private Instant now = Instant.parse("2026-11-22T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.system().withZone(zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void tables() throws IOException, SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var file : List.of("V1__membership.sql", "V2__library.sql", "V23__jobs.sql", "V34__archives.sql"))
                statement.execute(Files.readString(Path.of("src/main/resources/db/migration", file)));
        }
    }

    private JobRows rows() {
        var rows = new JobRows();
        rows.database = database;
        rows.clock = clock;
        return rows;
    }

    private Leases node() {
        var node = new Leases();
        node.database = database;
        node.rows = rows();
        node.settings = new JobSettings(2, Duration.ofSeconds(20), Duration.ofDays(7));
        node.clock = clock;
        return node;
    }

    private JobSummary job(String kind) {
        var parameters = Json.createObjectBuilder().add("format", "docx").build();
        var id = rows().add(new Jobs.Request(kind, 0, "A book", parameters), 1, "read draft");
        return rows().find(id).orElseThrow();
    }

    @Test
    void aJobIsHeldByOneNode() {
        var job = job("book");
        var first = node();
        var second = node();

        assertThat(first.claim(KINDS)).map(JobSummary::id).hasValue(job.id());
        assertThat(second.claim(KINDS)).isEmpty();
    }

    @Test
    void aJobWhoseNodeDiedIsTakenOverAndTheOtherMarksNothingMore() {
        var job = job("book");
        var dead = node();
        var living = node();
        dead.claim(KINDS);
        dead.plan(job.id(), List.of(new JobItem("a", "A"), new JobItem("b", "B")));
        assertThat(dead.mark(job.id(), 1, "done", "") && dead.count(job.id(), 1, 0))
                .isTrue();
        clock.now = clock.now.plusSeconds(21);

        assertThat(living.claim(KINDS)).isPresent();
        assertThat(living.toDo(job.id(), 10)).extracting(Leases.ToDo::name).containsExactly("b");
        assertThat(dead.count(job.id(), 1, 0)).isFalse();
        assertThat(dead.finish(job.id(), "")).isFalse();
        assertThat(living.mark(job.id(), 2, "done", "") && living.count(job.id(), 1, 0))
                .isTrue();
        assertThat(living.mark(job.id(), 2, "done", "")).isFalse();
        assertThat(living.finish(job.id(), "")).isTrue();
        assertThat(rows().find(job.id()).orElseThrow().done()).isEqualTo(2);
    }

    @Test
    void aRenewedLeaseHolds() {
        job("book");
        var first = node();
        first.claim(KINDS);
        clock.now = clock.now.plusSeconds(15);
        first.renew();
        clock.now = clock.now.plusSeconds(15);

        assertThat(node().claim(KINDS)).isEmpty();
    }

    @Test
    void aJobThatWasStoppedTakesNoMarkAndIsNotTakenAgain() {
        var job = job("book");
        var first = node();
        first.claim(KINDS);
        first.plan(job.id(), List.of(new JobItem("a", "A")));

        assertThat(rows().stop(job.id())).isTrue();

        assertThat(first.count(job.id(), 1, 0)).isFalse();
        clock.now = clock.now.plusSeconds(60);
        assertThat(first.claim(KINDS)).isEmpty();
        assertThat(rows().stop(job.id())).isFalse();
        assertThat(rows().find(job.id()).orElseThrow().state()).isEqualTo("stopped");
    }

    @Test
    void theJobThatWaitedLongestComesFirstAndUnknownKindsWait() {
        var unknown = job("from-a-later-release");
        var long1 = job("book");
        clock.now = clock.now.plusSeconds(1);
        var short2 = job("book");
        var node = node();

        assertThat(node.claim(KINDS)).map(JobSummary::id).hasValue(long1.id());
        clock.now = clock.now.plusSeconds(5);
        node.release(long1.id());

        assertThat(node.claim(KINDS)).map(JobSummary::id).hasValue(short2.id());
        assertThat(node.claim(KINDS)).map(JobSummary::id).hasValue(long1.id());
        assertThat(rows().find(unknown.id()).orElseThrow().state()).isEqualTo("waiting");
    }

    @Test
    void aFileComesBackByteForByteUntilItRunsOut() throws IOException {
        var job = job("book");
        var files = new JobFiles();
        files.database = database;
        files.rows = rows();
        files.settings = new JobSettings(2, Duration.ofSeconds(20), Duration.ofDays(7));
        files.clock = clock;
        var content = new byte[1_300_000];
        new Random(7).nextBytes(content);

        files.keep(job, "old.zip", "application/zip", new ByteArrayInputStream(new byte[2_000_000]));
        files.keep(job, "book.zip", "application/zip", new ByteArrayInputStream(content));

        var back = new ByteArrayOutputStream();
        files.write(job, back);
        assertThat(back.toByteArray()).isEqualTo(content);
        assertThat(files.find(job)).map(JobFiles.Kept::size).hasValue(1_300_000L);
        clock.now = clock.now.plus(Duration.ofDays(8));
        assertThat(files.find(job)).isEmpty();
        node().sweep(Duration.ofDays(90));
        back.reset();
        files.write(job, back);
        assertThat(back.size()).isZero();
    }

    @Test
    void whatWasOverLongAgoIsSweptAway() {
        var job = job("book");
        var node = node();
        node.claim(KINDS);
        node.plan(job.id(), List.of(new JobItem("a", "A")));
        node.finish(job.id(), "");
        clock.now = clock.now.plus(Duration.ofDays(91));

        node.sweep(Duration.ofDays(90));

        assertThat(rows().find(job.id())).isEmpty();
    }
}
