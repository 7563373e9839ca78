package org.whereas.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// Which node works on which job, and what is done of it. A node holds a job until its lease runs out
/// and renews it while it works; every mark asks whether the job is still held. Runs inside its
/// caller's transaction.
@ApplicationScoped
class Leases {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TITLE = 500;

    /// This node, for as long as it runs.
    private final String node = UUID.randomUUID().toString();

    @Resource(lookup = "java:app/jdbc/whereas")
    DataSource database;

    @Inject
    JobRows rows;

    @Inject
    JobSettings settings;

    @Inject
    Clock clock;

    /// An item that is still to do.
    record ToDo(int place, String name) {}

    /// Takes the job of these kinds that was worked on the longest ago and that nobody holds.
    Optional<JobSummary> claim(Set<String> kinds) {
        var now = clock.instant();
        var free = rows.sql("select id, kind from job where finished is null and lease_until < ? order by worked, id")
                .with(now)
                .all(row -> kinds.contains(row.getString(2)) ? row.getLong(1) : 0L);
        return free.stream().filter(id -> id != 0 && take(id, now)).findFirst().flatMap(rows::find);
    }

    private boolean take(long job, Instant now) {
        return rows.sql("""
                        update job set lease_by = ?, lease_until = ?, worked = ? \
                        where id = ? and finished is null and lease_until < ?""")
                        .with(node, now.plus(settings.lease()), now, job, now)
                        .run()
                == 1;
    }

    /// Renews whatever this node holds.
    void renew() {
        rows.sql("update job set lease_until = ? where lease_by = ? and finished is null")
                .with(clock.instant().plus(settings.lease()), node)
                .run();
    }

    /// Lets a job go, so that another may take its turn.
    void release(long job) {
        rows.sql("update job set lease_by = '', lease_until = ?, worked = ? where id = ? and lease_by = ?")
                .with(Instant.EPOCH, clock.instant(), job, node)
                .run();
    }

    /// Keeps what there is to do.
    boolean plan(long job, List<JobItem> items) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into job_item (job, place, name, title, state, reason)"
                        + " values (?, ?, ?, ?, 'todo', '')")) {
            for (var i = 0; i < items.size(); i++) {
                insert.setLong(1, job);
                insert.setInt(2, i + 1);
                insert.setString(3, named(items.get(i).name()));
                insert.setString(4, JobRows.cut(items.get(i).title(), LONGEST_TITLE));
                insert.addBatch();
            }
            if (!items.isEmpty()) insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return held("planned = true, total = " + items.size(), job);
    }

    private static String named(String name) {
        if (name.length() <= LONGEST_NAME) return name;
        throw new IllegalArgumentException("The name of an item is too long: " + name);
    }

    List<ToDo> toDo(long job, int limit) {
        return rows.sql("select place, name from job_item where job = ? and state = 'todo' order by place limit ?")
                .with(job, limit)
                .all(row -> new ToDo(row.getInt(1), row.getString(2)));
    }

    /// Marks an item that is still to do; whoever marks it first holds its row until the end of the
    /// transaction.
    boolean mark(long job, int place, String state, String reason) {
        return rows.sql("update job_item set state = ?, reason = ? where job = ? and place = ? and state = 'todo'")
                        .with(state, JobRows.cut(reason, LONGEST_REASON), job, place)
                        .run()
                == 1;
    }

    /// Counts marked items; false where the job was stopped or is held by another node now.
    boolean count(long job, int done, int failed) {
        return held("done = done + " + done + ", failed = failed + " + failed, job);
    }

    /// Ends a job that is through, or that could not be planned.
    boolean finish(long job, String fault) {
        return rows.sql("update job set finished = ?, fault = ? where id = ? and finished is null and lease_by = ?")
                        .with(clock.instant(), JobRows.cut(fault, LONGEST_REASON), job, node)
                        .run()
                == 1;
    }

    private boolean held(String change, long job) {
        return rows.sql("update job set " + change + " where id = ? and finished is null and lease_by = ?")
                        .with(job, node)
                        .run()
                == 1;
    }

    /// Takes away files and pieces that have run out, and jobs that were over long ago.
    void sweep(Duration kept) {
        var now = clock.instant();
        var before = now.minus(kept);
        rows.sql("delete from job_file_part where job in (select job from job_file where expires < ?)")
                .with(now)
                .run();
        rows.sql("delete from job_file where expires < ?").with(now).run();
        rows.sql("delete from job_piece where job in (select id from job where finished < ?)")
                .with(now.minus(settings.kept()))
                .run();
        for (var table : List.of("job_file_part", "job_file", "job_piece", "job_item"))
            rows.sql("delete from " + table + " where job in (select id from job where finished < ?)")
                    .with(before)
                    .run();
        rows.sql("delete from job where finished < ?").with(before).run();
    }
}
