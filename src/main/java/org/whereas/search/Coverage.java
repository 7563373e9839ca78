package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;

/// How much of a question a clause is about: each of its words, or what stands for it, is worth the more the fewer
/// clauses have it, of those that the caller may find. What stands for several words side by side is worth as much as
/// these. A clause that shares only a common word is not about it.
final class Coverage {

    /// So great a part of what the first clause found has of the question.
    private static final float LEAST = 0.5f;

    private final IndexSearcher searcher;
    private final Query visible;
    private final int clauses;
    private final Query worth;
    private final float least;

    /// @param visible what the caller may find
    Coverage(IndexSearcher searcher, Queries.Made question, Query visible) throws IOException {
        this.searcher = searcher;
        this.visible = visible;
        this.clauses = Math.max(1, searcher.count(visible));
        var parts = new LinkedHashSet<>(question.any());
        parts.addAll(question.must());
        question.runs().values().forEach(parts::removeAll);
        var sum = new BooleanQuery.Builder();
        for (var part : parts) sum.add(worth(part, question.runs().getOrDefault(part, List.of())), Occur.SHOULD);
        this.worth = sum.build();
        var first = rescored(searcher.search(question.ranked(visible), 1).scoreDocs);
        this.least = first.length == 0 ? 0 : LEAST * first[0].score;
    }

    /// Of what stands for several words, or of the words that are there, whichever is more.
    private Query worth(Query part, List<Query> words) throws IOException {
        var own = rarity(part);
        var apart = new BooleanQuery.Builder();
        var all = 0f;
        for (var word : words) {
            var rarity = rarity(word);
            all += rarity;
            apart.add(constant(word, rarity), Occur.SHOULD);
        }
        if (words.isEmpty()) return constant(part, own);
        return new DisjunctionMaxQuery(List.of(constant(part, Math.max(own, all)), apart.build()), 0);
    }

    private float rarity(Query part) throws IOException {
        var having = Math.max(1, searcher.count(under(part, visible)));
        return (float) Math.log(1 + (double) clauses / having);
    }

    private static Query constant(Query part, float worth) {
        return new BoostQuery(new ConstantScoreQuery(part), worth);
    }

    private static Query under(Query query, Query filter) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
    }

    /// What finds clauses, counted for how much of the question they have.
    Query worth() {
        return worth;
    }

    /// What a clause has that is about the question.
    float least() {
        return least;
    }

    /// Those of some rows that are about the question, in the same order.
    List<ScoreDoc> about(ScoreDoc... rows) throws IOException {
        var enough = new HashSet<Integer>();
        for (var row : rescored(rows)) if (row.score >= least) enough.add(row.doc);
        return kept(rows, enough);
    }

    private ScoreDoc[] rescored(ScoreDoc... rows) throws IOException {
        var copies = new ArrayList<ScoreDoc>();
        for (var row : rows) copies.add(new ScoreDoc(row.doc, 0));
        var hits = new TotalHits(rows.length, TotalHits.Relation.EQUAL_TO);
        var top = new TopDocs(hits, copies.toArray(ScoreDoc[]::new));
        return QueryRescorer.rescore(searcher, top, worth, 1, rows.length).scoreDocs;
    }

    private static List<ScoreDoc> kept(ScoreDoc[] rows, Set<Integer> enough) {
        return Arrays.stream(rows).filter(r -> enough.contains(r.doc)).toList();
    }
}
