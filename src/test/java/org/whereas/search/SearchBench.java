package org.whereas.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.FSDirectory;

/// Measures search in process: `SearchBench copies [jdbc:postgresql://...]`. The shipped documents and
/// so many local copies are indexed, and asked as people ask; then PostgreSQL the same. Writes a table
/// to `target/search-bench.md`. With `-Dbench.server=FOLDER`, the folder of the index of a server that
/// was stopped, the new index is left there in the place of the server's, to be asked over HTTP.
final class SearchBench {

    static final List<String> WORDS = List.of(
            "duty to intervene",
            "may an officer grab somebody by the throat",
            "verbal warning before force",
            "training for supervisors",
            "who tells the dispatcher",
            "officer shall report force",
            "dispersal order protest",
            "retaliation against a witness");
    static final List<String> PHRASES =
            List.of("\"use of force\"", "\"before force\"", "\"the incident commander\"", "\"as soon as\"");
    private static final List<String> BEGINNINGS = List.of("train*", "super*", "interv*", "dispers*");
    private static final List<String> MISTYPED =
            List.of("verbal waring", "supervizor report", "retalliation", "dispursal");
    private static final List<String> COMPLETED = List.of("de-e", "duty t", "tac", "uscm-2020/com");
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 400);
    private static final int SAVES = 200;
    private static final long LONGEST = 8_000_000_000L;

    private final SearchIndex index;
    private final long feed;
    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final Copies copies = new Copies();
    private final Table table = new Table();
    private Totals totals = new Totals();
    private boolean measuring;

    private SearchBench(SearchIndex index, long feed) {
        this.index = index;
        this.feed = feed;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        var number = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        var server = System.getProperty("bench.server", "");
        var place = server.isEmpty() ? null : Path.of(server);
        var made = place == null ? new SearchIndex.Made("", "bench", 1, 0, 0) : made(place);
        var folder = place == null ? Files.createTempDirectory("search-bench") : place.resolve("index-1");
        try (var index = SearchIndex.create(FSDirectory.open(folder), made.library(), 0)) {
            var bench = new SearchBench(index, made.feed());
            bench.fill(number);
            bench.table.row("bytes on disk", String.format("%,d", bytes(folder)));
            bench.ask();
            bench.save();
            if (arguments.length > 1) bench.compare(number, arguments[1]);
            bench.table.write(Path.of("target", "search-bench.md"), number);
        } finally {
            if (place != null) Files.writeString(place.resolve("current"), "index-1");
            else remove(folder);
        }
    }

    /// What the index of a server says of itself.
    private static SearchIndex.Made made(Path place) throws IOException {
        try (var directory = FSDirectory.open(place.resolve(Files.readString(place.resolve("current"))))) {
            return SearchIndex.Made.of(directory);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private void fill(int number) throws IOException {
        for (var edition : copies.shipped()) index.put(edition.document(), List.of(edition));
        var begun = System.nanoTime();
        var next = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < Runtime.getRuntime().availableProcessors(); i++)
            threads.add(Thread.ofPlatform().start(() -> {
                for (var n = next.getAndIncrement(); n < number; n = next.getAndIncrement()) put(n);
            }));
        threads.forEach(SearchBench::join);
        index.refresh(feed);
        index.commit();
        var seconds = (System.nanoTime() - begun) / 1e9;
        table.row("documents; clauses", String.format("%,d; %,d", number, index.clauses()));
        table.row("documents indexed a second", String.format("%,.0f", number / seconds));
    }

    private void put(int number) {
        try {
            var copy = copies.copy(number);
            index.put(copy.document(), List.of(copy));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /// Everything once for the compiler's sake, then for the clock.
    private void ask() throws IOException {
        measuring = false;
        askEach();
        measuring = true;
        askEach();
    }

    private void askEach() throws IOException {
        var local = Filters.of(Columns.KIND, "local-policy");
        measure("any word: ten clauses, copies one by one", WORDS, t -> first(t.copies(true, "")));
        measure("any word: ten clauses, collapsed", WORDS, this::first);
        measure("any word, local policies only, collapsed", WORDS, t -> first(t.narrowed(local)));
        measure("exact phrase: ten clauses, copies one by one", PHRASES, t -> first(t.copies(true, "")));
        measure("exact phrase: ten clauses, collapsed", PHRASES, this::first);
        measure("beginning of a word, collapsed", BEGINNINGS, this::first);
        measure("mistyped, corrected, collapsed", MISTYPED, this::first);
        measure("a whole page: collapsed, marked, counted in facets", WORDS, this::page);
        measure("the same for a phrase", PHRASES, this::page);
        measure("the same, asked again", WORDS, this::again);
        measure("completion", COMPLETED, t -> read(r -> new Suggestions(r, Readers.PUBLIC).of(t.typed())));
    }

    private void first(Asked asked) throws IOException {
        read(reader -> new Finder(reader, Readers.PUBLIC, vocabulary, totals, Bodies.NONE).first(asked));
    }

    /// Nothing that was counted before is remembered.
    private void page(Asked asked) throws IOException {
        totals = new Totals();
        again(asked);
    }

    private void again(Asked asked) throws IOException {
        read(reader -> new Finder(reader, Readers.PUBLIC, vocabulary, totals, Bodies.NONE).find(asked));
    }

    private interface Asking {
        void of(Asked asked) throws IOException;
    }

    private void measure(String what, List<String> questions, Asking asking) throws IOException {
        var times = new ArrayList<Long>();
        var until = System.nanoTime() + LONGEST;
        for (var i = 0; i < ROUNDS && (i < 2 * questions.size() || System.nanoTime() < until); i++) {
            var asked = Asked.of(questions.get(i % questions.size()));
            var begun = System.nanoTime();
            asking.of(asked);
            times.add(System.nanoTime() - begun);
        }
        if (measuring) table.times(what, times);
    }

    private void save() throws IOException {
        var times = new ArrayList<Long>();
        for (var i = 0; i < SAVES; i++) {
            var copy = copies.copy(i);
            var begun = System.nanoTime();
            index.put(copy.document(), List.of(copy));
            index.refresh(feed);
            first(Asked.of("town" + i));
            times.add(System.nanoTime() - begun);
        }
        table.times("a document saved and found, in process", times);
    }

    private void compare(int number, String address) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(address, "postgres", "")) {
            var postgres = new PostgresBench(connection, table);
            postgres.fill(copies, number);
            postgres.ask();
        }
    }

    private <T> T read(LiveIndex.Reading<T> reading) throws IOException {
        var searcher = index.searchers().acquire();
        try {
            return reading.from(searcher.getIndexReader());
        } finally {
            index.searchers().release(searcher);
        }
    }

    private static long bytes(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return Arrays.stream(files.toArray(Path[]::new))
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        }
    }

    /// What was measured, as it stands in the documents.
    static final class Table {
        private final StringBuilder rows = new StringBuilder();

        void times(String what, List<Long> nanos) {
            var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            row(what, String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", at(sorted, 0.5), at(sorted, 0.99)));
        }

        private static double at(long[] sorted, double share) {
            return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
        }

        void row(String what, String value) {
            System.out.printf("%-60s %s%n", what, value);
            rows.append("| ").append(what).append(" | ").append(value).append(" |\n");
        }

        void write(Path file, int number) throws IOException {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "| " + String.format("%,d", number) + " local copies | |\n|---|---|\n" + rows);
        }
    }
}
