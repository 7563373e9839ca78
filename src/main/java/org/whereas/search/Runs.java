package org.whereas.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;

/// Where the copies of each line of descent lie in one part of the index: side by side, because it is
/// sorted by them, behind the clauses that are in no copy. A part never changes, so this is read once.
///
/// @param lines the lines in order, with the bit that is set on copies
/// @param begins the first row of each, and at last the number of rows
record Runs(long[] lines, int[] begins) {

    private static final Map<IndexReader.CacheKey, Runs> KNOWN = new ConcurrentHashMap<>();

    static Runs of(LeafReader part) throws IOException {
        var cache = part.getCoreCacheHelper();
        if (cache == null) return read(part);
        var known = KNOWN.get(cache.getKey());
        if (known != null) return known;
        var runs = read(part);
        if (KNOWN.put(cache.getKey(), runs) == null) cache.addClosedListener(KNOWN::remove);
        return runs;
    }

    private static Runs read(LeafReader part) throws IOException {
        var values = DocValues.getNumeric(part, Columns.TOGETHER);
        var lines = new long[64];
        var begins = new int[64];
        var count = 0;
        for (var row = values.nextDoc(); row != DocIdSetIterator.NO_MORE_DOCS; row = values.nextDoc()) {
            if (count > 0 && lines[count - 1] == values.longValue()) continue;
            if (count + 1 == lines.length) {
                lines = Arrays.copyOf(lines, count * 2);
                begins = Arrays.copyOf(begins, count * 2);
            }
            lines[count] = values.longValue();
            begins[count++] = row;
        }
        begins[count] = part.maxDoc();
        return new Runs(Arrays.copyOf(lines, count), Arrays.copyOf(begins, count + 1));
    }
}
