package org.whereas.search;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/// Which documents have a clause that should be found by what it means and has no direction of the model that is used
/// now, be it that it was not worked out yet or that another model did it.
final class Unmeant {

    private Unmeant() {}

    /// @param column the field with the directions of the model
    static Set<Long> documents(IndexReader reader, String column) throws IOException {
        var query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Columns.LEADS, "1")), Occur.FILTER)
                .add(new TermQuery(new Term(Columns.SAYS, "1")), Occur.FILTER)
                .add(new FieldExistsQuery(column), Occur.MUST_NOT)
                .build();
        var searcher = new IndexSearcher(reader);
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        var documents = new TreeSet<Long>();
        for (var part : reader.leaves()) add(documents, part, rows(weight, part));
        return documents;
    }

    private static FixedBitSet rows(Weight weight, LeafReaderContext part) throws IOException {
        var rows = new FixedBitSet(part.reader().maxDoc());
        var scorer = weight.scorer(part);
        if (scorer != null) rows.or(scorer.iterator());
        var live = part.reader().getLiveDocs();
        if (live != null) live.applyMask(rows, 0);
        return rows;
    }

    private static void add(Set<Long> documents, LeafReaderContext part, FixedBitSet rows) throws IOException {
        var terms = part.reader().terms(Columns.DOCUMENT);
        if (terms == null || rows.cardinality() == 0) return;
        var each = terms.iterator();
        PostingsEnum at = null;
        for (var term = each.next(); term != null; term = each.next()) {
            at = each.postings(at, PostingsEnum.NONE);
            for (var row = at.nextDoc(); row != DocIdSetIterator.NO_MORE_DOCS; row = at.nextDoc()) {
                if (!rows.get(row)) continue;
                documents.add(Long.valueOf(term.utf8ToString()));
                break;
            }
        }
    }
}
