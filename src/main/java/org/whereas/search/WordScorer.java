package org.whereas.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.Bits;

/// Scores rows in which any of some words stands, each by its best column, and passes over what cannot be worth as
/// much as is still wanted.
///
/// It is MAXSCORE (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995) on the bounds that
/// Lucene keeps for blocks of rows, but column by column: Lucene sees a word's columns as one, and goes through every
/// row that has it in any of them. Here those columns of all words that could not together lift a row over what is
/// wanted lead to none; they are looked at where another leads to. So a word that stands in the headings of thousands
/// of clauses costs nothing while clauses that say it are found.
final class WordScorer extends BulkScorer {

    /// Bounds are made of sums that were rounded in another order than the scores.
    private static final double ROUNDED = 1 + 1e-6;
    private static final int SMALLEST = 64;
    private static final int LARGEST = 1 << 13;
    private static final int WORTHWHILE = 16;

    private final Disjunct[] disjuncts;
    private final float[] ties;
    private final float[] best;
    private final double[] rest;
    private final double[] passed;
    private final Disjunct[] leading;
    private final DocIdSetIterator rows;
    private final TwoPhaseIterator sure;
    private final int end;
    private final Asked asked = new Asked();

    private int bounded;
    private int passing;
    private int leads;
    private float wanted;
    private float score;
    private double sum;
    private int smallest = SMALLEST;
    private long windows;
    private long candidates;

    WordScorer(Worth worth, List<Disjunct> disjuncts, Scorer filter, int end) {
        this.disjuncts = disjuncts.toArray(Disjunct[]::new);
        this.leading = new Disjunct[this.disjuncts.length];
        this.passed = new double[this.disjuncts.length];
        this.ties = new float[worth.words().size()];
        for (var i = 0; i < ties.length; i++) ties[i] = worth.words().get(i).tie();
        this.best = new float[ties.length];
        this.rest = new double[ties.length];
        this.sure = filter.twoPhaseIterator();
        this.rows = sure == null ? filter.iterator() : sure.approximation();
        this.end = end;
    }

    private final class Asked extends Scorable {
        @Override
        public float score() {
            return score;
        }

        @Override
        public void setMinCompetitiveScore(float least) {
            wanted = least;
        }
    }

    @Override
    public long cost() {
        return end;
    }

    @Override
    public int score(LeafCollector collector, Bits live, int min, int max) throws IOException {
        collector.setScorer(asked);
        var last = Math.min(max, end);
        var from = min;
        while (from < last) {
            if (from >= bounded) bound(from);
            var to = Math.min(bounded, last);
            if (leads < disjuncts.length) collect(collector, live, from, to);
            from = to;
        }
        return from >= end ? DocIdSetIterator.NO_MORE_DOCS : from;
    }

    private void bound(int from) throws IOException {
        bounded = window(from);
        for (var disjunct : disjuncts) disjunct.bound(from, bounded);
        part();
    }

    /// How far the bounds hold of what led last; not too near, so that looking them up costs less than they save.
    private int window(int from) throws IOException {
        var to = end;
        for (var i = Math.min(leads, disjuncts.length - 1); i < disjuncts.length; i++)
            to = Math.min(to, disjuncts[i].window(from));
        smallest = candidates < WORTHWHILE * windows * disjuncts.length ? Math.min(LARGEST, smallest * 2) : SMALLEST;
        windows++;
        return Math.min(end, Math.max(to, from + smallest));
    }

    /// Parts the columns into those that together lift no row over what is wanted, first, then those that stand only
    /// where one that leads does, and those that lead to rows.
    private void part() {
        sort();
        clear();
        passing = 0;
        var led = 0;
        for (var disjunct : disjuncts) {
            var before = sum;
            var bestBefore = best[disjunct.word];
            var restBefore = rest[disjunct.word];
            add(disjunct.word, disjunct.most);
            disjunct.leads = !isTooLittle(sum);
            if (!disjunct.leads) {
                passed[passing] = sum;
                disjuncts[passing++] = disjunct;
            } else {
                sum = before;
                best[disjunct.word] = bestBefore;
                rest[disjunct.word] = restBefore;
                leading[led++] = disjunct;
            }
        }
        leads = passing;
        for (var i = 0; i < led; i++) if (isFollowing(leading[i])) disjuncts[leads++] = leading[i];
        for (int i = 0, at = leads; i < led; i++) if (!isFollowing(leading[i])) disjuncts[at++] = leading[i];
    }

    private static boolean isFollowing(Disjunct disjunct) {
        return disjunct.stem != null && disjunct.stem.leads;
    }

    private void sort() {
        for (var i = 1; i < disjuncts.length; i++) {
            var disjunct = disjuncts[i];
            var at = i;
            for (; at > 0 && disjuncts[at - 1].weight() > disjunct.weight(); at--) disjuncts[at] = disjuncts[at - 1];
            disjuncts[at] = disjunct;
        }
    }

    private boolean isTooLittle(double worth) {
        return (float) (worth * ROUNDED) < wanted;
    }

    private void collect(LeafCollector collector, Bits live, int from, int to) throws IOException {
        var row = rows.docID() < from ? rows.advance(from) : rows.docID();
        while (row < to) {
            var next = next(row);
            if (next >= to) return;
            if (next > row) {
                row = rows.advance(next);
                continue;
            }
            candidates++;
            if ((live == null || live.get(row)) && (sure == null || sure.matches()) && isWanted(row)) {
                var before = wanted;
                collector.collect(row);
                if (wanted > before) part();
                if (leads == disjuncts.length) return;
            }
            row = rows.nextDoc();
        }
    }

    /// The first row from one on to which something leads.
    private int next(int row) throws IOException {
        var next = DocIdSetIterator.NO_MORE_DOCS;
        for (var i = leads; i < disjuncts.length; i++) next = Math.min(next, disjuncts[i].advance(row));
        return next;
    }

    /// Works out what a row is worth, as far as it may be worth what is wanted.
    private boolean isWanted(int row) throws IOException {
        clear();
        for (var i = leads; i < disjuncts.length; i++) look(disjuncts[i], row);
        for (var i = passing; i < leads; i++) {
            if (disjuncts[i].stem.row != row) continue;
            disjuncts[i].advance(row);
            look(disjuncts[i], row);
        }
        for (var i = passing - 1; i >= 0; i--) {
            if (isTooLittle(sum + passed[i])) return false;
            disjuncts[i].advance(row);
            look(disjuncts[i], row);
        }
        score = worth();
        return score > 0 && score >= wanted;
    }

    private void look(Disjunct disjunct, int row) throws IOException {
        if (disjunct.row == row && disjunct.matches()) add(disjunct.word, disjunct.score());
    }

    private void clear() {
        sum = 0;
        Arrays.fill(best, 0);
        Arrays.fill(rest, 0);
    }

    private void add(int word, float worth) {
        sum -= best[word] + rest[word] * ties[word];
        if (worth >= best[word]) {
            rest[word] += best[word];
            best[word] = worth;
        } else rest[word] += worth;
        sum += best[word] + rest[word] * ties[word];
    }

    /// Rounded as Lucene rounds it.
    private float worth() {
        var worth = 0.0;
        for (var i = 0; i < best.length; i++) worth += (float) (best[i] + rest[i] * ties[i]);
        return (float) worth;
    }
}
