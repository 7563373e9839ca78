package org.whereas.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// Makes a query of a question: any word counts, the more and the rarer the better; a word as it was typed above its
/// stem, the
/// stem above a synonym; the clause's own words above its headings, those above the title; words side by side above
/// words
/// apart. A quotation must occur, what has a minus must not.
final class Queries {

    private static final float STEM = 0.8f;
    private static final float TERM = 1.3f;
    private static final float PATH = 0.5f;
    private static final float TITLE = 0.4f;
    private static final float ABOUT = 0.5f;
    private static final float SYNONYM = 0.55f;
    private static final float PAIR = 0.6f;
    private static final float NAMED_CLAUSE = 1.5f;
    private static final float ID = 20;
    private static final float STATED = 30;
    private static final float TIE = 0.15f;
    private static final int PAIR_SLOP = 2;
    private static final int MOST_OTHERS = 16;

    /// A clause stands above a heading that has the same words.
    private static final Query SAYS = new ConstantScoreQuery(new TermQuery(new Term(Columns.SAYS, "1")));

    private final Vocabulary vocabulary;

    Queries(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// What a question asks for. Empty where it asks for nothing at all, not even that something be left out.
    Query of(Question question) {
        var query = new BooleanQuery.Builder();
        var kept = question.parts().stream().filter(p -> !p.excluded()).toList();
        if (kept.isEmpty()) query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        else {
            query.add(wanted(kept), Occur.MUST);
            query.add(SAYS, Occur.SHOULD);
            titles(kept).forEach(word -> query.add(term(Columns.TITLE, word, TITLE), Occur.SHOULD));
        }
        question.parts().stream().filter(Question.Part::excluded).forEach(p -> query.add(excluded(p), Occur.MUST_NOT));
        return query.build();
    }

    private Query wanted(List<Question.Part> parts) {
        var query = new BooleanQuery.Builder();
        for (var part : parts) {
            switch (part) {
                case Question.Phrase(var text, var _) -> query.add(exact(text), Occur.MUST);
                case Question.Prefix(var text, var _) -> query.add(prefix(text), Occur.SHOULD);
                case Question.Word _ -> {}
            }
        }
        var words = parts.stream()
                .filter(Question.Word.class::isInstance)
                .map(Question.Part::text)
                .toList();
        for (var group : groups(words, parts.size() == words.size())) query.add(group, Occur.SHOULD);
        return query.build();
    }

    /// The stems that raise a clause where they stand in its document's title; a title alone is found at the first
    /// clause.
    private static List<String> titles(List<Question.Part> parts) {
        return parts.stream()
                .flatMap(p -> Analysis.words(p.text()).stream())
                .filter(w -> !Vocabulary.isEmpty(w))
                .map(Queries::stem)
                .distinct()
                .toList();
    }

    /// One query for each word, each pair of words, and each run of words that has synonyms.
    private List<Query> groups(List<String> typed, boolean alone) {
        var queries = new ArrayList<Query>();
        var words = new ArrayList<String>();
        for (var word : typed) {
            if (isId(word)) queries.add(id(word));
            else {
                if (word.indexOf('-') > 0) queries.add(named(word));
                words.addAll(Analysis.words(word));
            }
        }
        var telling = words.stream().filter(w -> !Vocabulary.isEmpty(w)).toList();
        var used = telling.isEmpty() && alone && queries.isEmpty() ? words : telling;
        used.stream().distinct().forEach(w -> queries.add(word(w)));
        for (var i = 0; i + 1 < used.size(); i++) queries.add(pair(stem(used.get(i)), stem(used.get(i + 1))));
        var stems = words.stream().map(Queries::stem).toList();
        vocabulary.synonyms().in(stems).forEach(found -> queries.add(synonyms(found.others())));
        return queries;
    }

    private static Query word(String word) {
        var stem = stem(word);
        return new DisjunctionMaxQuery(
                List.of(
                        term(Columns.TEXT, Analysis.EXACT + word, 1),
                        term(Columns.TEXT, stem, STEM),
                        term(Columns.TERM, stem, TERM),
                        term(Columns.PATH, stem, PATH),
                        term(Columns.ABOUT, stem, ABOUT)),
                TIE);
    }

    private static Query pair(String first, String second) {
        return new BoostQuery(new PhraseQuery(PAIR_SLOP, Columns.TEXT, first, second), PAIR);
    }

    /// Other words for the same; single ones share one list of places, which costs least.
    private static Query synonyms(Set<List<String>> others) {
        var queries = new ArrayList<Query>();
        var single = new SynonymQuery.Builder(Columns.TEXT);
        var some = others.stream().limit(MOST_OTHERS).toList();
        some.stream().filter(o -> o.size() == 1).forEach(o -> single.addTerm(new Term(Columns.TEXT, o.getFirst())));
        if (some.stream().anyMatch(o -> o.size() == 1)) queries.add(new BoostQuery(single.build(), SYNONYM));
        some.stream().filter(o -> o.size() > 1).forEach(o -> queries.add(phrase(Columns.TEXT, o, SYNONYM)));
        return new DisjunctionMaxQuery(queries, TIE);
    }

    private static Query exact(String text) {
        var words = Analysis.words(text).stream().map(w -> Analysis.EXACT + w).toList();
        return new DisjunctionMaxQuery(
                List.of(
                        phrase(Columns.TEXT, words, 1),
                        phrase(Columns.TERM, words, TERM),
                        phrase(Columns.PATH, words, PATH),
                        phrase(Columns.ABOUT, words, ABOUT)),
                TIE);
    }

    private static Query prefix(String text) {
        return new DisjunctionMaxQuery(
                List.of(
                        new PrefixQuery(new Term(Columns.TEXT, Analysis.EXACT + text)),
                        new BoostQuery(new PrefixQuery(new Term(Columns.PATH, Analysis.EXACT + text)), PATH)),
                TIE);
    }

    /// Whether a word is a number or names a recommendation: `2014-0082`, `USCM-2020/complaints/4`,
    /// `uscm/de-escalation`.
    static boolean isId(String word) {
        return word.indexOf('/') >= 0 || word.chars().anyMatch(Character::isDigit);
    }

    private static Query id(String typed) {
        var id = Rows.id(typed.replaceAll("^[(\\[]+|[.,;:)\\]]+$", ""));
        var queries = new ArrayList<Query>(List.of(term(Columns.REC, id, STATED), term(Columns.IDS, id, ID)));
        if (id.length() > Question.SHORTEST_PREFIX) {
            var below = new ConstantScoreQuery(new PrefixQuery(new Term(Columns.IDS, id + "/")));
            queries.add(new BoostQuery(below, ID / 2));
        }
        var words = Analysis.words(typed);
        if (!words.isEmpty()) {
            var written = words.stream().map(w -> Analysis.EXACT + w).toList();
            queries.add(phrase(Columns.TEXT, written, 1));
            queries.add(phrase(Columns.ABOUT, written, ABOUT));
        }
        return new DisjunctionMaxQuery(queries, TIE);
    }

    private static Query named(String clause) {
        return term(Columns.IDS, Rows.id(clause), NAMED_CLAUSE);
    }

    private static Query excluded(Question.Part part) {
        var query = new BooleanQuery.Builder();
        for (var column : List.of(Columns.TEXT, Columns.PATH)) {
            query.add(
                    switch (part) {
                        case Question.Prefix(var text, var _) ->
                            new PrefixQuery(new Term(column, Analysis.EXACT + text));
                        case Question.Phrase(var text, var _) -> phrase(column, written(text), 1);
                        case Question.Word(var text, var _) -> phrase(column, Analysis.stems(text), 1);
                    },
                    Occur.SHOULD);
        }
        return query.build();
    }

    private static List<String> written(String text) {
        return Analysis.words(text).stream().map(w -> Analysis.EXACT + w).toList();
    }

    private static Query phrase(String column, List<String> words, float boost) {
        if (words.size() == 1) return term(column, words.getFirst(), boost);
        return new BoostQuery(new PhraseQuery(column, words.toArray(String[]::new)), boost);
    }

    private static Query term(String column, String word, float boost) {
        return new BoostQuery(new TermQuery(new Term(column, word)), boost);
    }

    static String stem(String word) {
        var stems = Analysis.stems(word);
        return stems.isEmpty() ? word : stems.getFirst();
    }
}
