package org.whereas.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// The smallest queries, and what each part of a clause weighs in them.
final class Terms {

    private static final float STEM = 0.7f;
    private static final float TERM = 1.3f;
    private static final float PATH = 0.75f;
    private static final float ABOUT = 0.5f;
    private static final float VALUES = 0.4f;
    private static final float SYNONYM = 0.7f;
    private static final float NAMED_CLAUSE = 1.5f;
    private static final float ID = 20;
    private static final float STATED = 30;
    private static final float COUNTED_ID = 0.5f;
    private static final float COUNT = 0.4f;
    private static final float TIE = 0.15f;
    private static final int MOST_OTHERS = 16;

    private Terms() {}

    /// A word, or what stands for it; the best of all counts.
    static Query word(String word, Collection<Synonyms.Other> others) {
        var stem = stem(word);
        var queries = others(others);
        queries.addAll(List.of(
                term(Columns.TEXT, Analysis.EXACT + word, 1),
                term(Columns.TEXT, stem, STEM),
                term(Columns.TERM, stem, TERM),
                term(Columns.PATH, stem, PATH),
                term(Columns.ABOUT, stem, ABOUT),
                term(Columns.VALUES, stem, VALUES)));
        return new DisjunctionMaxQuery(queries, TIE);
    }

    /// Other words for the same, the best of which counts.
    static Query synonyms(Collection<Synonyms.Other> others) {
        return new DisjunctionMaxQuery(others(others), TIE);
    }

    /// Words that belong together as they were asked for, or what stands for them.
    static Query run(List<String> stems, Collection<Synonyms.Other> others) {
        var queries = others(others);
        queries.add(phrase(Columns.TEXT, stems, 1));
        return new DisjunctionMaxQuery(queries, TIE);
    }

    /// Each of some words; some of them only in the texts of certain organizations.
    private static List<Query> others(Collection<Synonyms.Other> others) {
        var queries = new ArrayList<Query>();
        var single = new SynonymQuery.Builder(Columns.TEXT);
        var some = others.stream().limit(MOST_OTHERS).toList();
        some.stream()
                .filter(Terms::isPlain)
                .forEach(o -> single.addTerm(new Term(Columns.TEXT, o.stems().getFirst())));
        if (some.stream().anyMatch(Terms::isPlain)) queries.add(new BoostQuery(single.build(), SYNONYM));
        for (var other : some) {
            if (isPlain(other)) continue;
            var words = phrase(Columns.TEXT, other.stems(), SYNONYM);
            queries.add(other.sources().isEmpty() ? words : within(words, other));
        }
        return queries;
    }

    /// Single words that hold in all texts share one list of places, which costs least.
    private static boolean isPlain(Synonyms.Other other) {
        return other.stems().size() == 1 && other.sources().isEmpty();
    }

    private static Query within(Query words, Synonyms.Other other) {
        var sources = new BooleanQuery.Builder();
        for (var source : other.sources()) {
            sources.add(new TermQuery(new Term(Columns.SOURCE, source)), Occur.SHOULD);
            sources.add(new TermQuery(new Term(Columns.ORGANIZATION, source)), Occur.SHOULD);
        }
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(sources.build(), other.outside() ? Occur.MUST_NOT : Occur.FILTER)
                .build();
    }

    /// The words as they stand, side by side.
    static Query exact(String text) {
        var words = written(text);
        return quoted((column, weight) -> phrase(column, words, weight));
    }

    /// The words as they stand, side by side, the last of them only begun.
    static Query begun(String text) {
        var words = written(text);
        return quoted((column, weight) -> new BoostQuery(new BegunPhrase(column, words), weight));
    }

    private interface In {
        Query column(String column, float weight);
    }

    private static Query quoted(In words) {
        return new DisjunctionMaxQuery(
                List.of(
                        words.column(Columns.TEXT, 1),
                        words.column(Columns.TERM, TERM),
                        words.column(Columns.PATH, PATH),
                        words.column(Columns.ABOUT, ABOUT),
                        words.column(Columns.VALUES, VALUES)),
                TIE);
    }

    static Query prefix(String text) {
        return new DisjunctionMaxQuery(
                List.of(
                        new PrefixQuery(new Term(Columns.TEXT, Analysis.EXACT + text)),
                        new BoostQuery(new PrefixQuery(new Term(Columns.PATH, Analysis.EXACT + text)), PATH)),
                TIE);
    }

