package org.whereas.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;

/// How much a word says, counted over the clauses that one circle of readers may find.
final class Rarity {

    /// A word that so many clauses have is in nobody's draft alone, so they need not all be counted.
    private static final int MANY = 5_000;

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final Query visible;

    Rarity(IndexSearcher searcher, Query visible) {
        this.reader = searcher.getIndexReader();
        this.searcher = searcher;
        this.visible = visible;
    }

    /// How much each word of a text says, without those that no other clause has.
    Map<String, Double> of(Likeness text) throws IOException {
        var rarities = new HashMap<String, Double>();
        for (var stem : text.counts().keySet()) {
            var rarity = of(stem);
            if (rarity > 0) rarities.put(stem, rarity);
        }
        return rarities;
    }

    private double of(String stem) throws IOException {
        var frequency = frequency(new Term(Columns.TEXT, stem));
        var posted = reader.docFreq(new Term(Columns.READERS, Edition.EVERYONE));
        return frequency < 2 ? 0 : Math.log(1 + (double) posted / frequency);
    }

    private long frequency(Term word) throws IOException {
        var all = reader.docFreq(word);
        if (all < 2) return all;
        var having = new BooleanQuery.Builder()
                .add(new TermQuery(word), Occur.FILTER)
                .add(visible, Occur.FILTER)
                .build();
        var counting = new TopScoreDocCollectorManager(1, null, MANY);
        var seen = searcher.search(new ConstantScoreQuery(having), counting).totalHits;
        return seen.relation() == TotalHits.Relation.EQUAL_TO ? seen.value() : all;
    }
}
