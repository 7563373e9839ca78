package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/// What each word of a question is worth in each column, looked up once for all that is asked with it.
///
/// @param words of which any may occur
/// @param peaks the most that a single word is worth, known from earlier questions
record Worth(List<Word> words, Peaks.Asked peaks) {

    /// A word.
    ///
    /// @param columns each finds it in one column, or finds something that stands for it
    /// @param tie what the others count beside the best of them
    record Word(List<Weight> columns, float tie) {}

    static Worth of(IndexSearcher searcher, List<Query> any) throws IOException {
        var words = new ArrayList<Word>();
        for (var query : any) words.add(word(searcher, searcher.rewrite(query)));
        return new Worth(List.copyOf(words), new Peaks.Asked(searcher));
    }

    private static Word word(IndexSearcher searcher, Query query) throws IOException {
        if (!(query instanceof DisjunctionMaxQuery best)) return new Word(List.of(weight(searcher, query)), 0);
        var columns = new ArrayList<Weight>();
        for (var column : best.getDisjuncts()) columns.add(weight(searcher, column));
        return new Word(List.copyOf(columns), best.getTieBreakerMultiplier());
    }

    private static Weight weight(IndexSearcher searcher, Query query) throws IOException {
        return searcher.createWeight(query, ScoreMode.TOP_SCORES, 1);
    }

    /// Where the words stand in one part of the index, column by column.
    List<Disjunct> in(LeafReaderContext part) throws IOException {
        var disjuncts = new ArrayList<Disjunct>();
        for (var word = 0; word < words.size(); word++) {
            var of = new ArrayList<Disjunct>();
            for (var column : words.get(word).columns()) {
                var places = column.scorer(part);
                if (places == null) continue;
                var term = term(column.getQuery());
                of.add(new Disjunct(word, term, places, peaks.of(part, term, column, places)));
            }
            for (var one : of) one.within(of);
            disjuncts.addAll(of);
        }
        return disjuncts;
    }

    /// The single word that a query asks for; null for anything else.
    private static Term term(Query query) {
        return switch (query) {
            case TermQuery one -> one.getTerm();
            case BoostQuery weighed -> term(weighed.getQuery());
            default -> null;
        };
    }
}
