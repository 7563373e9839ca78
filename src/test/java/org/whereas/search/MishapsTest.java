package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whereas.library.Feed;

/// The indexer over a library and a disk that fail: it goes on, and says what is wrong.
class MishapsTest {

    private static final Following.Rhythm AT_ONCE = new Following.Rhythm(
            Duration.ofDays(1),
            Duration.ofDays(1),
            Duration.ofDays(1),
            new Patience(Duration.ofDays(1), Duration.ofDays(1)));

    @TempDir
    Path directory;

    private final LiveIndex live = new LiveIndex();
    private final Frail library = new Frail();
    private long free = Long.MAX_VALUE;

    /// Some documents with one clause, and what happens before they are read.
    private static final class Frail implements Following.Library {
        private static final Runnable NOTHING = () -> {};

        private final List<Feed.Entry> feed = new ArrayList<>();
        private long size;
        private Runnable newest = NOTHING;
        private Runnable after = NOTHING;
        private Runnable documents = NOTHING;
        private Runnable editions = NOTHING;

        void save() {
            feed.add(new Feed.Entry(feed.size() + 1, Feed.Kind.TEXT, ++size, 0));
        }

        void reindex() {
            feed.add(new Feed.Entry(feed.size() + 1, Feed.Kind.REINDEX, 0, 0));
        }

        @Override
        public String name() {
            return "frail";
        }

        @Override
        public long newest() {
            newest.run();
            return feed.size();
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public List<Feed.Entry> after(long n, int limit) {
            after.run();
            return feed.stream().filter(e -> e.n() > n).limit(limit).toList();
        }

        @Override
        public List<Long> documents(long after, int limit) {
            documents.run();
            return LongStream.rangeClosed(after + 1, Math.min(size, after + limit))
                    .boxed()
                    .toList();
        }

        @Override
        public Map<Long, List<Edition>> editions(List<Long> documents) {
            editions.run();
            var editions = new HashMap<Long, List<Edition>>();
            for (var id : documents)
                editions.put(
                        id,
                        List.of(Shelf.edition(
                                id, 0, "x", "d" + id, "---\ntitle: D\n---\n\nThe crocodile sleeps. {#a}\n")));
            return editions;
        }
    }

    private static Runnable failing() {
        return () -> {
            throw new IllegalStateException("the database is away");
        };
    }

    private Following following(Meanings meanings) {
        return new Following(library, new IndexFolder(directory, _ -> free), live, AT_ONCE, meanings);
    }

    private Following opened() throws IOException {
        var following = following(null);
        following.open();
        return following;
    }

    private long count() {
        return live.read(reader -> new Finder(reader, Readers.PUBLIC, Vocabulary.shipped(), new Totals(), Bodies.NONE)
                .find(Asked.of("crocodile"))
                .total());
    }

