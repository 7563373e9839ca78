package org.whereas.search;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/// BM25, with little regard to length: a short clause is not a better one, and an id matches or does not.
final class Ranking {

    static final Similarity SIMILARITY = new PerFieldSimilarityWrapper() {
        private final Similarity words = new BM25Similarity(1.5f, 0.4f);
        private final Similarity ids = new Constant();

        @Override
        public Similarity get(String column) {
            return isByLength(column) ? words : ids;
        }
    };

    /// Whether a row counts the more the shorter it is.
    static boolean isByLength(String column) {
        return !column.equals(Columns.IDS) && !column.equals(Columns.REC);
    }

    private Ranking() {}

    /// Every match is worth the same.
    private static final class Constant extends Similarity {
        @Override
        public long computeNorm(FieldInvertState state) {
            return 1;
        }

        @Override
        public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
            return new SimScorer() {
                @Override
                public float score(float frequency, long norm) {
                    return boost;
                }
            };
        }
    }
}
