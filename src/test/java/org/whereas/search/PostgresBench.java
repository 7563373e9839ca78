package org.whereas.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/// The same clauses in PostgreSQL, asked for by its full-text search as one would write it there: a stored column
/// with an index, any of the words by OR, ranked, for the same readers, collapsed and counted by line of descent, and
/// mistyped words corrected by trigrams, as its manual has it. It may work on several processors at once, as it comes.
final class PostgresBench {

    private static final int ROUNDS = Integer.getInteger("bench.postgresql.rounds", 40);
    private static final int SAVES = 100;
    private static final long LONGEST = 15_000_000_000L;
    private static final String ANY =
            "(select replace(plainto_tsquery('english', ?)::text, ' & ', ' | ')::tsquery as query) asked";
    private static final String EXACT = "(select phraseto_tsquery('english', ?) as query) asked";
    private static final String BEGINS = "(select to_tsquery('english', ? || ':*') as query) asked";
    private static final String MATCH = " where words @@ query and readers = '*'";
    private static final String LOCAL = MATCH + " and kind = 'local-policy'";
    private static final List<String> FACETS =
            List.of("kind", "source", "topic", "status", "instrument", "organization");

    private final Connection connection;
    private final SearchFigures figures;

    PostgresBench(Connection connection, SearchFigures figures) {
        this.connection = connection;
        this.figures = figures;
    }

    void fill(Copies copies, int number) throws SQLException, IOException {
        figures.version(text("select version()").replaceAll(" \\(.*", ""));
        execute("drop table if exists bench_clauses");
        execute(
                "create unlogged table bench_clauses (id bigserial primary key, document bigint, line bigint, kind text,"
                        + " source text, topic text, organization text, status text, instrument text, readers text, body text,"
                        + " words tsvector generated always as (to_tsvector('english', body)) stored)");
        execute("set maintenance_work_mem = '512MB'");
        execute("set work_mem = '128MB'");
        var begun = System.nanoTime();
        var copy = new CopyManager(connection.unwrap(BaseConnection.class))
                .copyIn("copy bench_clauses (document, line,"
                        + " kind, source, topic, organization, status, instrument, readers, body) from stdin");
        for (var edition : copies.shipped()) write(copy, edition);
        for (var i = 0; i < number; i++) write(copy, copies.copy(i));
        copy.endCopy();
        execute("create index on bench_clauses using gin (words)");
        execute("create index on bench_clauses (line)");
        execute("create index on bench_clauses (document)");
        execute("vacuum analyze bench_clauses");
        figures.theirs("documents indexed a second", number / ((System.nanoTime() - begun) / 1e9));
        figures.theirs("bytes on disk", Double.parseDouble(text("select pg_total_relation_size('bench_clauses')")));
        known();
    }

    /// The words of some clauses, by which mistyped ones are corrected.
    private void known() throws SQLException {
        execute("create extension if not exists pg_trgm");
        execute("drop table if exists bench_words");
        execute("create table bench_words as select word from ts_stat('select to_tsvector(''simple'', body)"
                + " from bench_clauses where id <= 40000')");
        execute("create index on bench_words using gin (word gin_trgm_ops)");
        execute("analyze bench_words");
    }

