package org.whereas.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
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
    private static final Duration LONGEST = Duration.ofMillis(300);
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
        var words = words(typed.length() > Question.LONGEST ? typed.substring(0, Question.LONGEST) : typed);
        if (words.isEmpty()) return List.of();
        var found = new LinkedHashMap<String, Suggestion>();
        for (var round = 0; round < ROUNDS && found.size() < MOST; round++) {
            if (!more(typed, words, found)) break;
        }
        return List.copyOf(new ArrayList<>(found.values()).subList(0, Math.min(MOST, found.size())));
    }

    private static List<String> words(String typed) {
        return Analysis.words(typed).stream()
                .distinct()
                .limit(Question.MOST)
                .filter(w -> w.length() < LONGEST_WORD)
                .toList();
    }

    /// Takes some more; the same words elsewhere, as in every copy of a document, are left out the next time.
    private boolean more(String typed, List<String> words, Map<String, Suggestion> found) throws IOException {
        var rows = searcher.search(query(typed, words, found.keySet()), AT_ONCE, BEGINNING_THEN_RANK).scoreDocs;
        var stored = searcher.storedFields();
        for (var row : rows) {
            var document = stored.document(row.doc, STORED);
            var text = document.get(Columns.SUGGESTED);
            var rank = Rows.Rank.values()[
                    document.getField(Columns.RANK).numericValue().intValue()];
            var clause = rank == Rows.Rank.TITLE ? "" : document.get(Columns.CLAUSE);
            found.putIfAbsent(
                    text.toLowerCase(Locale.ROOT), new Suggestion(text, rank, document.get(Columns.ADDRESS), clause));
        }
        return rows.length == AT_ONCE;
    }

    private Query query(String typed, List<String> words, Set<String> known) {
        var query = new BooleanQuery.Builder().add(visible, Occur.FILTER);
        for (var word : words) query.add(new TermQuery(new Term(Columns.SUGGEST, word)), Occur.FILTER);
        var beginning = new PrefixQuery(new Term(Columns.SUGGESTED, Rows.id(typed)));
        query.add(new ConstantScoreQuery(beginning), Occur.SHOULD);
        if (!known.isEmpty()) {
            var texts = known.stream().map(BytesRef::new).toList();
            query.add(new TermInSetQuery(Columns.SUGGESTED, texts), Occur.MUST_NOT);
        }
        return query.build();
    }
}
