package org.whereas.job;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// One statement with its values, run on the connection of the running transaction.
final class Sql {

    private final DataSource database;
    private final String text;
    private final List<Object> values = new ArrayList<>();

    Sql(DataSource database, String text) {
        this.database = database;
        this.text = text;
    }

    /// What is made of one row.
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Adds values for the next question marks.
    Sql with(Object... more) {
        for (var value : more) values.add(value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        return this;
    }

    /// Runs a change and returns how many rows it changed.
    int run() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(text)) {
            fill(statement);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Runs an insertion of one row and returns the number that this column was given.
    long key(String column) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(text, new String[] {column})) {
            fill(statement);
            statement.executeUpdate();
            try (var keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    <T> List<T> all(Reader<T> reader) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(text)) {
            fill(statement);
            try (var rows = statement.executeQuery()) {
                var all = new ArrayList<T>();
                while (rows.next()) all.add(reader.read(rows));
                return all;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    <T> Optional<T> one(Reader<T> reader) {
        return all(reader).stream().findFirst();
    }

    private void fill(PreparedStatement statement) throws SQLException {
        for (var i = 0; i < values.size(); i++) statement.setObject(i + 1, values.get(i));
    }
}
