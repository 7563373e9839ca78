package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// Compares one state of the index with what the library has, clause by clause: each has a stamp of all that
/// is found of it and of who may find it.
final class Comparing {

    private final IndexReader reader;

    Comparing(IndexReader reader) {
        this.reader = reader;
    }

    /// What is wrong with a document in the index.
    enum What {
        /// It is in the library, and nothing of it in the index.
        MISSING,
        /// It is in both, and not every clause is the same.
        STALE,
        /// It is in the index, and not in the library.
        ORPHAN
    }

    /// A difference.
    ///
    /// @param id the document's
    /// @param held how many clauses it has in the library, drafts and posted ones counted apart
    /// @param same how many of them stand in the index as they are
    /// @param extra how many stand there that are not in the library
    record Difference(long id, String address, What what, int held, int same, int extra) {}

    /// The differences of these documents; of those that are not in the library there are no editions.
    List<Difference> differences(List<Long> documents, Map<Long, List<Edition>> held) throws IOException {
        var differences = new ArrayList<Difference>();
        for (var id : documents) {
            var editions = held.getOrDefault(id, List.of());
            var found = found(id);
            var same = 0;
            var wanted = 0;
            for (var edition : editions) {
                for (var stamp : Rows.stamps(edition)) {
                    wanted++;
                    if (found.stamps().merge(stamp, -1, Integer::sum) >= 0) same++;
                }
            }
            if (same == wanted && found.rows() == same) continue;
            var address =
                    editions.isEmpty() ? found.address() : editions.getFirst().address();
            differences.add(new Difference(id, address, what(wanted, found.rows()), wanted, same, found.rows() - same));
        }
        return differences;
    }

    private static What what(int wanted, int found) {
        if (found == 0) return What.MISSING;
        return wanted == 0 ? What.ORPHAN : What.STALE;
    }

    /// The documents in the index with an id after one, and not after another, in order.
    List<Long> indexed(long after, long until) throws IOException {
        var all = new TreeMap<Long, Boolean>();
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(Columns.DOCUMENT);
            if (terms == null) continue;
            var each = terms.iterator();
            PostingsEnum rows = null;
            for (var term = each.next(); term != null; term = each.next()) {
                var id = Long.parseLong(term.utf8ToString());
                if (id <= after || id > until || all.containsKey(id)) continue;
                rows = each.postings(rows, PostingsEnum.NONE);
                if (next(leaf, rows) != DocIdSetIterator.NO_MORE_DOCS) all.put(id, true);
            }
        }
        return List.copyOf(all.keySet());
    }

    private record InIndex(String address, int rows, Map<Long, Integer> stamps) {}

    private InIndex found(long id) throws IOException {
        var stamps = new HashMap<Long, Integer>();
        var address = "";
        var count = 0;
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(Columns.DOCUMENT);
            if (terms == null) continue;
            var each = terms.iterator();
            if (!each.seekExact(new BytesRef(Long.toString(id)))) continue;
            var rows = each.postings(null, PostingsEnum.NONE);
            var values = DocValues.getNumeric(leaf.reader(), Columns.STAMP);
            for (var row = next(leaf, rows); row != DocIdSetIterator.NO_MORE_DOCS; row = next(leaf, rows)) {
                count++;
                if (values.advanceExact(row)) stamps.merge(values.longValue(), 1, Integer::sum);
                if (address.isEmpty())
                    address = leaf.reader().storedFields().document(row).get(Columns.ADDRESS);
            }
        }
        return new InIndex(address, count, stamps);
    }

    /// The next row that was not deleted.
    private static int next(LeafReaderContext leaf, PostingsEnum rows) throws IOException {
        var live = leaf.reader().getLiveDocs();
        var row = rows.nextDoc();
        while (row != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(row)) row = rows.nextDoc();
        return row;
    }
}
