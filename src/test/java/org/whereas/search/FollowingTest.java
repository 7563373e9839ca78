package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whereas.library.Feed;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;

/// The indexer over a library that a test writes, in a folder that a test damages.
class FollowingTest {

    @TempDir
    Path directory;

    private final Texts library = new Texts("one", new TreeMap<>(), new ArrayList<>());
    private final LiveIndex live = new LiveIndex();

    /// A library of one-clause documents and its change feed.
    private record Texts(String name, TreeMap<Long, String> texts, List<Feed.Entry> feed) implements Following.Library {

        void save(long document, String words) {
            texts.put(document, words);
            enter(Feed.Kind.TEXT, document);
        }

        void delete(long document) {
            texts.remove(document);
            enter(Feed.Kind.DELETION, document);
        }

        private void enter(Feed.Kind kind, long document) {
            feed.add(new Feed.Entry(feed.size() + 1, kind, document, 0));
        }

        @Override
        public long newest() {
            return feed.size();
        }

        @Override
        public long size() {
            return texts.size();
        }

        @Override
        public List<Feed.Entry> after(long n, int limit) {
            return feed.stream().filter(e -> e.n() > n).limit(limit).toList();
        }

        @Override
        public List<Long> documents(long after, int limit) {
            return texts.tailMap(after, false).keySet().stream().limit(limit).toList();
        }

        @Override
        public Map<Long, List<Edition>> editions(List<Long> documents) {
            var editions = new HashMap<Long, List<Edition>>();
            for (var id : documents) {
                if (!texts.containsKey(id)) continue;
                if (texts.get(id) == null) throw new IllegalStateException("the database is away");
                var markdown = "---\ntitle: D" + id + "\n---\n\n" + texts.get(id) + " {#a}\n";
                editions.put(id, List.of(Shelf.edition(id, 0, "x", "d" + id, markdown)));
            }
            return editions;
        }
    }

    private static final Following.Rhythm AT_ONCE = new Following.Rhythm(
            Duration.ofDays(1), Duration.ZERO, Duration.ZERO, new Patience(Duration.ofDays(1), Duration.ofDays(1)));

    private Following opened() throws IOException {
        var following = new Following(library, new IndexFolder(directory), live, AT_ONCE, null);
        following.open();
        return following;
    }

