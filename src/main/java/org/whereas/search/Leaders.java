package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;

/// The best clauses for a question, without looking at what cannot be among them, so that the cost
/// hardly grows with the number of matches.
///
/// Gathered by line of descent: first the clauses that are in no copy are ranked, of which each line
/// has one. Then only copies that would stand above the last of these are looked at, and of each line
/// the best. Where a model is found, it stands for its copies. What was found is ordered once more in
/// blocks by what is dear to know of many clauses and cheap of few.
final class Leaders {

    private static final int BLOCK = 50;

    /// So many models more are ranked than are shown, because their copies are not worth a look.
    private static final int MORE = 150;

    private static final int ROUNDS = 4;
    private static final Term LEADS = new Term(Columns.LEADS, "1");

    private final IndexSearcher searcher;
    private final Queries.Made question;
    private final Query filter;

    Leaders(IndexSearcher searcher, Queries.Made question, Query filter) {
        this.searcher = searcher;
        this.question = question;
        this.filter = filter;
    }

    /// A clause that was found.
    record Best(int row, float score) {}

    List<Best> of(int offset, int size, boolean gathered) throws IOException {
        var most = (offset + size + BLOCK - 1) / BLOCK * BLOCK;
        var found = gathered ? gathered(most) : best(filter, most);
        return ordered(found).stream().skip(offset).limit(size).toList();
    }

    private List<ScoreDoc> best(Query under, int most) throws IOException {
        var manager = new TopScoreDocCollectorManager(most, null, most);
        return Arrays.asList(searcher.search(question.ranked(under), manager).scoreDocs);
    }

    private List<ScoreDoc> gathered(int most) throws IOException {
        var models = best(led(), most + MORE);
        var last = most - BLOCK / 2 - 1;
        var floor = models.size() <= last ? 0 : models.get(last).score;
        var all = new ArrayList<>(models);
        all.addAll(copies(most, floor, lines(models)));
        all.sort(Comparator.<ScoreDoc>comparingDouble(d -> -d.score).thenComparingInt(d -> d.doc));
        return all.size() > most ? all.subList(0, most) : all;
    }

    /// The best copies of lines whose model is not found at all; a model that is found but ranks too
    /// low still stands for its copies.
    private List<ScoreDoc> copies(int most, float floor, Set<Long> known) throws IOException {
        for (var round = 1; ; round++) {
            var found = searcher.search(question.ranked(filter), new Gathering.Manager(most, floor, known));
            var led = found.isEmpty() ? Set.<Long>of() : led(lines(found));
            if (led.isEmpty()) return found;
            if (round == ROUNDS) return without(found, led);
            known.addAll(led);
        }
    }

    private List<ScoreDoc> without(List<ScoreDoc> found, Set<Long> lines) throws IOException {
        var others = new ArrayList<ScoreDoc>();
        for (var one : found) if (!lines.contains(line(one))) others.add(one);
        return others;
    }

    /// Which of some lines have a model that is found.
    private Set<Long> led(Set<Long> lines) throws IOException {
        var terms = lines.stream().map(l -> new BytesRef(Long.toHexString(l))).toList();
        var models = new BooleanQuery.Builder()
                .add(question.matching(led()), Occur.FILTER)
                .add(new TermInSetQuery(Columns.DESCENT, terms), Occur.FILTER)
                .build();
        return lines(Arrays.asList(searcher.search(models, lines.size()).scoreDocs));
    }

    private Query led() {
        return new BooleanQuery.Builder()
                .add(filter, Occur.FILTER)
                .add(new TermQuery(LEADS), Occur.FILTER)
                .build();
    }

    private Set<Long> lines(List<ScoreDoc> found) throws IOException {
        var lines = new HashSet<Long>();
        for (var one : found) lines.add(line(one));
        return lines;
    }

    /// The line of descent of a clause, without the bit that is set on copies.
    private long line(ScoreDoc one) throws IOException {
        return Lines.of(searcher.getIndexReader(), one.doc) & ~1L;
    }

    private List<Best> ordered(List<ScoreDoc> found) throws IOException {
        var ordered = new ArrayList<Best>();
        for (var from = 0; from < found.size(); from += BLOCK) {
            var block =
                    found.subList(from, Math.min(found.size(), from + BLOCK)).toArray(ScoreDoc[]::new);
            var hits = new TotalHits(block.length, TotalHits.Relation.EQUAL_TO);
            var again = QueryRescorer.rescore(searcher, new TopDocs(hits, block), question.more(), 1, block.length);
            for (var hit : again.scoreDocs) ordered.add(new Best(hit.doc, hit.score));
        }
        return ordered;
    }
}
