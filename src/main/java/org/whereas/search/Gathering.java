package org.whereas.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
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

    private final int most;
    private final PriorityQueue<Kept> worstFirst =
            new PriorityQueue<>((a, b) -> a.score != b.score ? Float.compare(a.score, b.score) : b.row - a.row);
    private final Map<Long, Kept> byLine = new HashMap<>();

    private float floor;
    private NumericDocValues line;
    private Scorable scorer;
    private int base;

    /// @param floor what a clause must score more than
    Gathering(int most, float floor) {
        this.most = most;
        this.floor = floor;
    }

    private record Kept(long line, int row, float score) {}

    List<ScoreDoc> found() {
        return worstFirst.stream().map(k -> new ScoreDoc(k.row, k.score)).toList();
    }

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
        raise();
    }

    private void raise() throws IOException {
        if (floor > 0) scorer.setMinCompetitiveScore(Math.nextUp(floor));
    }

    /// Gathers on the thread that asks.
    record Manager(int most, float floor) implements CollectorManager<Gathering, List<ScoreDoc>> {
        @Override
        public Gathering newCollector() {
            return new Gathering(most, floor);
        }

        @Override
        public List<ScoreDoc> reduce(Collection<Gathering> all) {
            return all.stream().flatMap(g -> g.found().stream()).toList();
        }
    }
}
