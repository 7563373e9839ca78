package org.whereas.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// The organizations that hold several documents of one line of descent. Of all others a clause of a
/// line counts once without a look at what was counted before, which makes counting a hundred thousand
/// copies cheap.
record Families(Set<String> several) {

    static Families of(IndexReader reader) throws IOException {
        var seen = new LongIndex();
        var several = new HashSet<String>();
        for (var leaf : reader.leaves()) add(leaf.reader(), seen, several);
        return new Families(several);
    }

    private static void add(LeafReader reader, LongIndex seen, Set<String> several) throws IOException {
        var families = DocValues.getNumeric(reader, Columns.FAMILY);
        var live = reader.getLiveDocs();
        for (var row = families.nextDoc(); row != DocIdSetIterator.NO_MORE_DOCS; row = families.nextDoc()) {
            if (live != null && !live.get(row)) continue;
            var before = seen.size();
            if (seen.at(families.longValue()) < before) several.add(organization(reader, row));
        }
    }

    private static String organization(LeafReader reader, int row) throws IOException {
        var organizations = DocValues.getSorted(reader, Columns.ORGANIZATION);
        if (!organizations.advanceExact(row)) return "";
        return BytesRef.deepCopyOf(organizations.lookupOrd(organizations.ordValue()))
                .utf8ToString();
    }
}
