package org.whereas.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.whereas.library.Feed;

/// An indexer and its database in a process of their own, to be killed: documents are saved as fast as it
/// goes, the index follows and is made anew when somebody asks. Says on its output what it does.
final class IndexVictim {

    private static final Following.Rhythm FAST = new Following.Rhythm(
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            new Patience(Duration.ofMillis(20), Duration.ofSeconds(1)));
    private static final int DOCUMENTS = 240;
    private static final PrintStream OUT = System.out;

    private IndexVictim() {}

    /// The library, which says from where the index goes on.
    private record Told(Ledger ledger, boolean[] said) implements Following.Library {
        @Override
        public List<Feed.Entry> after(long n, int limit) {
            if (!said[0]) OUT.println("from " + n);
            said[0] = true;
            return ledger.after(n, limit);
        }

        @Override
        public String name() {
            return ledger.name();
        }

        @Override
        public long newest() {
            return ledger.newest();
        }

        @Override
        public long size() {
            return ledger.size();
        }

        @Override
        public List<Long> documents(long after, int limit) {
            return ledger.documents(after, limit);
        }

        @Override
        public Map<Long, List<Edition>> editions(List<Long> documents) {
            return ledger.editions(documents);
        }
    }

    /// @param arguments the folder, the seed of what is saved, and `rebuild` where a new index is asked for
    /// at once
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var chance = new Random(Long.parseLong(arguments[1]));
        var ledger = new Ledger(folder);
        for (long id = ledger.size() + 1; id <= DOCUMENTS / 4 && ledger.newest() < DOCUMENTS / 4; id++) ledger.save(id);
        if (arguments.length > 2) ledger.reindex();
        var live = new LiveIndex();
        var following = new Following(
                new Told(ledger, new boolean[1]), new IndexFolder(folder.resolve("index")), live, FAST, null);
        following.open();
        OUT.println("open");
        Thread.ofPlatform().daemon().start(() -> save(ledger, chance));
        var renewing = false;
        while (true) {
            following.step();
            var now = live.state().phase() == State.Phase.RENEWING;
            if (now && !renewing) OUT.println("renewing");
            renewing = now;
        }
    }

    private static void save(Ledger ledger, Random chance) {
        while (true) {
            var document = 1L + chance.nextInt(DOCUMENTS);
            var saved = chance.nextInt(10) == 0 ? ledger.delete(document) : ledger.save(document);
            OUT.println("saved " + saved.n() + " " + saved.document() + " " + saved.version());
        }
    }
}
