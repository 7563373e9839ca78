package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;

/// What is merged on a disk that is full.
class MergesTest {

    private final AtomicBoolean full = new AtomicBoolean();
    private final AtomicBoolean gone = new AtomicBoolean();
    private final Directory memory = new ByteBuffersDirectory();

    /// A disk that takes no more of what is merged, and one that is away.
    private final class Disk extends FilterDirectory {
        Disk() {
            super(memory);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            var out = super.createOutput(name, context);
            return context.context() == IOContext.Context.MERGE ? new Some(out) : out;
        }

        @Override
        public long fileLength(String name) throws IOException {
            if (gone.get()) throw new IOException("the disk is away");
            return super.fileLength(name);
        }

        @Override
        public void close() {
            // it is opened again
        }
    }

    private final class Some extends FilterIndexOutput {
        Some(IndexOutput out) {
            super("of a full disk", out.getName(), out);
        }

        @Override
        public void close() throws IOException {
            super.close();
            if (full.get()) throw new IOException("No space left on device");
        }
    }

    private static void put(SearchIndex index, long document) throws IOException {
        var text = "---\ntitle: D\n---\n\nThe crocodile sleeps. {#a}\n";
        index.put(document, List.of(Shelf.edition(document, 0, "x", "d" + document, text)));
        index.refresh(document);
    }

    private static List<Integer> segments(SearchIndex index) throws IOException {
        return index.read(reader ->
                reader.leaves().stream().map(l -> l.reader().numDocs()).toList());
    }

    @Test
    void whatCannotBeWrittenIsGivenUpAndTheIndexGoesOn() throws IOException {
        try (var index = SearchIndex.create(new Disk(), "test", 0)) {
            for (var id = 1; id <= 4; id++) put(index, id);
            full.set(true);
            index.gather();
            index.settle();

            assertThat(index.isOpen()).isTrue();
            put(index, 5);
            index.commit();
            assertThat(segments(index)).containsExactly(1, 1, 1, 1, 1);
            assertThat(memory.listAll())
                    .containsExactlyInAnyOrderElementsOf(
                            SegmentInfos.readLatestCommit(memory).files(true));
            assertThat(index.isDirty()).isFalse();
        }
        full.set(false);
        try (var index = SearchIndex.open(new Disk())) {
            index.settle();
            index.commit();

            assertThat(segments(index)).containsExactly(5);
        }
    }

    /// A writer that closes aborts what is not wholly finished, be it in the index already.
    @Test
    void whatIsAbortedOnceItIsInTheIndexStays() throws IOException {
        var large = new OneLargeSegment(() -> Long.MAX_VALUE, InstantSource.system());
        var config = new IndexWriterConfig()
                .setMergeScheduler(new Merges(large))
                .setMergePolicy(new FilterMergePolicy(NoMergePolicy.INSTANCE) {
                    @Override
                    public MergeSpecification findForcedMerges(
                            SegmentInfos all, int most, Map<SegmentCommitInfo, Boolean> some, MergeContext context) {
                        var one = new MergeSpecification();
                        if (all.size() > 1) one.add(new AbortedAtLast(all.asList()));
                        return one;
                    }
                });
        try (var writer = new IndexWriter(memory, config)) {
            for (var row = 0; row < 2; row++) {
                writer.addDocument(new Document());
                writer.commit();
            }

            writer.forceMerge(1);
            writer.getConfig().getMergeScheduler().close();
            writer.commit();

            try (var reader = DirectoryReader.open(memory)) {
                assertThat(reader.leaves()).hasSize(1);
                assertThat(reader.numDocs()).isEqualTo(2);
            }
        }
    }

    private static final class AbortedAtLast extends MergePolicy.OneMerge {
        AbortedAtLast(List<SegmentCommitInfo> segments) {
            super(segments);
        }

        @Override
        public void mergeFinished(boolean success, boolean segmentDropped) throws IOException {
            super.mergeFinished(success, segmentDropped);
            if (success) setAborted();
        }
    }

    @Test
    void whatCouldNotBeOpenedIsOpenedLater() throws IOException {
        try (var index = SearchIndex.create(new Disk(), "test", 0)) {
            put(index, 1);
            index.commit();
        }
        gone.set(true);
        assertThatThrownBy(() -> SearchIndex.open(new Disk())).isInstanceOf(IOException.class);

        gone.set(false);

        try (var index = SearchIndex.open(new Disk())) {
            assertThat(index.clauses()).isEqualTo(1);
        }
    }
}
