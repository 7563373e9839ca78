package org.whereas.search;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.SparseFixedBitSet;

/// A few copies of each of some lines of descent: by what they are worth, all that are worth less can be passed over.
final class SomeCopies extends Query {

    private static final int FEW = 16;

    private final Set<Long> lines;

    /// @param lines without the bit that is set on copies
    SomeCopies(Set<Long> lines) {
        this.lines = Set.copyOf(lines);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext part) throws IOException {
                var rows = rows(Runs.of(part.reader()), part.reader().maxDoc());
                var count = rows.cardinality();
                if (count == 0) return null;
                return ConstantScoreScorerSupplier.fromIterator(
                        new BitSetIterator(rows, count), score(), mode, rows.length());
            }

            @Override
            public boolean isCacheable(LeafReaderContext part) {
                return false;
            }
        };
    }

    /// The first rows of each run.
    private SparseFixedBitSet rows(Runs runs, int most) {
        var rows = new SparseFixedBitSet(most);
        for (var line : lines) {
            var at = runs.find(line | 1);
            if (at < 0) continue;
            var end = Math.min(runs.begins()[at] + FEW, runs.begins()[at + 1]);
            for (var row = runs.begins()[at]; row < end; row++) rows.set(row);
        }
        return rows;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "some copies of " + lines.size() + " lines";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && lines.equals(((SomeCopies) other).lines);
    }

    @Override
    public int hashCode() {
        return classHash() ^ lines.hashCode();
    }
}