    private static void write(CopyIn copy, Edition edition) throws SQLException {
        var rows = new StringBuilder();
        for (var piece : edition.pieces())
            rows.append(String.join("\t", columns(edition, piece))).append('\n');
        var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private static List<String> columns(Edition edition, Edition.Piece piece) {
        return List.of(
                Long.toString(edition.document()),
                Long.toString(Rows.line(edition.root(), piece.clause(), false)),
                edition.kind(),
                edition.source(),
                edition.topics().isEmpty() ? "" : edition.topics().getFirst(),
                edition.organization(),
                edition.status(),
                edition.instrument(),
                edition.readers(),
                escaped(edition.title() + ". " + String.join(". ", piece.path()) + ". " + piece.text()));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", " ").replace("\n", " ").replace("\r", " ");
    }

    void ask() throws SQLException {
        measure("any word", SearchBench.WORDS, top(ANY, MATCH));
        measure("exact phrase", SearchBench.PHRASES, top(EXACT, MATCH));
        measure("beginning of a word", SearchBench.BEGINNINGS, top(BEGINS, MATCH));
        measure("mistyped", SearchBench.MISTYPED, top(ANY, MATCH));
        measure("any word, one kind only", SearchBench.WORDS, top(ANY, LOCAL));
        measure("any word, collapsed", SearchBench.WORDS, collapsed(ANY, MATCH));
        measure("exact phrase, collapsed", SearchBench.PHRASES, collapsed(EXACT, MATCH));
        measure("any word, collapsed, one kind only", SearchBench.WORDS, collapsed(ANY, LOCAL));
        measure("a whole page: collapsed, marked, counted", SearchBench.WORDS, marked(ANY), counted(ANY));
        measure("a whole page for a phrase", SearchBench.PHRASES, marked(EXACT), counted(EXACT));
    }

    private static String top(String asked, String where) {
        return "select id, ts_rank(words, query) as rank from bench_clauses, " + asked + where
                + " order by rank desc limit 10";
    }

    private static String collapsed(String asked, String where) {
        return "select line, max(ts_rank(words, query)) as rank from bench_clauses, " + asked + where
                + " group by line order by rank desc limit 10";
    }

    /// Of each of the ten best lines the best clause.
    private static String marked(String asked) {
        return "with lines as materialized (" + collapsed(asked, MATCH) + ")"
                + " select ts_headline('english', one.body, query) from lines, " + asked + " cross join lateral"
                + " (select body from bench_clauses b where b.line = lines.line and readers = '*'"
                + " order by (words @@ query) desc, ts_rank(words, query) desc limit 1) one";
    }

    /// All facets in one pass over what matches.
    private static String counted(String asked) {
        var names = String.join(", ", FACETS);
        var sets = FACETS.stream().map(f -> "(" + f + ", line)").collect(Collectors.joining(", "));
        return "select facet, " + names + ", count(*) from (select grouping(" + names + ") as facet, " + names
                + ", line from bench_clauses, " + asked + MATCH + " group by grouping sets (" + sets
                + ")) each group by facet, " + names;
    }

    private void measure(String what, List<String> questions, String... statements) throws SQLException {
        var times = new ArrayList<Long>();
        for (var sql : statements) run(sql, questions.getLast());
        var until = System.nanoTime() + LONGEST;
        for (var i = 0; i < ROUNDS && (i < questions.size() || System.nanoTime() < until); i++) {
            var begun = System.nanoTime();
            var typed = questions.get(i % questions.size()).replaceAll("[\"*]", "");
            var meant = questions == SearchBench.MISTYPED ? corrected(typed) : typed;
            for (var sql : statements) run(sql, meant);
            times.add(System.nanoTime() - begun);
        }
        figures.theirs(what, times);
    }

    /// Each word as it is known, or the known word that is most like it.
    private String corrected(String typed) throws SQLException {
        var words = new ArrayList<String>();
        for (var word : typed.split(" ")) {
            try (var statement = connection.prepareStatement(
                    "select word from bench_words where word % ? order by word = ? desc, similarity(word, ?) desc limit 1")) {
                for (var i = 1; i <= 3; i++) statement.setString(i, word);
                try (var rows = statement.executeQuery()) {
                    words.add(rows.next() ? rows.getString(1) : word);
                }
            }
        }
        return String.join(" ", words);
    }

    /// A document is written anew, and asked for by its town.
    void save(Copies copies) throws SQLException {
        var times = new ArrayList<Long>();
        for (var i = 0; i < SAVES; i++) {
            var copy = copies.copy(i);
            var begun = System.nanoTime();
            replace(copy);
            run(top(ANY, MATCH), "town" + i);
            times.add(System.nanoTime() - begun);
        }
        figures.theirs("a document saved and found", times);
    }

    private void replace(Edition edition) throws SQLException {
        connection.setAutoCommit(false);
        execute("delete from bench_clauses where document = " + edition.document());
        try (var statement = connection.prepareStatement("insert into bench_clauses (document, line, kind, source,"
                + " topic, organization, status, instrument, readers, body) values (?::bigint, ?::bigint, ?, ?, ?, ?,"
                + " ?, ?, ?, ?)")) {
            for (var piece : edition.pieces()) {
                var columns = columns(edition, piece);
                for (var i = 0; i < columns.size(); i++) statement.setString(i + 1, columns.get(i));
                statement.addBatch();
            }
            statement.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
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

    private String text(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
