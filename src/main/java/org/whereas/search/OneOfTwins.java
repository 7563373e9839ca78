package org.whereas.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/// Of each run of twins that a filter leaves the first, so that a question is put to one of them.
final class OneOfTwins extends Query {

    private final Query filter;

    OneOfTwins(Query filter) {
        this.filter = filter;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        var rewritten = filter.rewrite(searcher);
        return rewritten == filter ? this : new OneOfTwins(rewritten);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        var left = searcher.createWeight(filter, ScoreMode.COMPLETE_NO_SCORES, 1);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext part) throws IOException {
                var rows = left.scorerSupplier(part);
                if (rows == null) return null;
                var twins = Twins.of(part.reader());
                var worth = score();
                return new ScorerSupplier() {
                    @Override
                    public Scorer get(long leads) throws IOException {
                        var first = new First(
                                rows.get(Long.MAX_VALUE).iterator(),
                                twins,
                                part.reader().getLiveDocs());
                        return new ConstantScoreScorer(worth, mode, first);
                    }

                    @Override
                    public long cost() {
                        return part.reader().maxDoc();
                    }
                };
            }

            @Override
            public boolean isCacheable(LeafReaderContext part) {
                return false;
            }
        };
    }

    /// The first row of each run.
    private static final class First extends DocIdSetIterator {
        private final DocIdSetIterator rows;
        private final Twins twins;
        private final Bits live;
        private int row = -1;

        First(DocIdSetIterator rows, Twins twins, Bits live) {
            this.rows = rows;
            this.twins = twins;
            this.live = live;
        }

        @Override
        public int docID() {
            return row;
        }

        @Override
        public int nextDoc() throws IOException {
            return advance(row + 1);
        }

        @Override
        public int advance(int target) throws IOException {
            if (target >= twins.begins().length()) return row = NO_MORE_DOCS;
            var begin = twins.begin(target);
            row = begin <= row ? from(twins.end(target)) : from(begin);
            return row = row < target ? from(twins.end(target)) : row;
        }

        /// The first row that is left at or behind a row.
        private int from(int least) throws IOException {
            var next = rows.docID() < least ? rows.advance(least) : rows.docID();
            while (live != null && next != NO_MORE_DOCS && !live.get(next)) next = rows.nextDoc();
            return next;
        }

        /// No leader: it goes where others lead it.
        @Override
        public long cost() {
            return 8L * twins.begins().length();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "one of the twins of " + filter.toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && filter.equals(((OneOfTwins) other).filter);
    }

    @Override
    public int hashCode() {
        return classHash() ^ filter.hashCode();
    }
}
