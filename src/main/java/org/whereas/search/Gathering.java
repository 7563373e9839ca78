package org.whereas.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Keeps the best copy of each of the best lines of descent, and has everything passed over that cannot
/// be among them.
final class Gathering extends SimpleCollector {

    /// By worth, and of the same worth as they stand in the index.
    private static final Comparator<Kept> BEST_FIRST =
            Comparator.<Kept>comparingDouble(k -> -k.score).thenComparingInt(k -> k.row);

    private final int most;
    private final Floor shared;
    private final PriorityQueue<Kept> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());
    private final Map<Long, Kept> byLine = new HashMap<>();

    private float floor;
    private NumericDocValues line;
    private Scorable scorer;
    private int base;

    /// @param floor what a clause must score more than
    private Gathering(int most, float floor, Floor shared) {
        this.most = most;
        this.floor = floor;
        this.shared = shared;
    }

    private record Kept(long line, int row, float score) {}

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.TOP_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        base = leaf.docBase;
        line = DocValues.getNumeric(leaf.reader(), Columns.LINE);
    }

    @Override
    public void setScorer(Scorable next) throws IOException {
        scorer = next;
        raise();
    }

    @Override
    public void collect(int row) throws IOException {
        var score = scorer.score();
        if (score <= floor) return;
        var of = line.advanceExact(row) ? line.longValue() : 0;
        var before = byLine.get(of);
        if (before != null && before.score >= score) return;
        if (before != null) worstFirst.remove(before);
        keep(new Kept(of, base + row, score));
    }

    private void keep(Kept next) throws IOException {
        byLine.put(next.line, next);
        worstFirst.add(next);
        if (worstFirst.size() > most) byLine.remove(worstFirst.poll().line);
        if (worstFirst.size() < most) return;
        floor = Math.max(floor, worstFirst.peek().score);
        shared.raise(floor);
        raise();
    }

    private void raise() throws IOException {
        floor = Math.max(floor, shared.below());
        if (floor > 0) scorer.setMinCompetitiveScore(Math.nextUp(floor));
    }

    /// Gathers on as many threads as there are.
    record Manager(int most, float floor, Floor shared) implements CollectorManager<Gathering, List<ScoreDoc>> {

        Manager(int most, float floor) {
            this(most, floor, new Floor());
        }

        @Override
        public Gathering newCollector() {
            return new Gathering(most, floor, shared);
        }

        @Override
        public List<ScoreDoc> reduce(Collection<Gathering> all) {
            var lines = new HashSet<Long>();
            return all.stream()
                    .flatMap(g -> g.worstFirst.stream())
                    .sorted(BEST_FIRST)
                    .filter(k -> lines.add(k.line))
                    .limit(most)
                    .map(k -> new ScoreDoc(k.row, k.score))
                    .toList();
        }
    }
}
