package org.whereas.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// The lines of descent of everything that matches, without the bit that is set on copies.
final class LinesFound extends SimpleCollector {

    private final Set<Long> lines = new HashSet<>();
    private NumericDocValues line;

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext part) throws IOException {
        line = DocValues.getNumeric(part.reader(), Columns.LINE);
    }

    @Override
    public void collect(int row) throws IOException {
        if (line.advanceExact(row)) lines.add(line.longValue() & ~1L);
    }

    /// Collects on the thread that asks.
    record Manager() implements CollectorManager<LinesFound, Set<Long>> {
        @Override
        public LinesFound newCollector() {
            return new LinesFound();
        }

        @Override
        public Set<Long> reduce(Collection<LinesFound> all) {
            var lines = new HashSet<Long>();
            all.forEach(one -> lines.addAll(one.lines));
            return lines;
        }
    }
}
