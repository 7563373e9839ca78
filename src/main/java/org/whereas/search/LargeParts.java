package org.whereas.search;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/// Searches the large parts of an index beside each other where cores are idle. An index of a few thousand documents
/// is searched by the thread that asks, as before.
///
/// The pool is that of parallel streams: nothing of the container is needed to score rows.
final class LargeParts extends IndexSearcher {

    /// As many as Lucene thinks worth a thread.
    static final int ROWS = 250_000;

    private static final int PARTS = 5;

    private final int rows;

    /// @param rows how many rows are worth a thread
    LargeParts(IndexReader reader, int rows) {
        super(reader, ForkJoinPool.commonPool());
        this.rows = rows;
    }

    @Override
    protected LeafSlice[] slices(List<LeafReaderContext> parts) {
        return slices(parts, rows, PARTS, false);
    }
}