    /// A number or a name, as it is typed or with its year in full.
    ///
    /// @param alone whether nothing else is asked, but for words that announce it
    static Query id(String typed, boolean alone) {
        var id = Numbers.plain(typed);
        var queries = new ArrayList<Query>(List.of(term(Columns.REC, id, STATED), term(Columns.IDS, id, ID)));
        if (id.length() > Question.SHORTEST_PREFIX)
            queries.add(
                    new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(Columns.IDS, id + "/"))), ID / 2));
        for (var number : Numbers.full(id, alone)) queries.add(term(Columns.IDS, number, ID / 2));
        var words = written(typed);
        if (!words.isEmpty()) {
            queries.add(phrase(Columns.TEXT, words, 1));
            queries.add(phrase(Columns.ABOUT, words, ABOUT));
        }
        return new DisjunctionMaxQuery(queries, TIE);
    }

    /// A number of one or two digits beside other words: it counts something, and no clause is meant for its name.
    static Query count(String digits) {
        return new DisjunctionMaxQuery(
                List.of(term(Columns.IDS, digits, COUNTED_ID), term(Columns.TEXT, Analysis.EXACT + digits, COUNT)),
                TIE);
    }

    static Query named(String clause) {
        return term(Columns.IDS, Rows.id(clause), NAMED_CLAUSE);
    }

    static Query excluded(Question.Part part) {
        var query = new BooleanQuery.Builder();
        for (var column : List.of(Columns.TEXT, Columns.PATH)) {
            query.add(
                    switch (part) {
                        case Question.Prefix(var text, var _) ->
                            new PrefixQuery(new Term(column, Analysis.EXACT + text));
                        case Question.Phrase(var text, var _) -> phrase(column, written(text), 1);
                        case Question.Begun(var text, var _) -> new BegunPhrase(column, written(text));
                        case Question.Word(var text, var _) -> phrase(column, Analysis.stems(text), 1);
                    },
                    Occur.SHOULD);
        }
        if (part instanceof Question.Word(var text, var _) && WordsAsked.isId(text)) numbered(query, text);
        return query.build();
    }

    private static void numbered(BooleanQuery.Builder query, String typed) {
        var id = Numbers.plain(typed);
        query.add(new TermQuery(new Term(Columns.REC, id)), Occur.SHOULD);
        query.add(new TermQuery(new Term(Columns.IDS, id)), Occur.SHOULD);
        for (var number : Numbers.full(id, true)) query.add(new TermQuery(new Term(Columns.IDS, number)), Occur.SHOULD);
    }

    /// Two words of a clause near each other.
    static Query near(String first, String second, int slop, float boost) {
        return new BoostQuery(new PhraseQuery(slop, Columns.TEXT, first, second), boost);
    }

    static Query constant(String column, String word, float boost) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(column, word))), boost);
    }

    static Query term(String column, String word, float boost) {
        return new BoostQuery(new TermQuery(new Term(column, word)), boost);
    }

    static String stem(String word) {
        var stems = Analysis.stems(word);
        return stems.isEmpty() ? word : stems.getFirst();
    }

    /// What a query finds, as simple queries without weights; a word as it is written is found by its
    /// stem too.
    static List<Query> parts(Query query) {
        return switch (query) {
            case DisjunctionMaxQuery any ->
                any.getDisjuncts().stream().flatMap(q -> parts(q).stream()).toList();
            case BoostQuery weighed -> parts(weighed.getQuery());
            case TermQuery term
            when term.getTerm().text().startsWith(Analysis.EXACT) ->
                List.of(new TermQuery(new Term(
                        term.getTerm().field(), stem(term.getTerm().text().substring(Analysis.EXACT.length())))));
            default -> List.of(query);
        };
    }

    private static List<String> written(String text) {
        return Analysis.words(text).stream().map(w -> Analysis.EXACT + w).toList();
    }

    private static Query phrase(String column, List<String> words, float boost) {
        if (words.size() == 1) return term(column, words.getFirst(), boost);
        return new BoostQuery(new PhraseQuery(column, words.toArray(String[]::new)), boost);
    }
}