    private List<Path> folders() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(Files::isDirectory).toList();
        }
    }

    @Test
    void anErrorClosesTheIndexAndTheNextRoundOpensIt() throws IOException {
        library.save();
        var following = following(null);
        var rounds = new Rounds(following);
        rounds.next();
        assertThat(count()).isEqualTo(1);
        library.after = () -> {
            throw new InternalError("a fault occurred in a mapped file");
        };

        assertThat(rounds.next()).isPositive();

        assertThat(live.state().answers()).isFalse();
        library.after = Frail.NOTHING;
        library.save();
        rounds.next();
        assertThat(count()).isEqualTo(2);
        rounds.end();
    }

    @Test
    void whatCannotBeBuiltIsTriedLaterEachTimeAndLeavesNothingBehind() throws IOException {
        library.save();
        library.documents = failing();
        var rounds = new Rounds(following(null));

        assertThat(List.of(rounds.next(), rounds.next(), rounds.next()))
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));

        assertThat(folders()).isEmpty();
        rounds.end();
    }

    @Test
    void aFailingDatabaseIsTriedAgainSoonWhileTheIndexAnswers() {
        library.save();
        var rounds = new Rounds(following(null));
        rounds.next();
        library.after = failing();

        for (var round = 0; round < 5; round++) assertThat(rounds.next()).isEqualTo(Duration.ofSeconds(1));

        assertThat(count()).isEqualTo(1);
        rounds.end();
    }

    @Test
    void whatFailsInTheSameWayRoundAfterRoundIsLoggedOnce() {
        var logged = new ArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getLevel().intValue() >= Level.WARNING.intValue()) logged.add(entry.getMessage());
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        library.save();
        var rounds = new Rounds(following(null));
        rounds.next();
        var log = Logger.getLogger(Rounds.class.getName());
        log.addHandler(handler);
        library.after = failing();
        for (var round = 0; round < 5; round++) rounds.next();
        assertThat(logged).hasSize(1);

        library.after = Frail.NOTHING;
        rounds.next();
        library.after = failing();
        rounds.next();

        assertThat(logged).hasSize(2);
        log.removeHandler(handler);
        rounds.end();
    }

    @Test
    void aNewIndexThatFailsIsTriedLaterOrWhenSomebodyAsksAgain() throws IOException {
        library.save();
        var following = opened();
        var before = live.state().begun();
        library.reindex();
        library.documents = failing();

        for (var round = 0; round < 3; round++) assertThat(following.step()).isFalse();

        assertThat(live.state().phase()).isEqualTo(State.Phase.READY);
        assertThat(live.state().failure()).isEqualTo(new State.Failure(State.Failure.What.OTHER, 1));
        assertThat(folders()).hasSize(1);
        assertThat(count()).isEqualTo(1);

        library.documents = Frail.NOTHING;
        library.reindex();
        while (following.step()) assertThat(count()).isEqualTo(1);
        assertThat(live.state().begun()).isGreaterThan(before);
        assertThat(live.state().failure()).isEqualTo(new State.Failure(null, 1));
        following.giveUp();
    }

    @Test
    void aNewIndexIsNotBegunWhereItFindsNoRoom() throws IOException {
        library.save();
        var following = opened();
        library.reindex();
        library.documents = failing();
        free = 100;

        following.step();

        assertThat(live.state().failure().name()).isEqualTo("room");
        assertThat(folders()).hasSize(1);
        following.giveUp();
    }

    @Test
    void aNewIndexIsToldOfBeforeItsFirstDocument() throws IOException {
        library.save();
        var following = opened();
        library.reindex();
        var told = new ArrayList<State.Phase>();
        library.documents = () -> told.add(live.state().phase());

        following.step();

        assertThat(told).first().isEqualTo(State.Phase.RENEWING);
        following.giveUp();
    }

    @Test
    void anIndexIsKeptThatCouldNotBeComparedWithTheLibrary() throws IOException {
        library.save();
        opened().end();
        var before = folders();
        library.newest = failing();
        var following = following(null);
        assertThatThrownBy(following::open).isInstanceOf(IllegalStateException.class);

        library.newest = Frail.NOTHING;
        following.giveUp();
        following.open();

        assertThat(folders()).isEqualTo(before);
        assertThat(count()).isEqualTo(1);
        following.giveUp();
    }

    @Test
    void whatCouldNotBeTakenInWaitsAgain() throws IOException {
        var model = new Meaning() {
            @Override
            public String name() {
                return "one";
            }

            @Override
            public byte[] of(String text) {
                return new byte[] {1, 2};
            }
        };
        library.save();
        var meanings = new Meanings(model, KnownMeanings.in(directory.resolve("meanings"), 2));
        var following = following(meanings);
        following.open();
        following.step();
        meanings.learn(1, library.editions(List.of(1L)).get(1L));
        library.editions = failing();
        var waiting = meanings.waiting();
        while (meanings.waiting() > 0) assertThat(taken(meanings)).isEqualTo(1);

        assertThat(waiting).isEqualTo(1);
        assertThatThrownBy(following::step).isInstanceOf(IllegalStateException.class);

        assertThat(meanings.waiting()).isEqualTo(1);
        assertThat(count()).isEqualTo(1);
        following.giveUp();
    }

    private static long taken(Meanings meanings) {
        try {
            return meanings.next().orElseThrow();
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        }
    }

    @Test
    void whatIsReadWhileTheIndexChangesIsReadAgainAndDoubtsNothing() throws IOException {
        library.save();
        var following = opened();
        var reads = new ArrayList<Integer>();

        var answer = live.read(_ -> {
            reads.add(reads.size());
            if (reads.size() > 1) return "from the next";
            library.reindex();
            while (following.step()) assertThat(live.state().answers()).isTrue();
            throw new IOException("the files of the one before are gone");
        });

        assertThat(answer).isEqualTo("from the next");
        assertThat(live.isDoubtful()).isFalse();
        following.giveUp();
    }

    @Test
    void anIndexThatCannotBeOpenedIsSaidToWait() throws IOException {
        Files.delete(directory);
        Files.writeString(directory, "no folder");

        new Rounds(following(null)).next();

        assertThat(live.state().phase()).isEqualTo(State.Phase.WAITING);
        Files.delete(directory);
        Files.createDirectory(directory);
    }

    @Test
    void whatIsDamagedRightAfterItWasOpenedIsNoticed() throws IOException {
        library.save();
        opened().end();
        var vigilant = new Following.Rhythm(
                Duration.ofDays(1),
                Duration.ZERO,
                Duration.ofDays(1),
                new Patience(Duration.ofDays(1), Duration.ofDays(1)));
        var following = new Following(library, new IndexFolder(directory, _ -> free), live, vigilant, null);
        following.open();
        var file = files().stream()
                .max(Comparator.comparingLong(f -> f.toFile().length()))
                .orElseThrow();
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));

        following.step();

        assertThat(live.state().phase()).isEqualTo(State.Phase.WAITING);
        following.end();
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(directory)) {
            return all.filter(f -> f.toString().endsWith(".cfs")).toList();
        }
    }
}
