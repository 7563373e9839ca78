package org.whereas.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/// Makes queries of a question: any word counts, the more and the rarer the better; a word as it was
/// typed above its stem, the stem above a synonym; the clause's own words above its headings, those
/// above the title; words side by side above words apart. A quotation must occur, what has a minus must
/// not.
final class Queries {

    private static final float SAYS = 0.7f;
    private static final float TITLE = 0.4f;
    private static final float PAIR = 0.6f;
    private static final int PAIR_SLOP = 2;

    private final Vocabulary vocabulary;

    Queries(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// A question as queries.
    ///
    /// @param any each finds something that is asked for and ranks it; empty where nothing is asked but
    ///     that something be left out
    /// @param must what has to occur as it stands
    /// @param none what must not occur
    /// @param runs of what may occur the runs of words that have synonyms, each with the queries for its words
    /// @param matches finds the same as `any`, without ranking and for less
    /// @param more what raises a clause that was found among its like
    record Made(
            List<Query> any,
            List<Query> must,
            List<Query> none,
            Map<Query, List<Query>> runs,
            Query matches,
            Query more) {

        /// All of it under a filter, ranked.
        Query ranked(Query filter) {
            var query = new BooleanQuery.Builder().add(filter, Occur.FILTER);
            any.forEach(q -> query.add(q, Occur.SHOULD));
            must.forEach(q -> query.add(q, Occur.MUST));
            none.forEach(q -> query.add(q, Occur.MUST_NOT));
            if (must.isEmpty() && !any.isEmpty()) query.setMinimumNumberShouldMatch(1);
            return query.build();
        }

        /// The same, not ranked.
        Query matching(Query filter) {
            var query = new BooleanQuery.Builder().add(filter, Occur.FILTER).add(matches, Occur.FILTER);
            none.forEach(q -> query.add(q, Occur.MUST_NOT));
            return query.build();
        }

        /// What a filter leaves and nothing of what must not occur stands in.
        Query left(Query filter) {
            if (none.isEmpty()) return filter;
            var query = new BooleanQuery.Builder().add(filter, Occur.FILTER);
            none.forEach(q -> query.add(q, Occur.MUST_NOT));
            return query.build();
        }

        /// All that decides whether something is found and what it is worth.
        Stream<Query> worth() {
            return Stream.of(any, must, none).flatMap(List::stream);
        }

        /// What is marked in a passage.
        Query marked() {
            var query = new BooleanQuery.Builder();
            Stream.concat(any.stream(), must.stream()).forEach(q -> query.add(q, Occur.SHOULD));
            return query.build();
        }
    }

    Made of(Question question) {
        var parts = question.parts();
        var kept = parts.stream().filter(p -> !p.excluded()).toList();
        var must = new ArrayList<Query>();
        var any = new ArrayList<Query>();
        for (var part : kept) {
            switch (part) {
                case Question.Phrase(var text, var _) -> must.add(Terms.exact(text));
                case Question.Begun(var text, var _) -> must.add(Terms.begun(text));
                case Question.Prefix(var text, var _) -> any.add(Terms.prefix(text));
                case Question.Word _ -> {}
            }
        }
        var words = new WordsAsked(kept, vocabulary);
        any.addAll(words.queries());
        var none = parts.stream()
                .filter(Question.Part::excluded)
                .map(Terms::excluded)
                .toList();
        return new Made(any, must, none, words.runs(), matches(any, must), more(words));
    }

    private static Query matches(List<Query> any, List<Query> must) {
        if (any.isEmpty() && must.isEmpty()) return MatchAllDocsQuery.INSTANCE;
        var query = new BooleanQuery.Builder();
        must.forEach(q -> query.add(q, Occur.FILTER));
        if (must.isEmpty()) any.stream().flatMap(q -> Terms.parts(q).stream()).forEach(q -> query.add(q, Occur.SHOULD));
        return query.build();
    }

    /// A clause above a heading of the same words, the words of its document's title, and words that
    /// stand together.
    private static Query more(WordsAsked asked) {
        var query = new BooleanQuery.Builder();
        query.add(Terms.constant(Columns.SAYS, "1", SAYS), Occur.SHOULD);
        var stems = new LinkedHashSet<String>();
        for (var word : asked.telling()) stems.add(Terms.stem(word));
        stems.forEach(s -> query.add(Terms.term(Columns.TITLE, s, TITLE), Occur.SHOULD));
        var row = List.copyOf(stems);
        for (var i = 0; i + 1 < row.size(); i++)
            query.add(Terms.near(row.get(i), row.get(i + 1), PAIR_SLOP, PAIR), Occur.SHOULD);
        return query.build();
    }

    static boolean isId(String word) {
        return WordsAsked.isId(word);
    }

    static String stem(String word) {
        return Terms.stem(word);
    }
}
