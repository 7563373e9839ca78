package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OneLargeSegmentTest {

    private final AtomicLong free = new AtomicLong(Long.MAX_VALUE);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final InstantSource clock = now::get;
    private final OneLargeSegment policy = new OneLargeSegment(free::get, clock);
    private IndexWriter writer;

    @BeforeEach
    void open() throws IOException {
        var config = new IndexWriterConfig(new KeywordAnalyzer())
                .setMergeScheduler(new SerialMergeScheduler())
                .setMergePolicy(policy);
        policy.gather();
        writer = new IndexWriter(new ByteBuffersDirectory(), config);
    }

    @AfterEach
    void close() throws IOException {
        writer.close();
    }

    /// Rows in a segment of their own.
    private void write(int from, int to) throws IOException {
        for (var i = from; i < to; i++) writer.updateDocument(new Term("id", "" + i), row(i));
        writer.flush();
        writer.maybeMerge();
    }

    private static Document row(int id) {
        var row = new Document();
        row.add(new StringField("id", "" + id, Field.Store.NO));
        return row;
    }

    /// How many rows each segment has, the deleted too.
    private List<Integer> segments() throws IOException {
        try (var reader = DirectoryReader.open(writer)) {
            return reader.leaves().stream().map(l -> l.reader().maxDoc()).toList();
        }
    }

    @Test
    void whatIsFilledFromTheBeginningIsGatheredAtTheEnd() throws IOException {
        var filled = new OneLargeSegment(free::get, clock);
        writer.getConfig().setMergePolicy(filled);
        write(0, 100);
        write(100, 200);
        assertThat(segments()).containsExactly(100, 100);

        filled.gather();
        writer.maybeMerge();

        assertThat(segments()).containsExactly(200);
    }

    @Test
    void aFewRowsStayBesideTheLargeSegmentUntilTheyAreATenth() throws IOException {
        write(0, 1_000);
        write(1_000, 1_050);
        write(1_050, 1_100);
        assertThat(segments()).containsExactly(1_000, 50, 50);

        write(1_100, 1_130);

        assertThat(segments()).containsExactly(1_130);
    }

    @Test
    void rowsWrittenAnewCountWhereTheyWereDeletedAndWhereTheyAre() throws IOException {
        write(0, 1_000);
        write(0, 50);
        assertThat(segments()).containsExactly(1_000, 50);

        write(50, 60);

        assertThat(segments()).containsExactly(1_000);
    }

    @Test
    void withoutRoomForAnotherIndexNothingLargeIsWritten() throws IOException {
        write(0, 1_000);
        free.set(100);

        write(1_000, 2_000);
        assertThat(segments()).containsExactly(1_000, 1_000);

        free.set(Long.MAX_VALUE);
        write(2_000, 2_001);
        assertThat(segments()).containsExactly(2_001);
    }

    @Test
    void afterOneThatCouldNotBeWrittenItRestsForMinutes() throws IOException {
        write(0, 1_000);
        assertThat(policy.rest()).isTrue();
        assertThat(policy.rest()).isFalse();

        write(1_000, 2_000);
        assertThat(segments()).containsExactly(1_000, 1_000);

        now.updateAndGet(i -> i.plus(Duration.ofMinutes(6)));
        write(2_000, 2_001);
        assertThat(segments()).containsExactly(2_001);
    }
}
