package org.whereas.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;

/// Where a word stands in one column of one part of the index, and what it is worth there.
final class Disjunct {

    /// Which word of the question it is.
    final int word;

    private final Term term;
    private final Scorer scorer;
    private final float peak;
    private final TwoPhaseIterator sure;
    private final DocIdSetIterator rows;
    private final double cost;

    /// The row it stands at.
    int row = -1;

    /// The most that it is worth in a window of rows; see [#bound].
    float most;

    /// Whether it leads to rows; see [WordScorer].
    boolean leads;

    /// The stem of the word as it is written, which stands wherever this does; null where this is none.
    Disjunct stem;

    /// @param term the word; null where it is not a single one
    /// @param peak the most that it is worth anywhere in this part of the index
    Disjunct(int word, Term term, Scorer scorer, float peak) {
        this.word = word;
        this.term = term;
        this.scorer = scorer;
        this.peak = peak;
        this.sure = scorer.twoPhaseIterator();
        this.rows = sure == null ? scorer.iterator() : sure.approximation();
        this.cost = Math.max(1, rows.cost());
    }

    /// The row behind a block of rows for which it knows what it is worth at most; none of it lies between the row
    /// given and the one it stands at.
    int window(int from) throws IOException {
        var last = scorer.advanceShallow(Math.max(row, from));
        return last == DocIdSetIterator.NO_MORE_DOCS ? last : last + 1;
    }

    /// Looks up the most that it is worth in some rows, which lie behind all that were asked for before.
    void bound(int from, int to) throws IOException {
        most = 0;
        if (row >= to) return;
        if (row < from) scorer.advanceShallow(from);
        most = Math.min(peak, scorer.getMaxScore(to - 1));
    }

    /// Notes which of some others stands wherever it does.
    void within(List<Disjunct> others) {
        if (term == null || !term.text().startsWith(Analysis.EXACT)) return;
        var stemmed = new Term(term.field(), Terms.stem(term.text().substring(Analysis.EXACT.length())));
        for (var other : others) if (stemmed.equals(other.term)) stem = other;
    }

    /// What passing over it is worth for what it costs.
    double weight() {
        return most / cost;
    }

    /// On to the first row from one on where it may stand.
    int advance(int from) throws IOException {
        if (row < from) row = rows.advance(from);
        return row;
    }

    /// Whether it stands in the row that it was brought to; to be asked once for a row.
    boolean matches() throws IOException {
        return sure == null || sure.matches();
    }

    float score() throws IOException {
        return scorer.score();
    }
}
