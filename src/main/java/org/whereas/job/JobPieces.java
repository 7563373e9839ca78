package org.whereas.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/// What the items of a job lay down for one another, or what a job was asked for with where that is
/// large. It lies in the database, so that any node may go on with the job. Runs inside its caller's
/// transaction.
@ApplicationScoped
public class JobPieces {

    private static final int PIECE = 512 * 1024;

    @Resource(lookup = "java:app/jdbc/whereas")
    DataSource database;

    @Inject
    JobRows rows;

    /// Lays something down under a name, in place of what lay there.
    public void lay(JobSummary job, String name, InputStream content) {
        clear(job, name);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into job_piece (job, name, place, content) values (?, ?, ?, ?)")) {
            var place = 1;
            for (var piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                insert.setLong(1, job.id());
                insert.setString(2, name);
                insert.setInt(3, place++);
                insert.setBytes(4, piece);
                insert.executeUpdate();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The same of a few bytes.
    public void lay(JobSummary job, String name, byte[] content) {
        lay(job, name, new ByteArrayInputStream(content));
    }

    /// Writes what lies under a name; nothing where nothing does.
    public void take(JobSummary job, String name, OutputStream to) throws IOException {
        for (var place = 1; ; place++) {
            var piece = rows.sql("select content from job_piece where job = ? and name = ? and place = ?")
                    .with(job.id(), name, place)
                    .one(row -> row.getBytes(1));
            if (piece.isEmpty()) return;
            to.write(piece.get());
        }
    }

    /// The same where it is small.
    public byte[] take(JobSummary job, String name) {
        var bytes = new ByteArrayOutputStream();
        try {
            take(job, name, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// The names under which something lies, in order.
    public List<String> names(JobSummary job) {
        return rows.sql("select name from job_piece where job = ? and place = 1 order by name")
                .with(job.id())
                .all(row -> row.getString(1));
    }

    /// Takes away what lies under a name.
    public void clear(JobSummary job, String name) {
        rows.sql("delete from job_piece where job = ? and name = ?")
                .with(job.id(), name)
                .run();
    }
}
