package org.whereas.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.store.FSDirectory;

/// Measures search in process: `SearchBench [copies] [rounds]`. The shipped documents are indexed, and of the policies
/// among them
/// so many local copies as departments make them: names filled in, a few clauses reworded, one added.
final class SearchBench {

    private static final List<String> WORDS = List.of(
            "duty to intervene",
            "may an officer grab somebody by the throat",
            "verbal warning before force",
            "training for supervisors",
            "who tells the dispatcher",
            "officer shall report force",
            "dispersal order protest",
            "retaliation against a witness");
    private static final List<String> PHRASES =
            List.of("\"use of force\"", "\"before force\"", "\"the incident commander\"", "\"as soon as\"");
    private static final List<String> BEGINNINGS = List.of("train*", "super*", "interv*", "dispers*");
    private static final List<String> MISTYPED =
            List.of("verbal waring", "supervizor report", "retalliation", "dispursal");
    private static final List<String> COMPLETED = List.of("de-e", "duty t", "tac", "uscm-2020/com");

    private final SearchIndex index;
    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final Random random = new Random(1);
    private final int rounds;

    private SearchBench(SearchIndex index, int rounds) {
        this.index = index;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws IOException {
        var copies = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        var folder = Files.createTempDirectory("search-bench");
        try (var index = SearchIndex.create(FSDirectory.open(folder), "bench")) {
            var bench = new SearchBench(index, rounds);
            bench.fill(copies);
            say("bytes on disk", String.format("%,d", bytes(folder)));
            bench.ask();
            bench.save();
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
    }

    private void fill(int copies) throws IOException {
        var shipped = new ArrayList<Edition>();
        for (var file : Shelf.files()) {
            var slug = file.getFileName().toString().replace(".md", "");
            shipped.add(Shelf.edition(shipped.size() + 1, 0, file.getName(1).toString(), slug, Shelf.read(file)));
        }
        for (var edition : shipped) index.put(edition.document(), List.of(edition));
        var models = shipped.stream().filter(e -> e.kind().endsWith("policy")).toList();
        var begun = System.nanoTime();
        for (var i = 0; i < copies; i++) {
            var copy = copy(models.get(i % models.size()), i);
            index.put(copy.document(), List.of(copy));
        }
        index.refresh(1);
        index.commit();
        var seconds = (System.nanoTime() - begun) / 1e9;
        say("copies, clauses in all", copies + ", " + String.format("%,d", index.clauses()));
        say("copies indexed a second", String.format("%,.0f", copies / seconds));
    }

    private Edition copy(Edition model, int number) {
        var town = "Town" + number;
        var pieces = model.pieces().stream().map(p -> worded(p, town)).collect(Collectors.toCollection(ArrayList::new));
        pieces.add(piece(pieces.getLast(), "local-" + number, "In " + town + " the chief reviews this policy in May."));
        return new Edition(
                1_000 + number,
                Edition.EVERYONE,
                0,
                "town-" + number,
                model.slug(),
                model.title(),
                model.summary(),
                "local-policy",
                model.source(),
                model.topics(),
                "in-force",
                "",
                model.root(),
                true,
                model.changed(),
                pieces);
    }

    /// One clause in ten is reworded.
    private Edition.Piece worded(Edition.Piece piece, String town) {
        var text = piece.text().replace("[Name of the department]", town + " Police Department");
        if (random.nextInt(10) > 0) return piece(piece, piece.clause(), text);
        UnaryOperator<String> change = switch (random.nextInt(3)) {
            case 0 -> t -> t.replace(" shall ", " will ");
            case 1 -> t -> t.replace("officer", "member");
            default -> t -> t + " A supervisor may direct otherwise in writing.";
        };
        return piece(piece, piece.clause(), change.apply(text));
    }

    private static Edition.Piece piece(Edition.Piece like, String clause, String text) {
        return new Edition.Piece(
                clause, like.path(), like.heading(), text, like.term(), like.rec(), like.meets(), like.topics());
    }

    private void ask() throws IOException {
        measure("any word, gathered, counted, marked", WORDS, SearchBench::plain);
        measure("the same, copies one by one", WORDS, t -> new Asked(t, Filters.NONE, true, "", false, 1, 10));
        measure(
                "the same, narrowed to model policies",
                WORDS,
                t -> plain(t).narrowed(Filters.of("model-policy", "", "", "", "", "")));
        measure("quotation", PHRASES, SearchBench::plain);
        measure("beginning", BEGINNINGS, SearchBench::plain);
        measure("mistyped", MISTYPED, SearchBench::plain);
        var times = new ArrayList<Took>();
        for (var i = 0; i < rounds; i++) {
            var typed = COMPLETED.get(i % COMPLETED.size());
            times.add(time(() -> read(reader -> new Suggestions(reader, Readers.PUBLIC).of(typed))));
        }
        say("completion", times);
    }

    private static Asked plain(String typed) {
        return new Asked(typed, Filters.NONE, false, "", false, 1, 10);
    }

    private interface Asking {
        Asked of(String typed);
    }

    private void measure(String what, List<String> questions, Asking asking) throws IOException {
        var times = new ArrayList<Took>();
        for (var i = 0; i < rounds + questions.size() * 5; i++) {
            var asked = asking.of(questions.get(i % questions.size()));
            var took = time(() -> read(reader -> new Finder(reader, Readers.PUBLIC, vocabulary).find(asked)));
            if (i >= questions.size() * 5) times.add(took);
        }
        say(what, times);
    }

    private void save() throws IOException {
        var times = new ArrayList<Took>();
        var model = Shelf.edition(
                1, 0, "uscm", "de-escalation", Shelf.read(Path.of("model-policies/uscm/de-escalation.md")));
        for (var i = 0; i < Math.min(rounds, 100); i++) {
            var copy = copy(model, i);
            times.add(time(() -> {
                index.put(copy.document(), List.of(copy));
                index.refresh(2);
            }));
        }
        say("a copy put in and searchable", times);
    }

    private interface Work {
        void run() throws IOException;
    }

    /// What a piece of work took by the clock, and what its thread computed, which a busy machine does not change.
    private record Took(long clock, long computed) {}

    private static Took time(Work work) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        var computing = threads.getCurrentThreadCpuTime();
        var begun = System.nanoTime();
        work.run();
        return new Took(System.nanoTime() - begun, threads.getCurrentThreadCpuTime() - computing);
    }

    private <T> T read(LiveIndex.Reading<T> reading) throws IOException {
        var searcher = index.searchers().acquire();
        try {
            return reading.from(searcher.getIndexReader());
        } finally {
            index.searchers().release(searcher);
        }
    }

    private static void say(String what, List<Took> times) {
        var clock = times.stream().mapToLong(Took::clock).sorted().toArray();
        var computed = times.stream().mapToLong(Took::computed).sorted().toArray();
        say(
                what,
                String.format(
                        "p50 %.1f ms, p99 %.1f ms; computing p50 %.1f ms, p99 %.1f ms (%d)",
                        at(clock, 0.5), at(clock, 0.99), at(computed, 0.5), at(computed, 0.99), times.size()));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private static void say(String what, String value) {
        System.out.printf("%-40s %s%n", what, value);
    }

    private static long bytes(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return Arrays.stream(files.toArray(Path[]::new))
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        }
    }
}
