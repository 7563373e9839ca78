package org.whereas.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.SuggestMode;

/// Corrects a word only where nobody knows it: neither a text that the caller may find nor the
/// word list nor the synonyms. And only to what finds something that the caller may find: two words that
/// were written as one (`bodyworn`), a word that stands in a text and sounds (`kneck`) or is written nearly so, or
/// one of the synonyms.
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int SHORTEST_PART = 2;
    private static final int SHORTEST_SLIPPED = 5;
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
        var unknown = words.stream().filter(this::isUnknown).distinct().toList();
        if (unknown.size() != 1 || words.size() > 1 && !isCompound(text, words)) return part;
        var meant = other(unknown.getFirst());
        return meant.<Question.Part>map(n -> new Question.Word(with(n, unknown.getFirst(), words), false))
                .orElse(part);
    }

    private boolean isUnknown(String word) {
        return word.length() >= SHORTEST && !vocabulary.knows(word, form(word)) && !isThere(word);
    }

    /// Whether words are joined by hyphens, and not the name of a clause.
    private boolean isCompound(String text, List<String> words) {
        return text.split("\\p{Pd}").length == words.size() && !isName(text);
    }

    private boolean isName(String text) {
        return found(new TermQuery(new Term(Columns.IDS, Rows.id(text))));
    }

    /// The words with one of them corrected; what is meant may be two.
    private static String with(String meant, String mistaken, List<String> words) {
        if (words.size() == 1) return meant;
        return words.stream()
                .map(w -> w.equals(mistaken) ? meant.replace(' ', '-') : w)
                .collect(Collectors.joining("-"));
    }

    /// What was meant: the fewer signs differ the likelier, and sooner another sign within a word than at its
    /// beginning.
    private Optional<String> other(String word) throws IOException {
        var sure = parted(word).or(() -> there(FirstLetters.alike(word)));
        if (sure.isPresent()) return sure;
        var near = near(word);
        return there(near.stream().filter(n -> edits(word, n) <= 1).toList())
                .or(() -> slipped(word))
                .or(() -> there(near))
                .or(() -> meant(word));
    }

    /// Two words that stand side by side in a text, where somebody wrote them as one.
    private Optional<String> parted(String word) {
        return IntStream.rangeClosed(SHORTEST_PART, word.length() - SHORTEST_PART)
                .mapToObj(i -> word.substring(0, i) + " " + word.substring(i))
                .max(Comparator.comparingInt(this::times))
                .filter(two -> times(two) > 0);
    }

    /// In how many clauses that the caller may find words stand side by side.
    private int times(String words) {
        try {
            return searcher.count(seen(Terms.exact(words)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A word of the synonyms that is written nearly so, if what stands for it is found.
    private Optional<String> meant(String word) {
        return vocabulary.synonyms().words().stream()
                .filter(w -> w.length() >= SHORTEST && w.charAt(0) == word.charAt(0))
                .filter(w -> edits(word, w) <= edits(word))
                .sorted(Comparator.comparingInt((String w) -> edits(word, w)).thenComparing(w -> w))
                .filter(this::findsAnything)
                .findFirst();
    }

    /// How many signs differ, two that changed places counted once.
    private static int edits(String one, String other) {
        var alike = new LuceneLevenshteinDistance().getDistance(one, other);
        return Math.round((1 - alike) * Math.min(one.length(), other.length()));
    }

    private boolean findsAnything(String word) {
        try {
            var query = new Queries(vocabulary).of(Question.of(word)).matching(visible);
            return searcher.count(query) > 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int edits(String word) {
        return word.length() < LONG ? 1 : 2;
    }

    /// The first of some words that stands in a text which the caller may find.
    private Optional<String> there(Collection<String> words) {
        return words.stream().filter(w -> rows(w) > 0 && isThere(w)).findFirst();
    }

    /// Of words with another first letter that are as likely, the one that stands in more clauses.
    private Optional<String> slipped(String word) {
        if (word.length() < SHORTEST_SLIPPED) return Optional.empty();
        var likeliest = Comparator.comparingInt(this::times).reversed().thenComparing(w -> w);
        var others = FirstLetters.slipped(word).stream()
                .flatMap(some -> some.stream().filter(w -> rows(w) > 0).sorted(likeliest));
        return there(others.toList());
    }

    /// How many rows have a word as it is written, whoever may find them.
    private int rows(String word) {
        try {
            return searcher.getIndexReader().docFreq(new Term(Columns.TEXT, Analysis.EXACT + word));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Words of the index that are written nearly so and begin with the same letter, nearest first.
    private List<String> near(String word) throws IOException {
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(edits(word));
        checker.setMinPrefix(2);
        checker.setMinQueryLength(SHORTEST);
        checker.setAccuracy(0.6f);
        checker.setThresholdFrequency(0);
        var written = new Term(Columns.TEXT, Analysis.EXACT + word);
        var found = checker.suggestSimilar(written, CANDIDATES, searcher.getIndexReader(), SuggestMode.SUGGEST_ALWAYS);
        return Arrays.stream(found)
                .map(s -> s.string)
                .filter(s -> s.startsWith(Analysis.EXACT))
                .map(s -> s.substring(Analysis.EXACT.length()))
                .toList();
    }

    /// The stem, unless so little is left of the word that it may be another word's: `waring` is not a form
    /// of `war`, but `hits` is one of `hit`.
    private static String form(String word) {
        var stem = Queries.stem(word);
        return stem.length() < SHORTEST && !word.equals(stem + "s") ? word : stem;
    }

    /// Whether the caller may find a text with the word, in any of its forms.
    private boolean isThere(String word) {
        var stem = form(word);
        var forms = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Columns.TEXT, Analysis.EXACT + word)), Occur.SHOULD)
                .add(new TermQuery(new Term(Columns.TEXT, stem)), Occur.SHOULD)
                .add(new TermQuery(new Term(Columns.PATH, stem)), Occur.SHOULD)
                .add(new TermQuery(new Term(Columns.TITLE, stem)), Occur.SHOULD)
                .build();
        return found(forms);
    }

    private boolean found(Query query) {
        try {
            return searcher.search(seen(query), 1).scoreDocs.length > 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Query seen(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(visible, Occur.FILTER)
                .build();
    }
}
