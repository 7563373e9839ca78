package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/// Corrects a word only where nobody knows it: neither a text that the caller may find nor the
/// word list nor the synonyms. And only to a word that stands in a text that the caller may
/// find.
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    /// So many that words of texts which the caller may not find do not crowd out the others.
    private static final int CANDIDATES = 100;

    private final IndexSearcher searcher;
    private final Query visible;
    private final Vocabulary vocabulary;

    Spelling(IndexSearcher searcher, Query visible, Vocabulary vocabulary) {
        this.searcher = searcher;
        this.visible = visible;
        this.vocabulary = vocabulary;
    }

    /// The question with its unknown words corrected; empty where there is nothing to correct.
    Optional<Question> corrected(Question question) throws IOException {
        var parts = new ArrayList<Question.Part>();
        for (var part : question.parts()) parts.add(corrected(part));
        return parts.equals(question.parts()) ? Optional.empty() : Optional.of(question.with(parts));
    }

    private Question.Part corrected(Question.Part part) throws IOException {
        if (!(part instanceof Question.Word(var text, var excluded)) || excluded || Queries.isId(text)) return part;
        var words = Analysis.words(text);
        if (words.size() != 1 || words.getFirst().length() < SHORTEST) return part;
        var word = words.getFirst();
        if (vocabulary.knows(word, form(word)) || isThere(word)) return part;
        return nearest(word)
                .<Question.Part>map(n -> new Question.Word(n, false))
                .orElse(part);
    }

    private Optional<String> nearest(String word) throws IOException {
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(word.length() < LONG ? 1 : 2);
        checker.setMinPrefix(2);
        checker.setMinQueryLength(SHORTEST);
        checker.setAccuracy(0.6f);
        checker.setThresholdFrequency(0);
        var written = new Term(Columns.TEXT, Analysis.EXACT + word);
        var found = checker.suggestSimilar(written, CANDIDATES, searcher.getIndexReader(), SuggestMode.SUGGEST_ALWAYS);
        for (var candidate : ordered(found)) {
            var plain = candidate.substring(Analysis.EXACT.length());
            if (isThere(plain)) return Optional.of(plain);
        }
        return Optional.empty();
    }

    /// The stem, unless so little is left of the word that it may be another word's: `waring` is not a form
    /// of `war`, but `hits` is one of `hit`.
    private static String form(String word) {
        var stem = Queries.stem(word);
        return stem.length() < SHORTEST && !word.equals(stem + "s") ? word : stem;
    }

    private static List<String> ordered(SuggestWord[] found) {
        return Arrays.stream(found)
                .map(s -> s.string)
                .filter(s -> s.startsWith(Analysis.EXACT))
                .toList();
    }

    /// Whether the caller may find a text with the word, in any of its forms.
    private boolean isThere(String word) throws IOException {
        var stem = form(word);
        var forms = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Columns.TEXT, Analysis.EXACT + word)), Occur.SHOULD)
                .add(new TermQuery(new Term(Columns.TEXT, stem)), Occur.SHOULD)
                .add(new TermQuery(new Term(Columns.PATH, stem)), Occur.SHOULD)
                .add(new TermQuery(new Term(Columns.TITLE, stem)), Occur.SHOULD)
                .build();
        var query = new BooleanQuery.Builder()
                .add(forms, Occur.FILTER)
                .add(visible, Occur.FILTER)
                .build();
        return searcher.search(query, 1).scoreDocs.length > 0;
    }
}
