package org.whereas.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;

/// The line of descent of a row.
final class Lines {

    private Lines() {}

    /// Its number, with the bit that is set on copies.
    static long of(IndexReader reader, int row) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(row, reader.leaves()));
        var values = DocValues.getNumeric(leaf.reader(), Columns.LINE);
        return values.advanceExact(row - leaf.docBase) ? values.longValue() : 0;
    }
}
