package org.whereas.search;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/// The same clauses in PostgreSQL, asked for by its full-text search as one would write it there: a
/// generated column with an index, any of the words by OR, ranked, and collapsed and counted by line of
/// descent.
final class PostgresBench {

    private static final int ROUNDS = Integer.getInteger("bench.postgresql.rounds", 40);
    private static final long LONGEST = 15_000_000_000L;
    private static final String ANY =
            "(select replace(plainto_tsquery('english', ?)::text, ' & ', ' | ')::tsquery as query) asked";
    private static final String EXACT = "(select phraseto_tsquery('english', ?) as query) asked";
    private static final String FOUND = "select id, ts_rank(words, query) as rank from bench_clauses, ";
    private static final String MATCH = " where words @@ query";
    private static final String TOP = " order by rank desc limit 10";

    private final Connection connection;
    private final SearchBench.Table table;

    PostgresBench(Connection connection, SearchBench.Table table) {
        this.connection = connection;
        this.table = table;
    }

    void fill(Copies copies, int number) throws SQLException, IOException {
        execute("drop table if exists bench_clauses");
        execute("create unlogged table bench_clauses (id bigserial, line bigint, kind text, source text, topic text,"
                + " organization text, status text, body text)");
        var begun = System.nanoTime();
        var copy = new CopyManager(connection.unwrap(BaseConnection.class))
                .copyIn("copy bench_clauses (line, kind, source, topic, organization, status, body) from stdin");
        for (var edition : copies.shipped()) write(copy, edition);
        for (var i = 0; i < number; i++) write(copy, copies.copy(i));
        copy.endCopy();
        execute("alter table bench_clauses add column words tsvector generated always as"
                + " (to_tsvector('english', body)) stored");
        execute("set maintenance_work_mem = '512MB'");
        execute("set work_mem = '128MB'");
        execute("create index on bench_clauses using gin (words)");
        execute("vacuum analyze bench_clauses");
        table.row(
                "PostgreSQL: documents loaded and indexed a second",
                String.format("%,.0f", number / ((System.nanoTime() - begun) / 1e9)));
    }

    private static void write(org.postgresql.copy.CopyIn copy, Edition edition) throws SQLException {
        var rows = new StringBuilder();
        for (var piece : edition.pieces())
            rows.append(Rows.line(edition.root(), piece.clause(), false))
                    .append('\t')
                    .append(edition.kind())
                    .append('\t')
                    .append(edition.source())
                    .append('\t')
                    .append(edition.topics().isEmpty() ? "" : edition.topics().getFirst())
                    .append('\t')
                    .append(edition.organization())
                    .append('\t')
                    .append(edition.status())
                    .append('\t')
                    .append(escaped(edition.title() + ". " + String.join(". ", piece.path()) + ". " + piece.text()))
                    .append('\n');
        var bytes = rows.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", " ").replace("\n", " ").replace("\r", " ");
    }

    void ask() throws SQLException {
        var inLine = "select distinct on (line) line, id, ts_rank(words, query) as rank from bench_clauses, ";
        var gathered = "select id, rank from (" + inLine + ANY + MATCH + " order by line, rank desc) lines" + TOP;
        measure("PostgreSQL: any word, ten clauses", SearchBench.WORDS, FOUND + ANY + MATCH + TOP);
        measure("PostgreSQL: any word, collapsed", SearchBench.WORDS, gathered);
        measure("PostgreSQL: exact phrase, ten clauses", SearchBench.PHRASES, FOUND + EXACT + MATCH + TOP);
        var marked = "select ts_headline('english', body, (select query from " + ANY + ")) from bench_clauses b," + " ("
                + gathered + ") best where b.id = best.id";
        var facets = new ArrayList<>(List.of(marked));
        for (var facet : List.of("kind", "source", "topic", "organization", "status"))
            facets.add("select " + facet + ", count(distinct line) from bench_clauses, " + ANY + MATCH
                    + " group by 1 order by 2 desc limit 12");
        measure(
                "PostgreSQL: a whole page, collapsed, marked, counted",
                SearchBench.WORDS,
                facets.toArray(String[]::new));
    }

    private void measure(String what, List<String> questions, String... statements) throws SQLException {
        var times = new ArrayList<Long>();
        var until = System.nanoTime() + LONGEST;
        for (var i = 0; i < ROUNDS && (i < questions.size() || System.nanoTime() < until); i++) {
            var begun = System.nanoTime();
            for (var sql : statements)
                run(sql, questions.get(i % questions.size()).replace("\"", ""));
            times.add(System.nanoTime() - begun);
        }
        table.times(what, times);
    }

    private void run(String sql, String question) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++)
                statement.setString(i, question);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) rows.getObject(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
