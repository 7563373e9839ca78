package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Goes once over everything that matches: gathers the clauses of one line of descent under the best of them, and
/// counts what
/// [Counts] ask for. Among equals the model stands for its copies.
final class Tally extends SimpleCollector {

    private final boolean collapsed;
    private final List<Counts> counts;
    private final LongIndex lines = new LongIndex();
    private float[] scores = new float[64];
    private int[] best = new int[64];
    private int[] sizes = new int[64];
    private long matches;

    private NumericDocValues line;
    private Scorable scorer;
    private int base;

    Tally(boolean collapsed, List<Counts> counts) {
        this.collapsed = collapsed;
        this.counts = counts;
    }

    /// The best clause of a line.
    ///
    /// @param copies how many others match in its line
    record Best(int row, float score, int copies) {}

    /// How many results there are: lines, or clauses where they are not gathered.
    long results() {
        return lines.size();
    }

    /// How many clauses match.
    long matches() {
        return matches;
    }

    /// Some of the results, best first.
    List<Best> page(int offset, int size) {
        var worstFirst = Comparator.<Integer>comparingDouble(i -> scores[i])
                .thenComparing(i -> best[i] >>> 1, Comparator.reverseOrder());
        var top = new PriorityQueue<Integer>(worstFirst);
        for (var i = 0; i < lines.size(); i++) {
            top.add(i);
            if (top.size() > offset + size) top.poll();
        }
        var ordered = new ArrayList<>(top);
        ordered.sort(worstFirst.reversed());
        return ordered.stream()
                .skip(offset)
                .map(i -> new Best(best[i] >>> 1, scores[i], sizes[i] - 1))
                .toList();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        base = leaf.docBase;
        line = DocValues.getNumeric(leaf.reader(), Columns.LINE);
        for (var count : counts) count.next(leaf.reader());
    }

    @Override
    public void setScorer(Scorable next) {
        scorer = next;
    }

    @Override
    public void collect(int row) throws IOException {
        matches++;
        var value = line.advanceExact(row) ? line.longValue() : 0;
        var copy = (int) (value & 1);
        var at = lines.at(collapsed ? value >> 1 : base + row);
        if (at == scores.length) grow();
        take(at, base + row, copy, scorer.score());
        for (var count : counts) count.count(row, at);
    }

    /// Rows are kept shifted by the bit that is set on copies.
    private void take(int at, int row, int copy, float score) {
        var fresh = sizes[at]++ == 0;
        var better = fresh || score > scores[at] || score == scores[at] && copy < (best[at] & 1);
        if (!better) return;
        scores[at] = score;
        best[at] = row << 1 | copy;
    }

    private void grow() {
        scores = Arrays.copyOf(scores, scores.length * 2);
        best = Arrays.copyOf(best, best.length * 2);
        sizes = Arrays.copyOf(sizes, sizes.length * 2);
    }

    /// Runs a tally on the thread that asks.
    record Manager(Tally tally) implements CollectorManager<Tally, Tally> {
        @Override
        public Tally newCollector() {
            return tally;
        }

        @Override
        public Tally reduce(Collection<Tally> all) {
            return tally;
        }
    }
}
