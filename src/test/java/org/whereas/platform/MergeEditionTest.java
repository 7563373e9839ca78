package org.whereas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class MergeEditionTest {

    private static JdbcDataSource database(String name) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(database)
                .locations("filesystem:src/main/resources/db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        return database;
    }

    private static void count(JdbcDataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set referential_integrity false");
            statement.execute(
                    "insert into update_count (document, number, rests, offered, clashes) values (1, 1, 1, 2, 7)");
        }
    }

    private static int counted(JdbcDataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from update_count")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void whatWasCountedWithAnotherMergeIsForgotten() throws SQLException {
        var database = database("another");
        count(database);

        MergeEdition.hold(database);

        assertThat(counted(database)).isZero();
    }

    @Test
    void whatWasCountedWithThisMergeStays() throws SQLException {
        var database = database("this");
        MergeEdition.hold(database);
        count(database);

        MergeEdition.hold(database);

        assertThat(counted(database)).isEqualTo(1);
    }
}
