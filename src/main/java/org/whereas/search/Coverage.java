package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;

/// How much of a question a clause is about: each of its words, or what stands for it, is worth the more the fewer
/// clauses have it, of those that the caller may find. A clause that shares only a common word is not about it.
final class Coverage {

    /// So great a part of what the best clause anywhere has of the question.
    private static final float LEAST = 0.5f;

    private final IndexSearcher searcher;
    private final Query worth;
    private final float least;

    /// @param visible what the caller may find
    Coverage(IndexSearcher searcher, Queries.Made question, Query visible) throws IOException {
        this.searcher = searcher;
        var clauses = Math.max(1, searcher.count(visible));
        var parts = new BooleanQuery.Builder();
        for (var part :
                Stream.concat(question.any().stream(), question.must().stream()).toList())
            parts.add(weighed(part, visible, clauses), Occur.SHOULD);
        this.worth = parts.build();
        var best = searcher.search(under(worth, visible), 1).scoreDocs;
        this.least = best.length == 0 ? 0 : LEAST * best[0].score;
    }

    private Query weighed(Query part, Query visible, int clauses) throws IOException {
        var having = Math.max(1, searcher.count(under(part, visible)));
        return new BoostQuery(new ConstantScoreQuery(part), (float) Math.log(1 + (double) clauses / having));
    }

    private static Query under(Query query, Query filter) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
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
