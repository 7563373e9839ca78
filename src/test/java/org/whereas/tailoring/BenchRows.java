package org.whereas.tailoring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Rows on their way into a database, many at once, with ids as its sequences give them.
final class BenchRows {

    /// What sequences count by, and the last id of a block is what they give.
    private static final int BLOCK = 50;

    private final Connection connection;
    private final Map<String, PreparedStatement> inserts = new LinkedHashMap<>();
    private final Map<String, Long> next = new LinkedHashMap<>();

    BenchRows(Connection connection) {
        this.connection = connection;
    }

    /// Puts a row into a table; tables are filled in the order in which they are first named.
    void add(String table, String columns, Object... values) throws SQLException {
        var insert = inserts.get(table);
        if (insert == null) {
            var marks = String.join(", ", Collections.nCopies(values.length, "?"));
            insert = connection.prepareStatement("insert into " + table + " (" + columns + ") values (" + marks + ")");
            inserts.put(table, insert);
        }
        for (var i = 0; i < values.length; i++) insert.setObject(i + 1, values[i]);
        insert.addBatch();
    }

    void commit() throws SQLException {
        for (var insert : inserts.values()) insert.executeBatch();
        connection.commit();
    }

    /// The next id of a table.
    long id(String table) throws SQLException {
        if (!next.containsKey(table)) {
            var postgresql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            var sequence = table + "_seq";
            var given = number(postgresql ? "select nextval('" + sequence + "')" : "select next value for " + sequence);
            next.put(table, given - BLOCK + 1);
        }
        var id = next.get(table);
        next.put(table, id + 1);
        return id;
    }

    /// Lets the sequences go on behind the ids that were given.
    void end() throws SQLException {
        commit();
        for (var it : next.entrySet())
            execute("alter sequence " + it.getKey() + "_seq restart with " + (it.getValue() + BLOCK));
        connection.commit();
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        return ((Number) all(sql).getFirst()[0]).longValue();
    }

    List<Object[]> all(String sql, Object... values) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) select.setObject(i + 1, values[i]);
            try (var found = select.executeQuery()) {
                var rows = new ArrayList<Object[]>();
                while (found.next()) {
                    var row = new Object[found.getMetaData().getColumnCount()];
                    for (var i = 0; i < row.length; i++)
                        row[i] = found.getObject(i + 1) instanceof java.sql.Clob
                                ? found.getString(i + 1)
                                : found.getObject(i + 1);
                    rows.add(row);
                }
                return rows;
            }
        }
    }
}
