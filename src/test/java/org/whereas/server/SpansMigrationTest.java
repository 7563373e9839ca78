package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/// Alignments that an earlier release kept for each version are kept from one version to another afterwards.
class SpansMigrationTest {

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @Test
    void whatEachVersionMetIsKeptOverItsVersions() throws SQLException {
        migrate("35");
        try (var connection = DriverManager.getConnection(url)) {
            run(
                    connection,
                    "insert into organization (id, version, slug, name, kind, shipped, created)"
                            + " values (1, 1, 'pd', 'PD', 'department', false, current_timestamp)");
            document(connection, 7, 5);
            document(connection, 8, 2);
            for (var number : List.of(1, 2, 4, 5)) met(connection, 7, number, "tow", "A/1");
            met(connection, 7, 3, "tow", "A/2");
            met(connection, 7, 5, "fee", "A/1");
            met(connection, 8, 1, "tow", "A/1");

            migrate("37");

            assertThat(rows(connection))
                    .containsExactly(
                            "7 fee A/1 5 2147483647",
                            "7 tow A/1 1 2",
                            "7 tow A/1 4 2147483647",
                            "7 tow A/2 3 3",
                            "8 tow A/1 1 1");
        }
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static void document(Connection connection, long id, int newest) throws SQLException {
        run(connection, """
                insert into document (id, version, organization, slug, kind, title, summary, topics, source, language,
                    status, held, number, posted, root, origin, origin_number, created, changed)
                values (%1$d, 1, 1, 'towing-%1$d', 'local-policy', 'Towing', '', '', '', 'en-US', 'draft', true, %2$d, 0,
                    1, 1, 2, current_timestamp, current_timestamp)""".formatted(id, newest));
    }

    private static void met(Connection connection, long document, int number, String clause, String recommendation)
            throws SQLException {
        run(
                connection,
                "insert into meeting (document, number, clause, recommendation) values (%d, %d, '%s', '%s')"
                        .formatted(document, number, clause, recommendation));
    }

    private static List<String> rows(Connection connection) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select document, clause, recommendation, since, until from meeting"
                        + " order by document, clause, recommendation, since")) {
            while (row.next())
                rows.add(String.join(
                        " ", row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
        }
        return rows;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
