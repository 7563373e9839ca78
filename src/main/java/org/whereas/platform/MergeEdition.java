package org.whereas.platform;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.whereas.change.Merge;

/// Empties what is kept of the merge's results where they are of another edition of it; they are counted anew.
final class MergeEdition {

    private MergeEdition() {}

    /// Holds the database to the edition of this program. Stopped in between, it begins again at the next start.
    static void hold(DataSource database) {
        try (var connection = database.getConnection()) {
            if (kept(connection) == Merge.EDITION) return;
            execute(connection, "delete from update_count");
            execute(connection, "delete from merge_edition");
            execute(connection, "insert into merge_edition (edition) values (" + Merge.EDITION + ")");
        } catch (SQLException failed) {
            throw new IllegalStateException("The edition of the merge could not be kept", failed);
        }
    }

    private static int kept(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select max(edition) from merge_edition")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
