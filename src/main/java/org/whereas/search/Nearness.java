package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/// How near clauses are to a question in what they mean, and both ways to rank as one.
///
/// It brings up what the words alone rank too low, and only that: what is found, and so every count, is
/// the same with it and without. Only clauses that are in no copy have a meaning of their own.
final class Nearness {

    private static final int NEAREST = 50;

    /// How much the meaning weighs beside the words; chosen on the open half of the judged questions.
    private static final float SHARE = 0.5f;

    private final IndexSearcher searcher;
    private final String column;
    private final byte[] direction;

    Nearness(IndexSearcher searcher, String column, byte[] direction) {
        this.searcher = searcher;
        this.column = column;
        this.direction = direction;
    }

    /// How rows rank by words.
    interface ByWords {
        List<Leaders.Best> of(List<ScoreDoc> rows) throws IOException;
    }

    /// The first results by words and the nearest of all that a filter leaves, best of both first; then
    /// the other results by words.
    List<Leaders.Best> fused(List<Leaders.Best> byWords, int head, Query filter, ByWords ranking) throws IOException {
        var first = new ArrayList<>(byWords.subList(0, Math.min(head, byWords.size())));
        var there = new HashSet<Integer>();
        first.forEach(b -> there.add(b.row()));
        var added = new ArrayList<ScoreDoc>();
        for (var near : nearest(filter)) if (there.add(near.doc)) added.add(new ScoreDoc(near.doc, 0));
        first.addAll(ranking.of(added));
        var fused = new ArrayList<>(ordered(first));
        byWords.stream().skip(head).filter(b -> there.add(b.row())).forEach(fused::add);
        return fused;
    }

    private List<ScoreDoc> nearest(Query filter) throws IOException {
        var query = new KnnByteVectorQuery(column, direction, NEAREST, filter);
        return Arrays.asList(searcher.search(query, NEAREST).scoreDocs);
    }

    private List<Leaders.Best> ordered(List<Leaders.Best> some) throws IOException {
        var most = (float) some.stream().mapToDouble(Leaders.Best::score).max().orElse(1);
        var weighed = new ArrayList<Leaders.Best>();
        for (var one : some) {
            var words = most > 0 ? one.score() / most : 0;
            weighed.add(new Leaders.Best(one.row(), most * ((1 - SHARE) * words + SHARE * likeness(one.row()))));
        }
        weighed.sort(Comparator.comparingDouble(b -> -b.score()));
        return weighed;
    }

    private float likeness(int row) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(row, leaves));
        var values = leaf.reader().getByteVectorValues(column);
        if (values == null) return 0;
        var at = values.iterator();
        if (at.advance(row - leaf.docBase) == DocIdSetIterator.NO_MORE_DOCS) return 0;
        if (at.docID() != row - leaf.docBase) return 0;
        return Math.max(0, Meaning.likeness(direction, values.vectorValue(at.index())));
    }
}
