package org.whereas.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/// Any of some words in what a filter leaves; each is worth what it is worth in its best column, as in a
/// [org.apache.lucene.search.DisjunctionMaxQuery]. Only to be collected in bulk; see [WordScorer].
final class AnyWord extends Query {

    private final Worth worth;
    private final Query filter;

    AnyWord(Worth worth, Query filter) {
        this.worth = worth;
        this.filter = filter;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        var rewritten = filter.rewrite(searcher);
        return rewritten == filter ? this : new AnyWord(worth, rewritten);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        var left = searcher.createWeight(filter, ScoreMode.COMPLETE_NO_SCORES, 1);
        return new Weight(this) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext part) throws IOException {
                var rows = left.scorer(part);
                if (rows == null) return null;
                var words = worth.in(part);
                return words.isEmpty()
                        ? null
                        : supplier(
                                new WordScorer(worth, words, rows, part.reader().maxDoc()));
            }

            @Override
            public Explanation explain(LeafReaderContext part, int row) {
                return Explanation.noMatch("asked in bulk only");
            }

            @Override
            public boolean isCacheable(LeafReaderContext part) {
                return false;
            }
        };
    }

    private static ScorerSupplier supplier(WordScorer scorer) {
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leads) {
                throw new UnsupportedOperationException("asked in bulk only");
            }

            @Override
            public BulkScorer bulkScorer() {
                return scorer;
            }

            @Override
            public long cost() {
                return scorer.cost();
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "any of " + worth.words().size() + " words in " + filter.toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && worth == ((AnyWord) other).worth && filter.equals(((AnyWord) other).filter);
    }

    @Override
    public int hashCode() {
        return classHash() ^ System.identityHashCode(worth) ^ filter.hashCode();
    }
}
