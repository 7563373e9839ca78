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
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Goes once over everything that matches, without ranking it: how many lines of descent there are and
/// how many clauses in each, the newest clause of each, and whatever [Counts] ask for. Among equals the
/// model stands for its copies.
final class Tally extends SimpleCollector {

    private static final int UNDATED = Integer.MIN_VALUE;

    private final boolean gathered;
    private final List<Counts> counts;
    private final LongIndex lines = new LongIndex();
    private int[] days = new int[64];
    private int[] best = new int[64];
    private int[] sizes = new int[64];
    private long matches;
    private long lastLine;
    private int lastAt = -1;

    private NumericDocValues line;
    private NumericDocValues day;
    private int base;

    /// @param gathered whether the clauses of a line of descent are one result
    Tally(boolean gathered, List<Counts> counts) {
        this.gathered = gathered;
        this.counts = counts;
    }

    /// How many results there are: lines, or clauses where they are not gathered.
    long results() {
        return gathered ? lines.size() : matches;
    }

    /// How many clauses match.
    long matches() {
        return matches;
    }

    /// How many clauses match of a line of descent, which is given with the bit that is set on copies.
    int clauses(long of) {
        var at = gathered ? lines.find(of >> 1) : -1;
        return at < 0 ? 1 : sizes[at];
    }

    /// A clause of each result.
    int[] rows() {
        return Arrays.stream(best, 0, (int) results()).map(b -> b >>> 1).toArray();
    }

    /// Some of the results, newest first; those without a day last.
    List<Leaders.Best> newest(int offset, int size) {
        var oldestFirst = Comparator.<Integer>comparingInt(i -> days[i])
                .thenComparing(i -> best[i] >>> 1, Comparator.reverseOrder());
        var top = new PriorityQueue<Integer>(oldestFirst);
        for (var i = 0; i < results(); i++) {
            top.add(i);
            if (top.size() > offset + size) top.poll();
        }
        var ordered = new ArrayList<>(top);
        ordered.sort(oldestFirst.reversed());
        return ordered.stream()
                .skip(offset)
                .map(i -> new Leaders.Best(best[i] >>> 1, 0))
                .toList();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        base = leaf.docBase;
        line = DocValues.getNumeric(leaf.reader(), Columns.LINE);
        day = DocValues.getNumeric(leaf.reader(), Columns.DAY);
        for (var count : counts) count.next(leaf.reader());
    }

    @Override
    public void collect(int row) throws IOException {
        var value = line.advanceExact(row) ? line.longValue() : 0;
        var copy = (int) (value & 1);
        var at = gathered ? result(value >> 1) : (int) matches;
        matches++;
        if (at == sizes.length) grow();
        take(at, base + row, copy, day.advanceExact(row) ? (int) day.longValue() : UNDATED);
        for (var count : counts) count.count(row, gathered ? at : Counts.ALONE);
    }

    /// The result that a line of descent is. Its clauses mostly come one after the other, because the index is sorted
    /// by
    /// lines.
    private int result(long of) {
        if (lastAt >= 0 && of == lastLine) return lastAt;
        lastLine = of;
        lastAt = lines.at(of);
        return lastAt;
    }

    /// Rows are kept shifted by the bit that is set on copies.
    private void take(int at, int row, int copy, int on) {
        var fresh = sizes[at]++ == 0;
        var better = fresh || on > days[at] || on == days[at] && copy < (best[at] & 1);
        if (!better) return;
        days[at] = on;
        best[at] = row << 1 | copy;
    }

    private void grow() {
        days = Arrays.copyOf(days, days.length * 2);
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
