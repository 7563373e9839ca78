package org.whereas.search;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.whereas.library.Feed;

/// A small library in a database file: documents of three clauses each of which says the version, and the
/// change feed with what every entry saved. Numbers of the feed follow the order of commits as in the
/// application.
final class Ledger implements Following.Library, AutoCloseable {

    static final List<String> CLAUSES = List.of("a", "b", "c");

    private final Connection reading;
    private final Connection writing;

    /// What an entry of the feed did: a document's version, 0 where it was deleted.
    record Saved(long n, long document, int version) {}

    private interface Work<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    Ledger(Path folder) {
        var url = "jdbc:h2:file:" + folder.resolve("ledger") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        try {
            reading = DriverManager.getConnection(url);
            writing = DriverManager.getConnection(url);
            try (var create = writing.createStatement()) {
                create.execute("create table if not exists document (id bigint primary key, version int)");
                create.execute(
                        "create table if not exists feed (n bigint primary key, kind varchar(20), document bigint,"
                                + " version int)");
                create.execute("create table if not exists counter (id int primary key, n bigint)");
                create.execute("merge into counter (id, n) select 1, coalesce(max(n), 0) from feed");
            }
            writing.setAutoCommit(false);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Saves the next version of a document; returns what was acknowledged.
    Saved save(long document) {
        return write(document, Feed.Kind.TEXT, versions().getOrDefault(document, 0) + 1);
    }

    Saved delete(long document) {
        return write(document, Feed.Kind.DELETION, 0);
    }

    /// Asks for a new index.
    void reindex() {
        write(0, Feed.Kind.REINDEX, 0);
    }

    private Saved write(long document, Feed.Kind kind, int version) {
        try {
            run("delete from document where id = ?", document);
            if (version > 0) run("insert into document (id, version) values (?, ?)", document, version);
            run("update counter set n = n + 1 where id = 1");
            var n = query(writing, "select n from counter", s -> {
                try (var row = s.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            });
            run("insert into feed (n, kind, document, version) values (?, ?, ?, ?)", n, kind.name(), document, version);
            writing.commit();
            return new Saved(n, document, version);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        query(writing, sql, s -> s.executeUpdate(), values);
    }

    private static <T> T query(Connection connection, String sql, Work<T> work, Object... values) {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            return work.of(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// The newest version of each document.
    TreeMap<Long, Integer> versions() {
        return query(reading, "select id, version from document", s -> {
            var all = new TreeMap<Long, Integer>();
            try (var row = s.executeQuery()) {
                while (row.next()) all.put(row.getLong(1), row.getInt(2));
            }
            return all;
        });
    }

    /// What the feed tells after a number, with the versions.
    List<Saved> history(long after) {
        return query(
                reading,
                "select n, document, version from feed where n > ? and document > 0 order by n",
                s -> {
                    var all = new ArrayList<Saved>();
                    try (var row = s.executeQuery()) {
                        while (row.next()) all.add(new Saved(row.getLong(1), row.getLong(2), row.getInt(3)));
                    }
                    return all;
                },
                after);
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public long newest() {
        return query(reading, "select n from counter", s -> {
            try (var row = s.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Override
    public long size() {
        return versions().size();
    }

    @Override
    public List<Feed.Entry> after(long n, int limit) {
        return query(
                reading,
                "select n, kind, document from feed where n > ? order by n limit " + limit,
                s -> {
                    var all = new ArrayList<Feed.Entry>();
                    try (var row = s.executeQuery()) {
                        while (row.next())
                            all.add(new Feed.Entry(
                                    row.getLong(1), Feed.Kind.valueOf(row.getString(2)), row.getLong(3), 0));
                    }
                    return all;
                },
                n);
    }

    @Override
    public List<Long> documents(long after, int limit) {
        return versions().tailMap(after, false).keySet().stream().limit(limit).toList();
    }

    @Override
    public Map<Long, List<Edition>> editions(List<Long> documents) {
        var versions = versions();
        var editions = new HashMap<Long, List<Edition>>();
        for (var id : documents) {
            if (!versions.containsKey(id)) continue;
            var text = new StringBuilder("---\ntitle: D" + id + "\n---\n");
            for (var clause : CLAUSES)
                text.append("\nIt stands at version")
                        .append(versions.get(id))
                        .append(". {#")
                        .append(clause)
                        .append("}\n");
            editions.put(id, List.of(Shelf.edition(id, 0, "x", "d" + id, text.toString())));
        }
        return editions;
    }

    @Override
    public void close() {
        try (reading;
                writing) {
            writing.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
