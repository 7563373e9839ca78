package org.whereas.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The judged texts in PostgreSQL, and the ways in which its full-text search can be asked for
/// them: as its manual begins, and as somebody would who tunes it for long. The words of a
/// question are parted by OR in the latter, which it does not do by itself.
final class PostgresTexts {

    static final Map<String, String> WAYS = ways();

    private PostgresTexts() {}

    private static Map<String, String> ways() {
        var or = "nullif(replace(plainto_tsquery('english', ?)::text, ' & ', ' | '), '')::tsquery";
        var web = "websearch_to_tsquery('english', ?)";
        var ways = new LinkedHashMap<String, String>();
        ways.put("PostgreSQL, default", sql("plainto_tsquery('english', ?)", "plain", "ts_rank(plain, query)"));
        ways.put("websearch, weighted", sql(web, "weighted", "ts_rank_cd(weighted, query)"));
        ways.put("OR, ts_rank", sql(or, "weighted", "ts_rank('{0.1, 0.4, 0.4, 1}', weighted, query)"));
        ways.put("OR, ts_rank_cd", sql(or, "weighted", "ts_rank_cd('{0.1, 0.4, 0.4, 1}', weighted, query)"));
        ways.put("OR, ts_rank, text first", sql(or, "weighted", "ts_rank('{1, 0.2, 0.4, 0.2}', weighted, query, 1)"));
        ways.put(
                "OR, ts_rank_cd, text first",
                sql(or, "weighted", "ts_rank_cd('{1, 0.2, 0.4, 0.2}', weighted, query, 1)"));
        ways.put(
                "OR, ts_rank, text first, by distinct words",
                sql(or, "weighted", "ts_rank('{1, 0.2, 0.4, 0.2}', weighted, query, 1 | 8)"));
        return ways;
    }

    private static String sql(String query, String column, String rank) {
        return "select name from judged_clauses, (select " + query + " as query) asked where " + column
                + " @@ query order by " + rank + " desc, id limit ?";
    }

    static void fill(JudgedTexts texts, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists judged_clauses");
            statement.execute("create table judged_clauses (id serial primary key, name text, title text, path text,"
                    + " body text, number text, plain tsvector, weighted tsvector)");
        }
        try (var insert = connection.prepareStatement(
                "insert into judged_clauses (name, title, path, body, number) values (?, ?, ?, ?, ?)")) {
            for (var edition : texts.editions())
                for (var piece : edition.pieces()) {
                    insert.setString(1, texts.key(edition.address(), piece.clause()));
                    insert.setString(2, edition.title());
                    insert.setString(3, String.join(" . ", piece.path()));
                    insert.setString(4, piece.text().replace("\u0000", ""));
                    insert.setString(5, edition.number() + " " + piece.rec() + " " + String.join(" ", piece.meets()));
                    insert.addBatch();
                }
            insert.executeBatch();
        }
        try (var statement = connection.createStatement()) {
            statement.execute("update judged_clauses set plain = to_tsvector('english', title || ' ' || path || ' ' ||"
                    + " body || ' ' || number), weighted = setweight(to_tsvector('english', title), 'A') ||"
                    + " setweight(to_tsvector('english', path), 'B') || setweight(to_tsvector('english', number), 'C')"
                    + " || setweight(to_tsvector('english', body), 'D')");
            statement.execute("create index on judged_clauses using gin (plain)");
            statement.execute("create index on judged_clauses using gin (weighted)");
            statement.execute("analyze judged_clauses");
        }
    }

    static List<String> ranked(Connection connection, String sql, String question, int most) {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, question);
            statement.setInt(2, most);
            var keys = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) keys.add(rows.getString(1));
            }
            return Rival.distinct(keys, most);
        } catch (SQLException broken) {
            throw new IllegalStateException(question, broken);
        }
    }
}
