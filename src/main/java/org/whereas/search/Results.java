package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// All results of a search, each with a number that is the same whenever it is asked, however it ranks: that of its
/// line of descent; where clauses are not gathered, with its organization, counted if that has several.
record Results(List<Result> all) {

    static final Results NONE = new Results(List.of());

    /// @param line of descent, as it is looked up
    record Result(int row, long line, int number) {}

    static Results of(IndexReader reader, Tally tally, boolean gathered) throws IOException {
        var rows = tally.rows();
        Arrays.sort(rows);
        var all = new ArrayList<Result>(rows.length);
        var several = new HashMap<Long, Integer>();
        var next = 0;
        for (var leaf : reader.leaves()) {
            var end = next;
            while (end < rows.length && rows[end] < leaf.docBase + leaf.reader().maxDoc()) end++;
            add(leaf, Arrays.copyOfRange(rows, next, end), gathered ? null : several, all);
            next = end;
        }
        return new Results(all);
    }

    private static void add(LeafReaderContext leaf, int[] rows, HashMap<Long, Integer> several, List<Result> all)
            throws IOException {
        var lines = DocValues.getNumeric(leaf.reader(), Columns.LINE);
        var organizations = DocValues.getSorted(leaf.reader(), Columns.ORGANIZATION);
        for (var row : rows) {
            var line = lines.advanceExact(row - leaf.docBase) ? lines.longValue() & ~1L : 0;
            var key = line;
            if (several != null) {
                if (organizations.advanceExact(row - leaf.docBase))
                    key += 31L * hash(organizations.lookupOrd(organizations.ordValue()));
                key += (several.merge(key, 1, Integer::sum) - 1) * 0x9E3779B97F4A7C15L;
            }
            all.add(new Result(row, line, Long.hashCode(key * 0x9E3779B97F4A7C15L)));
        }
    }

    /// The same on every machine and after every start.
    private static int hash(BytesRef organization) {
        return StringHelper.murmurhash3_x86_32(organization, 0);
    }

    int[] numbers() {
        return all.stream().mapToInt(Result::number).toArray();
    }

    /// Those that were not seen.
    List<Result> without(Seen seen) {
        return all.stream().filter(r -> !seen.has(r.number())).toList();
    }
}
