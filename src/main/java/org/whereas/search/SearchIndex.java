package org.whereas.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// An open index: what is put into it is found after [#refresh], and outlives a crash after [#commit].
///
/// Only one thread writes, and nobody interrupts it: an interrupt in the middle of a write closes
/// Lucene's writer for good.
final class SearchIndex implements Closeable {

    /// What the index is made of; an index of another making is built anew. Raise it with every change
    /// of fields or words.
    static final String MAKING = "14";

    private static final String FEED = "feed";
    private static final String MADE = "making";
    private static final String LIBRARY = "library";
    private static final String BUILT = "built";
    private static final String WANTED = "wanted";
    private static final double BUFFER_MB = 48;

    /// First lie those that are in no copy. Clauses under the same headings of one family lie side by side, in these
    /// the clauses of one line of descent, and in it those that are the same: what cannot be among the best is then
    /// passed over in long runs.
    static final Sort TOGETHER = new Sort(first(Columns.PLACE), first(Columns.TOGETHER), first(Columns.TWIN));

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Merges merges;
    private final String library;
    private final Watch watch;
    private final long built;
    private Meanings meanings;
    private long wanted;
    private volatile long feed;
    private boolean dirty;

    private SearchIndex(Directory directory, IndexWriter writer, Made made) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.merges = (Merges) writer.getConfig().getMergeScheduler();
        this.library = made.library();
        this.feed = made.feed();
        this.built = made.built();
        this.wanted = made.wanted();
        this.searchers = new SearcherManager(writer, null);
        this.watch = new Watch(directory);
    }

    /// What the newest commit of an index says of itself.
    ///
    /// @param library which database it was made from
    /// @param feed the last number of the change feed that is in it
    /// @param built the number of the change feed when it was begun
    /// @param wanted the number at which somebody last asked for another
    record Made(String making, String library, long feed, long built, long wanted) {

        static Made of(Directory directory) throws IOException {
            try (var reader = DirectoryReader.open(directory)) {
                var data = reader.getIndexCommit().getUserData();
                return new Made(
                        data.getOrDefault(MADE, ""),
                        data.getOrDefault(LIBRARY, ""),
                        number(data, FEED),
                        number(data, BUILT),
                        number(data, WANTED));
            }
        }

        private static long number(Map<String, String> data, String key) {
            return Long.parseLong(data.getOrDefault(key, "0"));
        }

        boolean fits(String wanted) {
            return making.equals(MAKING) && library.equals(wanted);
        }
    }

    /// An empty index in an empty directory, begun at a number of the change feed.
    static SearchIndex create(Directory directory, String library, long begun) throws IOException {
        var made = new Made(MAKING, library, begun, begun, begun);
        return new SearchIndex(directory, writer(directory, IndexWriterConfig.OpenMode.CREATE), made);
    }

    /// The index that is there, as it was last committed.
    static SearchIndex open(Directory directory) throws IOException {
        var made = Made.of(directory);
        var writer = writer(directory, IndexWriterConfig.OpenMode.APPEND);
        try {
            var index = new SearchIndex(directory, writer, made);
            index.watch.committed();
            index.gather();
            return index;
        } catch (Throwable broken) {
            // what nobody holds nobody closes, and its lock would keep the next one out
            try (directory;
                    writer) {
                throw broken;
            }
        }
    }

    private static SortField first(String column) {
        return new SortField(column, SortField.Type.LONG, false, Long.MIN_VALUE);
    }

    private static IndexWriter writer(Directory directory, IndexWriterConfig.OpenMode mode) throws IOException {
        var policy = new OneLargeSegment(() -> free(directory), InstantSource.system());
        var config = new IndexWriterConfig(Analysis.INDEX)
                .setOpenMode(mode)
                .setSimilarity(Ranking.SIMILARITY)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setIndexSort(TOGETHER)
                .setMergeScheduler(new Merges(policy))
                .setMergePolicy(policy)
                .setMergedSegmentWarmer(SearchIndex::warm)
                .setCommitOnClose(false);
        return new IndexWriter(directory, config);
    }

    /// Reads what every question needs of a large segment before the first one comes.
    private static void warm(LeafReader segment) throws IOException {
        Twins.of(segment);
        Runs.of(segment);
    }

    /// The last number of the change feed that is in it.
    long feed() {
        return feed;
    }

    /// The number of the change feed when it was begun. One that somebody asked for has a higher number than the one
    /// before; one that is made again after damage may have the same.
    long begun() {
        return built;
    }

    /// Makes something of what everybody sees now.
    <T> T read(LiveIndex.Reading<T> reading) throws IOException {
        var searcher = searchers.acquire();
        try {
            return reading.from(searcher.getIndexReader());
        } finally {
            searchers.release(searcher);
        }
    }

    /// Puts a document's editions in the place of those that were there; none takes it out.
    /// All that can fail by itself is made before anything is taken out.
    void put(long document, List<Edition> editions) throws IOException {
        var rows = new ArrayList<Document>();
        for (var edition : editions) rows.addAll(Rows.of(edition, meanings));
        dirty = true;
        writer.deleteDocuments(new Term(Columns.DOCUMENT, Long.toString(document)));
        for (var row : rows) writer.addDocument(row);
        if (meanings != null && rows.stream().anyMatch(r -> r.getField(Columns.UNMEANT) != null))
            meanings.await(document);
    }

    /// The documents of which some clause has no meaning by the model that is used.
    Set<Long> unmeant() throws IOException {
        try (var reader = DirectoryReader.open(writer)) {
            return Unmeant.documents(reader, meanings.column());
        }
    }

    /// Has clauses found by what they mean too.
    void mean(Meanings some) {
        meanings = some;
    }

    /// Lets searches see everything up to a number of the change feed.
    void refresh(long upTo) throws IOException {
        searchers.maybeRefreshBlocking();
        feed = upTo;
    }

    /// Makes everything up to the last refresh survive a crash, and shows segments that were merged.
    void commit() throws IOException {
        var data = Map.of(
                MADE, MAKING,
                LIBRARY, library,
                FEED, Long.toString(feed),
                BUILT, Long.toString(built),
                WANTED, Long.toString(wanted));
        merges.told();
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
        watch.committed();
        dirty = false;
    }

    /// From now on keeps its rows in one large segment, which is made in the background; see [OneLargeSegment]. While
    /// an index is filled from the beginning that would only write it several times.
    void gather() throws IOException {
        ((OneLargeSegment) writer.getConfig().getMergePolicy()).gather();
        writer.maybeMerge();
    }

    private static long free(Directory directory) {
        if (!(directory instanceof FSDirectory files)) return Long.MAX_VALUE;
        try {
            return Files.getFileStore(files.getDirectory()).getUsableSpace();
        } catch (IOException unknown) {
            return 0;
        }
    }

    /// Waits until nothing is being merged.
    void settle() {
        merges.sync();
    }

    /// Notes that another was asked for at a number of the change feed.
    void want(long asked) {
        wanted = Math.max(wanted, asked);
        dirty = true;
    }

    /// The number of the change feed at which somebody last asked for another.
    long wanted() {
        return wanted;
    }

    /// Whether another was asked for since it was begun.
    boolean isOld() {
        return wanted > built;
    }

    /// Which file of it is no longer as it was written, by its size and date; empty where all are.
    Optional<String> damage() throws IOException {
        return read(reader -> watch.damage((DirectoryReader) reader));
    }

    /// Reads one file of it after the other, one at each call; the name of one whose bytes are not as they
    /// were written.
    Optional<String> proofread() throws IOException {
        return read(reader -> watch.proofread((DirectoryReader) reader));
    }

    /// Whether something is not committed, be it only that segments were merged.
    boolean isDirty() {
        return dirty || merges.isDone();
    }

    /// Whether its writer still works.
    boolean isOpen() {
        return writer.isOpen();
    }

    /// How many clauses are in it; none once it is closed, which may happen at any moment.
    long clauses() {
        try {
            return writer.getDocStats().numDocs;
        } catch (AlreadyClosedException closed) {
            return 0;
        }
    }

    /// Closes it without a commit, as a crash would.
    @Override
    public void close() throws IOException {
        try (directory;
                writer;
                searchers) {
            dirty = false;
        }
    }
}
