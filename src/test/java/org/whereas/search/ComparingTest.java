package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whereas.search.Comparing.Difference;
import org.whereas.search.Comparing.What;

class ComparingTest {

    private static final List<Edition> POSTED = List.of(edition(1, "one", "It sleeps."));
    private static final List<Edition> BOTH = List.of(
            edition(2, "two", "It waits.").readBy(Edition.EVERYONE, 7),
            edition(2, "two", "It runs.").readBy("7", 0));

    private SearchIndex index;

    private static Edition edition(long id, String slug, String words) {
        var text = "---\ntitle: " + slug + "\n---\n\n" + words + " {#a}\n\nAlways the same. {#b}\n";
        return Shelf.edition(id, 0, "x", slug, text);
    }

    @BeforeEach
    void make() throws IOException {
        index = SearchIndex.create(new ByteBuffersDirectory(), "test", 0);
        index.put(1, POSTED);
        index.put(2, BOTH);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private List<Long> indexed(long after, long upTo) throws IOException {
        return index.read(reader -> new Comparing(reader).indexed(after, upTo));
    }

    private List<Difference> differences(Map<Long, List<Edition>> held, Long... documents) throws IOException {
        index.refresh(1);
        return index.read(reader -> new Comparing(reader).differences(List.of(documents), held));
    }

    @Test
    void whatIsAsItIsSavedIsNoDifference() throws IOException {
        assertThat(differences(Map.of(1L, POSTED, 2L, BOTH), 1L, 2L)).isEmpty();
    }

    @Test
    void whatIsInTheLibraryAloneIsMissing() throws IOException {
        var other = List.of(edition(3, "three", "It is not there."));

        assertThat(differences(Map.of(3L, other), 3L))
                .containsExactly(new Difference(3, "x/three", What.MISSING, 2, 0, 0));
    }

    @Test
    void whatIsInTheIndexAloneIsLeftOver() throws IOException {
        assertThat(differences(Map.of(), 1L)).containsExactly(new Difference(1, "x/one", What.ORPHAN, 0, 0, 2));
    }

    @Test
    void anOlderVersionIsStale() throws IOException {
        var newer = List.of(edition(1, "one", "It woke up."));

        assertThat(differences(Map.of(1L, newer), 1L)).containsExactly(new Difference(1, "x/one", What.STALE, 2, 0, 2));
    }

    @Test
    void whatOthersMayReadIsComparedToo() throws IOException {
        var closed = BOTH.stream().map(e -> e.readBy("7", 0)).toList();

        assertThat(differences(Map.of(2L, closed), 2L))
                .containsExactly(new Difference(2, "x/two", What.STALE, 4, 2, 2));
    }

    @Test
    void aClauseThatStandsThereTwiceIsOneTooMany() throws IOException {
        index.put(1, List.of(POSTED.getFirst(), POSTED.getFirst()));

        assertThat(differences(Map.of(1L, POSTED), 1L)).contains(new Difference(1, "x/one", What.STALE, 2, 2, 2));
    }

    @Test
    void theDocumentsOfTheIndexAreThoseThatWereNotDeleted() throws IOException {
        index.put(1, List.of());
        index.put(30, List.of(edition(30, "thirty", "It comes last.")));
        index.refresh(1);
        assertThat(indexed(0, Long.MAX_VALUE)).containsExactly(2L, 30L);
        assertThat(indexed(2, 30)).containsExactly(30L);
        assertThat(indexed(0, 29)).containsExactly(2L);
    }
}