    private Path someFile() throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
        }
    }

    private List<Path> folders() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(Files::isDirectory).toList();
        }
    }

    private long count(String typed) {
        return live.read(reader -> new Finder(reader, Readers.PUBLIC, Vocabulary.shipped(), new Totals(), Bodies.NONE)
                .find(Asked.of(typed))
                .total());
    }

    @Test
    void withoutAnIndexQuestionsAreRefusedForAWhile() {
        assertThatThrownBy(() -> count("crocodile"))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.problem()).isInstanceOf(Problem.Unavailable.class));
        assertThat(live.state().answers()).isFalse();
    }

    @Test
    void theFirstTimeItIsBuiltFromTheDocuments() throws IOException {
        for (var id = 1; id <= 120; id++) library.save(id, "The crocodile sleeps.");

        var following = opened();

        assertThat(live.state())
                .isEqualTo(new State(State.Phase.READY, 120, 120, 120, State.Progress.NONE, Duration.ZERO));
        assertThat(count("crocodile")).isEqualTo(120);
        following.giveUp();
    }

    @Test
    void itsSegmentsBecomeOneAndAreCommittedThoughNobodyWrites() throws IOException {
        library.save(1, "The crocodile sleeps.");
        var often = new Following.Rhythm(
                Duration.ZERO, Duration.ofDays(1), Duration.ofDays(1), new Patience(Duration.ZERO, Duration.ZERO));
        var following = new Following(library, new IndexFolder(directory), live, often, null);
        following.open();
        for (var id = 2; id <= 6; id++) {
            library.save(id, "The zebra sleeps.");
            following.step();
        }

        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        do following.step();
        while (segments() > 1 && System.nanoTime() < until);

        assertThat(segments()).isEqualTo(1);
        assertThat(count("zebra")).isEqualTo(5);
        following.step();
        var commit =
                SegmentInfos.getLastCommitGeneration(FSDirectory.open(folders().getFirst()));
        for (var i = 0; i < 3; i++) following.step();
        assertThat(SegmentInfos.getLastCommitGeneration(
                        FSDirectory.open(folders().getFirst())))
                .isEqualTo(commit);
        following.end();
    }

    /// How many segments its last commit has.
    private int segments() throws IOException {
        return SegmentInfos.readLatestCommit(FSDirectory.open(folders().getFirst()))
                .size();
    }

    @Test
    void whatTheFeedTellsIsTakenIn() throws IOException {
        library.save(1, "The crocodile sleeps.");
        var following = opened();
        library.save(1, "The zebra sleeps.");
        library.save(2, "The zebra waits.");
        library.save(3, "The zebra runs.");
        library.delete(3);

        following.step();

        assertThat(count("crocodile")).isZero();
        assertThat(count("zebra")).isEqualTo(2);
        following.giveUp();
    }

    @Test
    void afterACrashItGoesOnWhereItsCommitSays() throws IOException {
        library.save(1, "The crocodile sleeps.");
        var crashed = opened();
        library.save(2, "The crocodile waits.");
        crashed.step();
        crashed.giveUp();

        var next = opened();

        assertThat(count("crocodile")).isEqualTo(2);
        next.giveUp();
    }

    @Test
    void anIndexThatCouldNotCatchUpIsOpenedAgain() throws IOException {
        library.save(1, "The crocodile sleeps.");
        opened().end();
        library.feed().add(new Feed.Entry(2, Feed.Kind.TEXT, 2, 0));
        library.texts().put(2L, null);
        var following = new Following(library, new IndexFolder(directory), live);

        assertThatThrownBy(following::open).isInstanceOf(RuntimeException.class);

        assertThat(following.isSound()).isFalse();
        library.texts().put(2L, "The crocodile waits.");
        following.giveUp();
        following.open();
        assertThat(count("crocodile")).isEqualTo(2);
        following.giveUp();
    }

    @Test
    void whatEndsInOrderIsAllCommitted() throws IOException {
        library.save(1, "The crocodile sleeps.");
        var following = opened();
        library.save(2, "The crocodile waits.");
        following.step();
        following.end();

        var next = opened();

        assertThat(count("crocodile")).isEqualTo(2);
        next.giveUp();
    }

    @Test
    void aDamagedIndexIsBuiltAnew() throws IOException {
        library.save(1, "The crocodile sleeps.");
        opened().end();
        try (var files = Files.walk(directory)) {
            var file =
                    files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
            var bytes = Files.readAllBytes(file);
            bytes[bytes.length / 3] ^= 1;
            Files.write(file, bytes);
        }

        var next = opened();

        assertThat(count("crocodile")).isEqualTo(1);
        next.giveUp();
    }

    @Test
    void anIndexThatIsAheadOfTheDatabaseIsBuiltAnew() throws IOException {
        library.save(1, "The crocodile sleeps.");
        library.save(1, "The zebra sleeps.");
        opened().end();
        library.texts().put(1L, "The crocodile sleeps.");
        library.feed().removeLast();

        var next = opened();

        assertThat(count("crocodile")).isEqualTo(1);
        assertThat(count("zebra")).isZero();
        next.giveUp();
    }

    @Test
    void aDeletedIndexIsBuiltAnew() throws IOException {
        library.save(1, "The crocodile sleeps.");
        opened().end();
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) Files.delete(file);
        }

        var next = opened();

        assertThat(count("crocodile")).isEqualTo(1);
        next.giveUp();
    }

    @Test
    void aSearchThatCouldNotReadTheIndexHasItChecked() throws IOException {
        library.save(1, "The crocodile sleeps.");
        var following = opened();

        assertThatThrownBy(() -> live.read(_ -> {
                    throw new IOException("a bad block");
                }))
                .isInstanceOf(Refusal.class);

        assertThat(following.isSound()).isFalse();
        following.giveUp();
        following.open();
        assertThat(count("crocodile")).isEqualTo(1);
        following.giveUp();
    }

    @Test
    void anIndexThatIsDeletedWhileItIsReadIsTakenAwayAndBuiltAnew() throws IOException {
        library.save(1, "The crocodile sleeps.");
        var following = opened();
        following.step();
        Files.delete(someFile());
        assertThat(count("crocodile")).isEqualTo(1);

        following.step();

        assertThatThrownBy(() -> count("crocodile")).isInstanceOf(Refusal.class);
        assertThat(following.isSound()).isFalse();
        following.open();
        assertThat(count("crocodile")).isEqualTo(1);
        assertThat(folders()).hasSize(1);
        following.giveUp();
    }

    @Test
    void aFileThatIsGoneIsNoticedBeforeACommitFailsForIt() throws IOException {
        library.save(1, "The crocodile sleeps.");
        var eager = new Following.Rhythm(
                Duration.ZERO, Duration.ZERO, Duration.ofDays(1), new Patience(Duration.ZERO, Duration.ZERO));
        var following = new Following(library, new IndexFolder(directory), live, eager, null);
        following.open();
        library.save(2, "The crocodile waits.");
        Files.delete(someFile());

        following.step();

        assertThat(live.state().phase()).isEqualTo(State.Phase.WAITING);
        following.open();
        assertThat(count("crocodile")).isEqualTo(2);
        following.giveUp();
    }

    @Test
    void theOldIndexKeepsItsFilesUntilTheNewOneAnswers() throws IOException {
        var kept = new ArrayList<Integer>();
        var shown = new LiveIndex() {
            @Override
            void show(SearchIndex next) {
                try {
                    kept.add(folders().size());
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
                super.show(next);
            }
        };
        library.save(1, "The crocodile sleeps.");
        var following = new Following(library, new IndexFolder(directory), shown, AT_ONCE, null);
        following.open();
        library.enter(Feed.Kind.REINDEX, 0);

        while (following.step()) assertThat(shown.state().answers()).isTrue();

        assertThat(kept).containsExactly(1, 2);
        assertThat(folders()).hasSize(1);
        following.giveUp();
    }

    @Test
    void aSearchThatFailsOnADamagedIndexIsRefusedForAWhileAndOneThatFailsOnASoundOneIsAFault() throws IOException {
        library.save(1, "The crocodile sleeps.");
        var following = opened();
        following.step();

        assertThatThrownBy(() -> live.read(_ -> {
                    throw new IllegalStateException("a fault of ours");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(following.isSound()).isTrue();

        Files.delete(someFile());
        assertThatThrownBy(() -> live.read(_ -> {
                    throw new IndexOutOfBoundsException("of bytes that make no sense");
                }))
                .isInstanceOf(Refusal.class);
        assertThat(following.isSound()).isFalse();
        following.giveUp();
    }

    @Test
    void whileANewIndexIsBuiltTheOldOneAnswersAndTakesIn() throws IOException {
        for (var id = 1; id <= 120; id++) library.save(id, "The crocodile sleeps.");
        var following = opened();
        var before = live.state().begun();
        library.enter(Feed.Kind.REINDEX, 0);

        assertThat(following.step()).isTrue();
        assertThat(live.state().phase()).isEqualTo(State.Phase.RENEWING);
        assertThat(live.state().building()).isEqualTo(new State.Progress(50, 120));
        library.save(1, "The zebra sleeps.");
        library.save(130, "The zebra waits.");
        library.delete(2);
        following.step();
        assertThat(live.state().phase()).isEqualTo(State.Phase.RENEWING);
        assertThat(count("zebra")).isEqualTo(2);
        while (following.step()) assertThat(count("zebra")).isEqualTo(2);

        assertThat(live.state().phase()).isEqualTo(State.Phase.READY);
        assertThat(live.state().begun()).isGreaterThan(before);
        assertThat(count("zebra")).isEqualTo(2);
        assertThat(count("crocodile")).isEqualTo(118);
        assertThat(folders()).hasSize(1);
        following.giveUp();
    }

    @Test
    void aNewIndexThatWasCutShortIsBegunAgain() throws IOException {
        for (var id = 1; id <= 120; id++) library.save(id, "The crocodile sleeps.");
        var following = opened();
        library.enter(Feed.Kind.REINDEX, 0);
        following.step();
        following.end();

        var next = opened();
        assertThat(live.state().begun()).isEqualTo(120);
        while (next.step()) assertThat(count("crocodile")).isEqualTo(120);

        assertThat(live.state().begun()).isEqualTo(121);
        next.giveUp();
    }

    @Test
    void aSearchAtTheMomentOfTheChangeIsAnsweredFromEither() throws Exception {
        for (var id = 1; id <= 60; id++) library.save(id, "The crocodile sleeps.");
        var following = opened();
        try (var searches = Executors.newSingleThreadExecutor()) {
            var over = new AtomicBoolean();
            var answers = searches.submit(() -> {
                var all = new TreeSet<Long>();
                while (!over.get()) all.add(count("crocodile"));
                return all;
            });
            for (var change = 1; change <= 20; change++) {
                library.enter(Feed.Kind.REINDEX, 0);
                following.step();
                while (following.step()) assertThat(live.state().answers()).isTrue();
            }
            over.set(true);

            assertThat(answers.get()).containsExactly(60L);
        }
        following.giveUp();
    }
}
