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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

/// Measures search in process: `SearchBench copies [jdbc:postgresql://...]`. The shipped documents and
/// so many local copies are indexed, and asked as people ask; then PostgreSQL the same. Notes each figure in
/// `target/search-bench.tsv`, of which `src/test/benchmark/search.mjs` makes a table. With
/// `-Dbench.server=FOLDER`, the folder of the index of a server that was stopped, the new index is left there in the
/// place of the server's, to be asked over HTTP. With `-Dbench.index=FOLDER` the index is kept in that folder, and
/// asked
/// again by the next run, which then takes seconds, not minutes: nothing is written to it but where it is made.
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
    static final List<String> BEGINNINGS = List.of("train*", "super*", "interv*", "dispers*");
    static final List<String> MISTYPED =
            List.of("verbal waring", "supervizor report", "retalliation", "dispursal order");
    private static final List<String> COMPLETED = List.of("de-e", "duty t", "tac", "uscm-2020/com");
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 400);
    private static final int SAVES = 200;
    private static final long LONGEST = 8_000_000_000L;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final SearchIndex index;
    private final long feed;
    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final Copies copies = new Copies();
    private final SearchFigures figures;
    private Totals totals = new Totals();
    private boolean measuring;

    private SearchBench(SearchIndex index, long feed, SearchFigures figures) {
        this.index = index;
        this.feed = feed;
        this.figures = figures;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        var number = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        var figures = SearchFigures.in(Path.of("target", "search-bench.tsv"));
        figures.load("before");
        var kept = System.getProperty("bench.index", "");
        if (kept.isEmpty()) anew(number, arguments, figures);
        else again(number, Path.of(kept), figures);
        figures.load("after");
    }

    private static void anew(int number, String[] arguments, SearchFigures figures) throws IOException, SQLException {
        var server = System.getProperty("bench.server", "");
        var place = server.isEmpty() ? null : Path.of(server);
        var made = place == null ? new SearchIndex.Made("", "bench", 1, 0, 0) : made(place);
        var folder = place == null ? Files.createTempDirectory("search-bench") : place.resolve("index-1");
        try (var index = SearchIndex.create(FSDirectory.open(folder), made.library(), 0)) {
            var bench = new SearchBench(index, made.feed(), figures);
            bench.fill(number);
            figures.ours("bytes on disk", bytes(folder));
            bench.ask();
            bench.askAmongWritten(number);
            bench.save();
            bench.commit();
            if (arguments.length > 1) compare(bench.copies, number, arguments[1], figures);
        } finally {
            if (place != null) Files.writeString(place.resolve("current"), "index-1");
            else remove(folder);
        }
    }

    private static void again(int number, Path folder, SearchFigures figures) throws IOException {
        if (!DirectoryReader.indexExists(FSDirectory.open(folder))) {
            try (var index = SearchIndex.create(FSDirectory.open(folder), "bench", 0)) {
                new SearchBench(index, 1, figures).fill(number);
            }
        }
        try (var index = SearchIndex.open(FSDirectory.open(folder))) {
            var bench = new SearchBench(index, 1, figures);
            bench.ask();
            bench.askAmongWritten(number);
            bench.save();
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
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var filling = Stream.generate(() -> threads.submit(() -> putAll(next, number)))
                    .limit(THREADS)
                    .toList();
            for (var one : filling) one.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
        commit();
        var filled = System.nanoTime();
        index.gather();
        index.settle();
        commit();
        figures.ours("local copies", number);
        figures.ours("clauses", index.clauses());
        figures.ours("documents indexed a second", number / ((filled - begun) / 1e9));
        figures.ours("seconds until they are one segment", (System.nanoTime() - filled) / 1e9);
    }

    private void commit() throws IOException {
        index.refresh(feed);
        index.commit();
    }

    private Void putAll(AtomicInteger next, int number) throws IOException {
        for (var n = next.getAndIncrement(); n < number; n = next.getAndIncrement()) {
            var copy = copies.copy(n);
            index.put(copy.document(), List.of(copy));
        }
        return null;
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
        measure("any word", WORDS, t -> first(t.copies(true, "")));
        measure("exact phrase", PHRASES, t -> first(t.copies(true, "")));
        measure("beginning of a word", BEGINNINGS, t -> first(t.copies(true, "")));
        measure("mistyped", MISTYPED, t -> first(t.copies(true, "")));
        measure("any word, one kind only", WORDS, t -> first(t.copies(true, "").narrowed(local)));
        measure("any word, collapsed", WORDS, this::first);
        measure("exact phrase, collapsed", PHRASES, this::first);
        measure("any word, collapsed, one kind only", WORDS, t -> first(t.narrowed(local)));
        measure("a whole page: collapsed, marked, counted", WORDS, this::page);
        measure("a whole page for a phrase", PHRASES, this::page);
        measure("a whole page, asked before", WORDS, this::again);
        measure("completion", COMPLETED, t -> index.read(r -> new Suggestions(r, Readers.PUBLIC).of(t.typed())));
    }

    /// A twentieth of the copies is saved anew, some at a time, so that there are small segments beside the large one.
    private void askAmongWritten(int number) throws IOException {
        for (var n = 0; n < number / 20; n++) {
            var copy = copies.copy(n * 20);
            index.put(copy.document(), List.of(copy));
            if (n % 20 == 0) index.refresh(feed);
        }
        index.refresh(feed);
        index.settle();
        index.refresh(feed);
        var segments = index.read(reader -> reader.leaves().size());
        figures.ours("segments when a twentieth is saved anew", segments);
        measure("any word, a twentieth saved anew", WORDS, t -> first(t.copies(true, "")));
        measure("any word, collapsed, a twentieth saved anew", WORDS, this::first);
    }

    private void first(Asked asked) throws IOException {
        index.read(reader -> new Finder(reader, Readers.PUBLIC, vocabulary, totals, Bodies.NONE).first(asked));
    }

    /// Nothing that was counted before is remembered.
    private void page(Asked asked) throws IOException {
        totals = new Totals();
        again(asked);
    }

    private void again(Asked asked) throws IOException {
        index.read(reader -> new Finder(reader, Readers.PUBLIC, vocabulary, totals, Bodies.NONE).find(asked));
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
        if (measuring) figures.ours(what, times);
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
        figures.ours("a document saved and found", times);
    }

    private static void compare(Copies copies, int number, String address, SearchFigures figures)
            throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(address, "postgres", "")) {
            var postgres = new PostgresBench(connection, figures);
            postgres.fill(copies, number);
            postgres.ask();
            postgres.save(copies);
        }
    }

    private static long bytes(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return Arrays.stream(files.toArray(Path[]::new))
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        }
    }
}
