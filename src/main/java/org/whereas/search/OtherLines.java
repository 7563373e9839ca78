package org.whereas.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/// All copies but those of some lines of descent, each of which is passed over in one step.
final class OtherLines extends Query {

    private final Set<Long> known;
    private final LongIndex found = new LongIndex();

    /// @param known lines without the bit that is set on copies
    OtherLines(Set<Long> known) {
        this.known = Set.copyOf(known);
        for (var line : known) found.at(line | 1);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext part) throws IOException {
                var rows = new Rows(Runs.of(part.reader()), found);
                var most = part.reader().maxDoc();
                return ConstantScoreScorerSupplier.fromIterator(rows, score(), mode, most);
            }

            @Override
            public boolean isCacheable(LeafReaderContext part) {
                return false;
            }
        };
    }

    /// The rows of the runs that are left.
    private static final class Rows extends DocIdSetIterator {
        private final int[] begins;
        private final long[] lines;
        private final LongIndex without;
        private int run = -1;
        private int row = -1;
        private int end;

        Rows(Runs runs, LongIndex without) {
            this.begins = runs.begins();
            this.lines = runs.lines();
            this.without = without;
        }

        @Override
        public int docID() {
            return row;
        }

        @Override
        public int nextDoc() {
            return advance(row + 1);
        }

        @Override
        public int advance(int target) {
            while (target >= end) if (!next(target)) return row = NO_MORE_DOCS;
            return row = Math.max(target, begins[run]);
        }

        /// On to the first run that is left and ends behind a row.
        private boolean next(int target) {
            run = Math.max(run + 1, at(target));
            while (run < lines.length && without.find(lines[run]) >= 0) run++;
            if (run >= lines.length) return false;
            end = begins[run + 1];
            return true;
        }

        /// The run that a row lies in, or the first where it lies before all.
        private int at(int row) {
            if (run + 2 < begins.length && row < begins[run + 2]) return run + 1;
            var found = Arrays.binarySearch(begins, Math.max(0, run), begins.length, row);
            return found >= 0 ? found : Math.max(0, -found - 2);
        }

        @Override
        public int docIDRunEnd() {
            return end;
        }

        @Override
        public void intoBitSet(int upTo, FixedBitSet bits, int offset) {
            while (row < upTo) {
                var to = Math.min(upTo, end);
                bits.set(row - offset, to - offset);
                advance(to);
            }
        }

        @Override
        public long cost() {
            return begins[begins.length - 1] - begins[0];
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "all copies but those of " + known.size() + " lines";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && known.equals(((OtherLines) other).known);
    }

    @Override
    public int hashCode() {
        return classHash() ^ known.hashCode();
    }
}
