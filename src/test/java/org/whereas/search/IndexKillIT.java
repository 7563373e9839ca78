package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Kills the indexer ([IndexVictim]) while documents are saved, and every other time while a new index is
/// being made. It has to go on exactly where its last commit says, with nothing lost and nothing double.
/// `-Dkill.index=200` kills it more often than the usual twenty times, `-Dkill.seed` at other moments.
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class IndexKillIT {

    private static final int ROUNDS = Integer.getInteger("kill.index", 20);
    private static final long SEED = Long.getLong("kill.seed", 8L);
    private static final int MOST_SAVES = 40;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Random chance = new Random(SEED);
    private final List<Ledger.Saved> acknowledged = new ArrayList<>();
    private int whileRenewing;
    private int merged;

    @Test
    void afterEveryKillItGoesOnWhereItsCommitSays() throws Exception {
        for (var round = 1; round <= ROUNDS; round++) {
            var commit = committed();
            kill(round, commit);
            try (var ledger = new Ledger(folder)) {
                assertThat(ledger.history(0)).as("acknowledged saves").containsAll(acknowledged);
                check(ledger);
            }
        }

        assertThat(merged).as("kills after segments were merged into one").isPositive();
        assertThat(whileRenewing).as("kills while a new index was made").isGreaterThanOrEqualTo(ROUNDS / 4);
        try (var ledger = new Ledger(folder)) {
            var following = new Following(ledger, new IndexFolder(folder.resolve("index")), new LiveIndex());
            following.open();
            following.end();
            Map<Long, Integer> found = versions(IndexKillIT::rows);
            assertThat(found).isEqualTo(ledger.versions());
            assertThat(beyond()).as("files of dead merges").isEmpty();
        }
    }

    /// Starts it and kills it after some saves; where a new index is asked for, after some saves while that
    /// is made.
    private void kill(int round, OptionalLong commit) throws IOException, InterruptedException {
        var rebuild = round % 2 == 0;
        var process = victim(rebuild);
        try (BufferedReader out = process.inputReader()) {
            var left = 1 + chance.nextInt(MOST_SAVES);
            var renewing = !rebuild;
            String line;
            while (left > 0 && (line = out.readLine()) != null) {
                var words = line.split(" ");
                switch (words[0]) {
                    case "from" -> {
                        if (commit.isPresent())
                            assertThat(Long.parseLong(words[1])).isEqualTo(commit.getAsLong());
                    }
                    case "renewing" -> renewing = true;
                    case "saved" -> {
                        acknowledged.add(new Ledger.Saved(
                                Long.parseLong(words[1]), Long.parseLong(words[2]), Integer.parseInt(words[3])));
                        if (renewing) left--;
                    }
                    default -> {}
                }
            }
            assertThat(process.isAlive())
                    .as("it died by itself: see " + folder.resolve("errors"))
                    .isTrue();
            process.destroyForcibly().onExit().join();
        }
        if (unfinished()) whileRenewing++;
        if (hasMerged()) merged++;
    }

    private Process victim(boolean rebuild) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                IndexVictim.class.getName(),
                folder.toString(),
                Long.toString(chance.nextLong())));
        if (rebuild) command.add("rebuild");
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "errors")))
                .start();
    }

    /// Every document that the last commit has is there once, whole, and no older than the number of the feed
    /// that the commit names.
    private void check(Ledger ledger) throws IOException {
        var commit = committed();
        if (commit.isEmpty()) return;
        var found = versions(IndexKillIT::rows);
        var least = new TreeMap<Long, Integer>();
        for (var saved : ledger.history(0))
            if (saved.n() <= commit.getAsLong()) least.put(saved.document(), saved.version());
        var later = new HashMap<Long, HashSet<Integer>>();
        for (var saved : ledger.history(commit.getAsLong()))
            later.computeIfAbsent(saved.document(), none -> new HashSet<>()).add(saved.version());
        least.forEach((document, version) -> {
            var may = new HashSet<>(later.getOrDefault(document, new HashSet<>()));
            may.add(version);
            assertThat(may).as("document " + document).contains(found.getOrDefault(document, 0));
        });
        assertThat(found.keySet()).allMatch(d -> least.containsKey(d) || later.containsKey(d));
    }

    private interface Read<T> {
        T of(DirectoryReader reader) throws IOException;
    }

    private <T> T versions(Read<T> read) throws IOException {
        try (var directory = FSDirectory.open(current());
                var reader = DirectoryReader.open(directory)) {
            return read.of(reader);
        }
    }

    /// The version of each document, all of whose clauses are there once.
    private static Map<Long, Integer> rows(DirectoryReader reader) throws IOException {
        var clauses = new TreeMap<Long, List<String>>();
        var versions = new TreeMap<Long, Integer>();
        var searcher = new IndexSearcher(reader);
        for (var row : searcher.search(MatchAllDocsQuery.INSTANCE, Integer.MAX_VALUE).scoreDocs) {
            var stored = searcher.storedFields().document(row.doc);
            var document = Long.parseLong(stored.get(Columns.ADDRESS).substring("x/d".length()));
            var version = Integer.parseInt(stored.get(Columns.TEXT).replaceAll("\\D", ""));
            clauses.computeIfAbsent(document, none -> new ArrayList<>()).add(stored.get(Columns.CLAUSE));
            var other = versions.put(document, version);
            assertThat(other == null || other == version)
                    .as("document " + document + " in two versions")
                    .isTrue();
        }
        assertThat(clauses.values()).allSatisfy(c -> assertThat(c).containsExactlyInAnyOrderElementsOf(Ledger.CLAUSES));
        return versions;
    }

    /// The number of the feed that the commit names of the index that counts.
    private OptionalLong committed() throws IOException {
        if (!Files.exists(folder.resolve("index/current"))) return OptionalLong.empty();
        try (var directory = FSDirectory.open(current())) {
            return OptionalLong.of(SearchIndex.Made.of(directory).feed());
        }
    }

    /// Whether the last commit has a segment that others were merged into.
    private boolean hasMerged() throws IOException {
        if (committed().isEmpty()) return false;
        try (var directory = FSDirectory.open(current())) {
            return SegmentInfos.readLatestCommit(directory).asList().stream()
                    .anyMatch(s -> s.info.getDiagnostics().get("source").equals("merge"));
        }
    }

    /// The files that the last commit knows nothing of.
    private Set<String> beyond() throws IOException {
        try (var directory = FSDirectory.open(current())) {
            var files = new TreeSet<>(List.of(directory.listAll()));
            files.removeAll(SegmentInfos.readLatestCommit(directory).files(true));
            files.remove(IndexWriter.WRITE_LOCK_NAME);
            return files;
        }
    }

    private Path current() throws IOException {
        return folder.resolve("index")
                .resolve(Files.readString(folder.resolve("index/current")).strip());
    }

    /// Whether an index was being made beside the one that counts.
    private boolean unfinished() throws IOException {
        if (!Files.isDirectory(folder.resolve("index"))) return false;
        try (var all = Files.list(folder.resolve("index"))) {
            return all.filter(Files::isDirectory).count() > 1;
        }
    }
}
