package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;

/// The best clauses for a question, without looking at what cannot be among them, so that the cost
/// hardly grows with the number of matches.
///
/// Gathered by line of descent: first the clauses that are in no copy are ranked, of which each line
/// has one. Where a model is found, it stands for its copies, so only the other lines' copies are looked
/// at, and of each line the best. What was found is ordered once more in blocks by what is dear to know of many clauses
/// and cheap of few.
///
/// Copies that are the same in all that a question sees are asked as one; see [Twins].
///
/// In the first block a copy has to stand above the middle of the models, so that most copies are passed over; those
/// below follow in the next. The first results are the same however many are asked for, so that pages follow one
/// another without gap or repetition.
final class Leaders {

    private static final int BLOCK = 25;
    private static final int MIDDLE = BLOCK / 2 - 1;

    /// A model stands before copies that are worth the same, for no copy that is worth less than the last model is
    /// looked at.
    private static final Comparator<Found> BEST_FIRST = Comparator.<Found>comparingDouble(f -> -f.doc().score)
            .thenComparing(Found::copy)
            .thenComparingInt(f -> f.doc().doc);

    /// Less than what anything is worth, of a search without words too.
    private static final float NONE = -1;

    private static final Term LEADS = new Term(Columns.LEADS, "1");

    private final IndexSearcher searcher;
    private final Queries.Made question;
    private final Query filter;
    private final Nearness nearness;
    private final Twins.Seen twins;
    private final Worth worth;

    /// @param nearness what is near in meaning; null where nobody asked for it
    Leaders(IndexSearcher searcher, Queries.Made question, Query filter, Nearness nearness) throws IOException {
        this.searcher = searcher;
        this.question = question;
        this.filter = filter;
        this.nearness = nearness;
        this.twins = Twins.Seen.of(question.worth(), searcher.getIndexReader());
        this.worth = question.must().isEmpty() && !question.any().isEmpty() ? Worth.of(searcher, question.any()) : null;
    }

    /// A clause that was found.
    record Best(int row, float score) {}

    List<Best> of(int offset, int size, boolean gathered) throws IOException {
        var most = (offset + size + BLOCK - 1) / BLOCK * BLOCK;
        var found = gathered ? gathered(most) : apart(most);
        return fused(ordered(found)).stream().skip(offset).limit(size).toList();
    }

    private List<Best> fused(List<Best> byWords) throws IOException {
        if (nearness == null || byWords.isEmpty()) return byWords;
        return nearness.fused(byWords, BLOCK, question.matching(filter), rows -> ordered(ranked(rows)));
    }

    /// Some rows with what their words are worth.
    private List<ScoreDoc> ranked(List<ScoreDoc> rows) throws IOException {
        if (rows.isEmpty()) return rows;
        var hits = new TotalHits(rows.size(), TotalHits.Relation.EQUAL_TO);
        var top = new TopDocs(hits, rows.toArray(ScoreDoc[]::new));
        return Arrays.asList(QueryRescorer.rescore(searcher, top, question.ranked(filter), 1, rows.size()).scoreDocs);
    }

    private List<ScoreDoc> best(Query under, int most) throws IOException {
        var manager = new TopScoreDocCollectorManager(most, null, most);
        return Arrays.asList(searcher.search(ranked(under), manager).scoreDocs);
    }

    /// The question under a filter.
    private Query ranked(Query under) {
        return worth == null ? question.ranked(under) : new AnyWord(worth, question.left(under));
    }

    private List<ScoreDoc> apart(int most) throws IOException {
        if (!twins.alike()) return best(filter, most);
        return TwinsFound.best(searcher, ranked(twins.one(filter)), twins, filter, most);
    }

    private record Found(ScoreDoc doc, boolean copy) {}

    private List<ScoreDoc> gathered(int most) throws IOException {
        var models = best(led(), most);
        var middle = models.size() < BLOCK ? NONE : models.get(MIDDLE).score;
        var last = models.size() < most ? NONE : models.get(most - 1).score;
        var copies = copies(most, most == BLOCK ? middle : last);
        var all = new ArrayList<Found>();
        models.forEach(m -> all.add(new Found(m, false)));
        copies.forEach(c -> all.add(new Found(c, true)));
        all.sort(BEST_FIRST);
        var first = all.stream()
                .filter(f -> !f.copy() || f.doc().score > middle)
                .limit(BLOCK)
                .toList();
        var rest = all.stream().filter(Predicate.not(new HashSet<>(first)::contains));
        return Stream.concat(first.stream(), rest).limit(most).map(Found::doc).toList();
    }

    /// The best copies of lines whose model is not found at all; a model that is found but ranks too
    /// low still stands for its copies.
    private List<ScoreDoc> copies(int most, float floor) throws IOException {
        var found = searcher.search(question.matching(led()), new LinesFound.Manager());
        var others = new BooleanQuery.Builder()
                .add(filter, Occur.FILTER)
                .add(new OtherLines(found), Occur.FILTER)
                .build();
        return searcher.search(ranked(twins.one(others)), new Gathering.Manager(most, floor));
    }

    private Query led() {
        return new BooleanQuery.Builder()
                .add(filter, Occur.FILTER)
                .add(new TermQuery(LEADS), Occur.FILTER)
                .build();
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
