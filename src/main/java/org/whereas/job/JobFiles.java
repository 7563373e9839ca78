package org.whereas.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/// The files that jobs made, kept in pieces in the database until they run out. Whoever may see the job
/// may fetch its file, where its kind agrees ([JobKind#checkFile]). Runs inside its caller's transaction.
@ApplicationScoped
public class JobFiles {

    private static final int PIECE = 512 * 1024;

    @Resource(lookup = "java:app/jdbc/whereas")
    DataSource database;

    @Inject
    JobRows rows;

    @Inject
    JobSettings settings;

    @Inject
    Clock clock;

    /// A file that waits to be fetched.
    ///
    /// @param name    as it is saved
    /// @param type    its media type
    /// @param expires when it is taken away
    public record Kept(String name, String type, long size, Instant expires) {}

    /// Keeps what a job made, in place of what it had made before; within the work of an item, so that
    /// there is a file exactly where the item is done.
    public void keep(JobSummary job, String name, String type, InputStream content) {
        rows.sql("delete from job_file_part where job = ?").with(job.id()).run();
        rows.sql("delete from job_file where job = ?").with(job.id()).run();
        var size = written(job.id(), content);
        rows.sql("insert into job_file (job, name, type, size, expires) values (?, ?, ?, ?, ?)")
                .with(job.id(), name, type, size, clock.instant().plus(settings.kept()))
                .run();
    }

    private long written(long job, InputStream content) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into job_file_part (job, place, content) values (?, ?, ?)")) {
            var size = 0L;
            var place = 1;
            for (var piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                insert.setLong(1, job);
                insert.setInt(2, place++);
                insert.setBytes(3, piece);
                insert.executeUpdate();
                size += piece.length;
            }
            return size;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// What a job made, if it made a file and that has not run out.
    public Optional<Kept> find(JobSummary job) {
        return rows.sql("select name, type, size, expires from job_file where job = ? and expires > ?")
                .with(job.id(), clock.instant())
                .one(row ->
                        new Kept(row.getString(1), row.getString(2), row.getLong(3), JobRows.moment(row, "expires")));
    }

    /// Writes the file's pieces one after another.
    public void write(JobSummary job, OutputStream to) throws IOException {
        for (var place = 1; ; place++) {
            var piece = rows.sql("select content from job_file_part where job = ? and place = ?")
                    .with(job.id(), place)
                    .one(row -> row.getBytes(1));
            if (piece.isEmpty()) return;
            to.write(piece.get());
        }
    }
}
