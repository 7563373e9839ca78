package org.whereas.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Completes what somebody types to titles, terms, recommendations and headings that they may
/// find; every word of it may be the beginning of one.
final class Suggestions {

    private static final int MOST = 8;
    private static final int ROUNDS = 4;
    private static final int AT_ONCE = 40;
    static final Duration LONGEST = Duration.ofMillis(300);
    private static final int LONGEST_WORD = 200;
    private static final Set<String> STORED = Set.of(Columns.SUGGESTED, Columns.ADDRESS, Columns.CLAUSE, Columns.RANK);
    private static final Sort BEGINNING_THEN_RANK =
            new Sort(SortField.FIELD_SCORE, new SortField(Columns.RANK, SortField.Type.INT));

    private final IndexSearcher searcher;
    private final Query visible;

    Suggestions(IndexReader reader, Readers readers) {
        this.searcher = new IndexSearcher(reader);
        this.visible = readers.filter();
        searcher.setTimeout(TimeLimit.of(LONGEST));
    }

    /// A completion, what it is, and where.
    record Suggestion(String text, Rows.Rank rank, String address, String clause) {}

    List<Suggestion> of(String typed) throws IOException {
        var words = words(typed);
        if (words.isEmpty()) return List.of();
        var beginning = new PrefixQuery(new Term(Columns.SUGGESTED, Rows.id(typed)));
        var query = new BooleanQuery.Builder()
                .add(begins(words), Occur.FILTER)
                .add(new ConstantScoreQuery(beginning), Occur.SHOULD)
                .build();
        return collected(query, _ -> true);
    }

    /// In each row every one of some words begins a word of what it completes to.
    static Query begins(List<String> words) {
        var query = new BooleanQuery.Builder();
        for (var word : words) query.add(new TermQuery(new Term(Columns.SUGGEST, word)), Occur.FILTER);
        return query.build();
    }

    static List<String> words(String typed) {
        var cut = typed.length() > Question.LONGEST ? typed.substring(0, Question.LONGEST) : typed;
        return Analysis.words(cut).stream()
                .distinct()
                .limit(Question.MOST)
                .filter(w -> w.length() < LONGEST_WORD)
                .toList();
    }

    /// The first rows of a query that say different words, of those whose words fit.
    List<Suggestion> collected(Query query, Predicate<Suggestion> fits) throws IOException {
        var known = new HashSet<String>();
        var found = new ArrayList<Suggestion>();
        for (var round = 0; round < ROUNDS && found.size() < MOST; round++) {
            var rows = searcher.search(narrowed(query, known), AT_ONCE, BEGINNING_THEN_RANK).scoreDocs;
            for (var suggestion : read(rows))
                if (known.add(suggestion.text().toLowerCase(Locale.ROOT)) && fits.test(suggestion))
                    found.add(suggestion);
            if (rows.length < AT_ONCE) break;
        }
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private List<Suggestion> read(ScoreDoc[] rows) throws IOException {
        var stored = searcher.storedFields();
        var read = new ArrayList<Suggestion>();
        for (var row : rows) {
            var document = stored.document(row.doc, STORED);
            var rank = Rows.Rank.values()[
                    document.getField(Columns.RANK).numericValue().intValue()];
            var clause = rank == Rows.Rank.TITLE ? "" : document.get(Columns.CLAUSE);
            read.add(new Suggestion(document.get(Columns.SUGGESTED), rank, document.get(Columns.ADDRESS), clause));
        }
        return read;
    }

    /// To what the caller may find; the same words elsewhere, as in every copy of a document, are left out the next
    /// time.
    private Query narrowed(Query query, Set<String> known) {
        var some = new BooleanQuery.Builder().add(visible, Occur.FILTER).add(query, Occur.MUST);
        var texts = known.stream().map(BytesRef::new).toList();
        if (!texts.isEmpty()) some.add(new TermInSetQuery(Columns.SUGGESTED, texts), Occur.MUST_NOT);
        return some.build();
    }
}
