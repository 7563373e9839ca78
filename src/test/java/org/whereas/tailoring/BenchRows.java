package org.whereas.tailoring;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Rows on their way into a database, many at once, with ids as its sequences give them. A thread of its own writes
/// them, while the next are made.
final class BenchRows {

    /// What sequences count by, and the last id of a block is what they give.
    private static final int BLOCK = 50;

    private static final int AT_ONCE = 500;
    private static final Map<String, List<Object[]>> NOTHING_MORE = Map.of();

    private final Connection connection;
    private final BlockingQueue<Map<String, List<Object[]>>> made = new ArrayBlockingQueue<>(2);
    private final Map<String, Long> next = new LinkedHashMap<>();
    private final Thread writer;
    private Map<String, List<Object[]>> rows = new LinkedHashMap<>();
    private volatile Exception failed;

    BenchRows(Connection connection) {
        this.connection = connection;
        writer = Thread.ofPlatform().name("rows").start(this::write);
    }

    /// Puts a row into a table; tables are filled in the order in which they are first named between two commits.
    void add(String table, String columns, Object... values) {
        var marks = String.join(", ", Collections.nCopies(values.length, "?"));
        rows.computeIfAbsent(
                        "insert into " + table + " (" + columns + ") values (" + marks + ")", _ -> new ArrayList<>())
                .add(values);
    }

    /// Lets what was added be written and committed, some time later.
    void commit() throws SQLException {
        hand(rows);
        rows = new LinkedHashMap<>();
    }

    private void hand(Map<String, List<Object[]>> some) throws SQLException {
        try {
            made.put(some);
        } catch (InterruptedException hurried) {
            throw new SQLException(hurried);
        }
        if (failed != null) throw new SQLException(failed);
    }

    private void write() {
        try {
            for (var some = made.take(); some != NOTHING_MORE; some = made.take()) {
                if (failed == null) write(some);
            }
        } catch (InterruptedException | SQLException broken) {
            failed = broken;
            while (writes()) made.clear();
        }
    }

    /// Whoever hands rows over after a failure must not wait for room.
    private boolean writes() {
        try {
            return made.take() != NOTHING_MORE;
        } catch (InterruptedException hurried) {
            return false;
        }
    }

    private void write(Map<String, List<Object[]>> some) throws SQLException {
        for (var table : some.entrySet()) {
            try (var insert = connection.prepareStatement(table.getKey())) {
                var waiting = 0;
                for (var row : table.getValue()) {
                    for (var i = 0; i < row.length; i++) insert.setObject(i + 1, row[i]);
                    insert.addBatch();
                    if (++waiting % AT_ONCE == 0) insert.executeBatch();
                }
                insert.executeBatch();
            }
        }
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

    /// Waits until everything is written, lets the sequences go on behind the ids that were given, and the rest follow.
    void end(String... rest) throws SQLException {
        commit();
        hand(NOTHING_MORE);
        try {
            writer.join();
        } catch (InterruptedException hurried) {
            throw new SQLException(hurried);
        }
        if (failed != null) throw new SQLException(failed);
        for (var it : next.entrySet())
            execute("alter sequence " + it.getKey() + "_seq restart with " + (it.getValue() + BLOCK));
        for (var sql : rest) execute(sql);
        connection.commit();
    }

    private void execute(String sql) throws SQLException {
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
