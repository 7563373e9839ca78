package org.whereas.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Weight;

/// Keeps the best rows of a search that finds one of each run of twins: what is found stands for the twins behind
/// it. Among equals the first in the index stands first, as if each row had been found for itself.
final class TwinsFound extends SimpleCollector {

    private final int most;
    private final Weight filter;
    private final PriorityQueue<Run> worstFirst =
            new PriorityQueue<>((a, b) -> a.score != b.score ? Float.compare(a.score, b.score) : b.rows[0] - a.rows[0]);

    private float floor = -1;
    private int kept;
    private LeafReaderContext part;
    private Twins twins;
    private DocIdSetIterator left;
    private Scorable scorer;

    private TwinsFound(int most, Weight filter) {
        this.most = most;
        this.filter = filter;
    }

    /// The best rows that a filter leaves, as if each had been asked for itself.
    ///
    /// @param one a question to one of the twins that the filter leaves
    static List<ScoreDoc> best(IndexSearcher searcher, Query one, Twins.Seen twins, Query filter, int most)
            throws IOException {
        var alike = searcher.rewrite(twins.alike(filter));
        var left = searcher.createWeight(alike, ScoreMode.COMPLETE_NO_SCORES, 1);
        return searcher.search(one, new Manager(most, left));
    }

    private record Run(float score, int[] rows) {}

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.TOP_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext next) throws IOException {
        part = next;
        twins = Twins.of(next.reader());
        left = null;
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
        var run = new Run(score, rows(row));
        worstFirst.add(run);
        kept += run.rows.length;
        while (kept - worstFirst.peek().rows.length >= most) kept -= worstFirst.poll().rows.length;
        if (kept < most) return;
        floor = worstFirst.peek().score;
        raise();
    }

    private void raise() throws IOException {
        if (floor > 0) scorer.setMinCompetitiveScore(Math.nextUp(floor));
    }

    /// A row and the twins behind it that are left, no more than can be wanted; alone where it is none of them.
    private int[] rows(int first) throws IOException {
        var live = part.reader().getLiveDocs();
        var end = Math.min(twins.end(first), part.reader().maxDoc());
        var rows = new int[Math.min(most, end - first)];
        rows[0] = part.docBase + first;
        if (rows.length == 1 || !isLeft(first)) return new int[] {rows[0]};
        var count = 1;
        for (var row = left.nextDoc(); row < end && count < most; row = left.nextDoc()) {
            if (live == null || live.get(row)) rows[count++] = part.docBase + row;
        }
        return Arrays.copyOf(rows, count);
    }

    private boolean isLeft(int row) throws IOException {
        if (left == null) {
            var rows = filter.scorer(part);
            left = rows == null ? DocIdSetIterator.empty() : rows.iterator();
        }
        return left.docID() == row || left.docID() < row && left.advance(row) == row;
    }

    private List<ScoreDoc> found() {
        return worstFirst.stream()
                .sorted(Comparator.<Run>comparingDouble(r -> -r.score).thenComparingInt(r -> r.rows[0]))
                .flatMap(r -> IntStream.of(r.rows).mapToObj(row -> new ScoreDoc(row, r.score)))
                .limit(most)
                .toList();
    }

    /// Collects on the thread that asks.
    private record Manager(int most, Weight filter) implements CollectorManager<TwinsFound, List<ScoreDoc>> {
        @Override
        public TwinsFound newCollector() {
            return new TwinsFound(most, filter);
        }

        @Override
        public List<ScoreDoc> reduce(Collection<TwinsFound> all) {
            return all.stream().flatMap(f -> f.found().stream()).toList();
        }
    }
}
