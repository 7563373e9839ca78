package org.whereas.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// The rows of jobs, in plain SQL: who holds a job and what is done is decided by the count of an
/// update. Runs inside its caller's transaction.
@ApplicationScoped
class JobRows {

    private static final int LONGEST = 500;
    private static final String COLUMNS = """
            select id, kind, title, member, scope, organization, parameters, planned, total, done, failed, created, \
            finished, stopped, fault from job\s""";

    @Resource(lookup = "java:app/jdbc/whereas")
    DataSource database;

    @Inject
    Clock clock;

    long add(Jobs.Request request, long member, String scope) {
        var now = clock.instant();
        return sql("""
                insert into job (kind, title, member, scope, organization, parameters, planned, total, done, failed, \
                created, worked, lease_by, lease_until, stopped, fault) \
                values (?, ?, ?, ?, ?, ?, false, 0, 0, 0, ?, ?, '', ?, false, '')""")
                .with(request.kind(), cut(request.title(), LONGEST), member, scope, request.organization())
                .with(request.parameters().toString(), now, now, Instant.EPOCH)
                .key("id");
    }

    Optional<JobSummary> find(long id) {
        return sql(COLUMNS + "where id = ?").with(id).one(JobRows::summary);
    }

    List<JobSummary> of(long member, int first, int size) {
        return sql(COLUMNS + "where member = ? order by created desc, id desc limit ? offset ?")
                .with(member, size, first)
                .all(JobRows::summary);
    }

    long count(long member) {
        return sql("select count(*) from job where member = ?")
                .with(member)
                .one(row -> row.getLong(1))
                .orElseThrow();
    }

    Optional<JobSummary> underWay(String kind, long organization) {
        return sql(COLUMNS + "where finished is null and kind = ? and organization = ? order by id")
                .with(kind, organization)
                .one(JobRows::summary);
    }

    List<Jobs.Failure> failures(long job, int limit) {
        return sql("select name, title, reason from job_item where job = ? and state = 'failed' order by place limit ?")
                .with(job, limit)
                .all(row -> new Jobs.Failure(row.getString(1), row.getString(2), row.getString(3)));
    }

    boolean stop(long job) {
        return sql("update job set finished = ?, stopped = true where id = ? and finished is null")
                        .with(clock.instant(), job)
                        .run()
                == 1;
    }

    Sql sql(String text) {
        return new Sql(database, text);
    }

    static String cut(String words, int longest) {
        return words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
    }

    static JobSummary summary(ResultSet row) throws SQLException {
        return new JobSummary(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("title"),
                row.getLong("member"),
                row.getString("scope"),
                row.getLong("organization"),
                row.getString("parameters"),
                row.getBoolean("planned"),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("failed"),
                moment(row, "created"),
                moment(row, "finished"),
                row.getBoolean("stopped"),
                row.getString("fault"));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
    }
}
