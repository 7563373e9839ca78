package org.whereas.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts the clauses of each organization.
final class ByOrganization extends SimpleCollector {

    private final Map<String, Integer> counts = new HashMap<>();
    private SortedDocValues values;
    private int[] here = {};

    /// The counts by the organization's address.
    Map<String, Integer> counts() throws IOException {
        flush();
        return Map.copyOf(counts);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        flush();
        values = DocValues.getSorted(leaf.reader(), Columns.ORGANIZATION);
        here = new int[values.getValueCount()];
    }

    @Override
    public void collect(int row) throws IOException {
        if (values.advanceExact(row)) here[values.ordValue()]++;
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
