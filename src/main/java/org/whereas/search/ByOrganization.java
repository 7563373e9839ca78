package org.whereas.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts the clauses of each organization that score enough.
final class ByOrganization extends SimpleCollector {

    private final Map<String, Integer> counts = new HashMap<>();
    private final float least;
    private Scorable scores;
    private SortedDocValues values;
    private int[] here = {};

    ByOrganization(float least) {
        this.least = least;
    }

    /// The counts by the organization's address.
    Map<String, Integer> counts() throws IOException {
        flush();
        return Map.copyOf(counts);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public void setScorer(Scorable scorer) {
        scores = scorer;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        flush();
        values = DocValues.getSorted(leaf.reader(), Columns.ORGANIZATION);
        here = new int[values.getValueCount()];
    }

    @Override
    public void collect(int row) throws IOException {
        if (scores.score() >= least && values.advanceExact(row)) here[values.ordValue()]++;
    }

    /// Counts on the thread that asks.
    record Manager(ByOrganization all) implements CollectorManager<ByOrganization, ByOrganization> {
        @Override
        public ByOrganization newCollector() {
            return all;
        }

        @Override
        public ByOrganization reduce(Collection<ByOrganization> some) {
            return all;
        }
    }

    private void flush() throws IOException {
        for (var i = 0; i < here.length; i++)
            if (here[i] > 0) counts.merge(values.lookupOrd(i).utf8ToString(), here[i], Integer::sum);
        here = new int[0];
    }
}
