package org.whereas.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/// The most that words are worth in parts of the index. What Lucene knows of many rows at once is what a row would be
/// worth that is nothing but the word, over and over; often twice as much as any that there is. Found out for
/// frequent words when they are first asked for, and kept as long as the part is.
///
/// What a row is worth to BM25 depends on how long rows are on the average, which changes with the index, by less than
/// that changes; so it is found out anew where the average has changed by more than a little, and that much is added.
final class Peaks {

    private static final int FREQUENT = 512;
    private static final double LITTLE = 0.005;

    private static final Map<IndexReader.CacheKey, Map<Term, Peak>> KNOWN = new ConcurrentHashMap<>();

    private Peaks() {}

    /// @param share the most that a row is worth, as a share of what one would be that is nothing but the word
    /// @param length how long rows were on the average
    private record Peak(float share, double length) {
        boolean holds(double now) {
            return Math.abs(now / length - 1) <= LITTLE;
        }
    }

    /// What one question asks of them.
    static final class Asked {
        private final IndexSearcher searcher;
        private final Map<String, Double> lengths = new HashMap<>();

        Asked(IndexSearcher searcher) {
            this.searcher = searcher;
        }

        /// The most that a row of a part is worth.
        ///
        /// @param term the word; null where it is not a single one, of which nothing is known
        /// @param rows the rows where it stands
        float of(LeafReaderContext part, Term term, Weight weight, Scorer rows) throws IOException {
            var cache = part.reader().getCoreCacheHelper();
            var length = term == null || cache == null ? 0 : length(term.field());
            if (length == 0 || rows.iterator().cost() < FREQUENT) return Float.MAX_VALUE;
            rows.advanceShallow(0);
            var most = rows.getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
            var known = KNOWN.get(cache.getKey());
            if (known == null) {
                known = new ConcurrentHashMap<>();
                var before = KNOWN.putIfAbsent(cache.getKey(), known);
                if (before == null) cache.addClosedListener(KNOWN::remove);
                else known = before;
            }
            var peak = known.get(term);
            if (peak == null || !peak.holds(length)) {
                peak = new Peak(peak(weight.scorer(part), most) / most, length);
                known.put(term, peak);
            }
            return (float) (peak.share() * most * (1 + LITTLE));
        }

        /// How many words a row has in a column on the average; 0 where that does not matter.
        private double length(String column) throws IOException {
            var known = lengths.get(column);
            if (known != null) return known;
            var of = searcher.collectionStatistics(column);
            var length = of == null || !Ranking.isByLength(column) ? 0 : (double) of.sumTotalTermFreq() / of.docCount();
            lengths.put(column, length);
            return length;
        }
    }

    /// Goes through the blocks of rows, and through the rows of those of which Lucene knows no more than of all.
    private static float peak(Scorer scorer, float most) throws IOException {
        var peak = 0f;
        var rows = scorer.iterator();
        for (var from = 0; ; ) {
            var last = scorer.advanceShallow(from);
            var bound = scorer.getMaxScore(last);
            if (bound >= most) {
                var row = rows.docID() < from ? rows.advance(from) : rows.docID();
                for (; row <= last && row != DocIdSetIterator.NO_MORE_DOCS; row = rows.nextDoc())
                    peak = Math.max(peak, scorer.score());
            } else peak = Math.max(peak, bound);
            if (last == DocIdSetIterator.NO_MORE_DOCS) return peak;
            from = last + 1;
        }
    }
}
