package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is passed over column by column is nothing that is among the best: they are the same, with the same worth, as
/// by Lucene's own disjunctions, which look at every row here.
class AnyWordTest {

    private static final int COPIES = 1_500;
    private static final int QUESTIONS = 40;

    private static Shelf shelf;
    private static List<String> words;

    @BeforeAll
    static void shelve() {
        shelf = new Shelf();
        var copies = new Copies();
        for (var edition : copies.shipped()) shelf.put(List.of(edition));
        for (var i = 0; i < COPIES; i++) {
            shelf.put(List.of(copies.copy(i)));
            if (i % 400 == 399) shelf.refresh();
        }
        for (var i = 0; i < COPIES; i += 7) shelf.put(List.of(copies.copy(i)));
        shelf.refresh();
        words = copies.shipped().stream()
                .flatMap(e -> e.pieces().stream())
                .flatMap(p -> Analysis.words(p.text()).stream())
                .toList();
    }

    @AfterAll
    static void clear() {
        shelf.close();
    }

    private record Asking(IndexSearcher searcher, Queries.Made question, Worth worth) {

        List<String> slowly(Query filter, int most) throws IOException {
            return best(question.ranked(filter), new TopScoreDocCollectorManager(most, null, Integer.MAX_VALUE));
        }

        List<String> quickly(Query filter, int most) throws IOException {
            return best(new AnyWord(worth, question.left(filter)), new TopScoreDocCollectorManager(most, null, most));
        }

        private List<String> best(Query query, TopScoreDocCollectorManager manager) throws IOException {
            return names(List.of(searcher.search(query, manager).scoreDocs));
        }

        List<String> slowlyByLine(Query filter) throws IOException {
            return names(searcher.search(question.ranked(filter), new Gathering.Manager(50, -1)));
        }

        List<String> quicklyByLine(Query filter) throws IOException {
            return names(searcher.search(new AnyWord(worth, question.left(filter)), new Gathering.Manager(50, -1)));
        }

        private static List<String> names(List<ScoreDoc> found) {
            return found.stream().map(d -> d.doc + " " + d.score).toList();
        }
    }

    private static void isTheSame(String typed) {
        shelf.with(reader -> {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(Ranking.SIMILARITY);
            var question = new Queries(Vocabulary.shipped()).of(Question.of(typed));
            var asking = new Asking(searcher, question, Worth.of(searcher, question.any()));
            for (var filter : filters(question, reader)) {
                for (var most : new int[] {1, 10, 50})
                    assertThat(asking.quickly(filter, most))
                            .as("%d for %s in %s", most, typed, filter)
                            .isEqualTo(asking.slowly(filter, most));
                assertThat(asking.quicklyByLine(filter))
                        .as("lines for %s in %s", typed, filter)
                        .isEqualTo(asking.slowlyByLine(filter));
            }
            return null;
        });
    }

    private static List<Query> filters(Queries.Made question, org.apache.lucene.index.IndexReader reader)
            throws IOException {
        var everybody = Readers.PUBLIC.filter();
        var local = new BooleanQuery.Builder().add(everybody, Occur.FILTER);
        Filters.of(Columns.STATUS, "superseded").addTo(local, "", Bodies.NONE);
        return List.of(
                everybody,
                local.build(),
                Twins.Seen.of(question.worth(), reader).one(local.build()));
    }

    /// Frequent and rare words as they stand beside each other in no text, a beginning, and something left out.
    private static String typed(Random random) {
        var typed = new ArrayList<String>();
        for (var i = 1 + random.nextInt(5); i > 0; i--) typed.add(words.get(random.nextInt(words.size())));
        if (random.nextInt(4) == 0)
            typed.add(typed.getFirst().substring(0, 1 + typed.getFirst().length() / 2) + "*");
        if (random.nextInt(4) == 0) typed.add("-" + words.get(random.nextInt(words.size())));
        return String.join(" ", typed);
    }

    @Test
    void theBestAreTheSameForWhatPeopleAsk() {
        SearchBench.WORDS.forEach(AnyWordTest::isTheSame);
    }

    @Test
    void theBestAreTheSameForAnyWords() {
        var random = new Random(19);
        for (var i = 0; i < QUESTIONS; i++) isTheSame(typed(random));
    }

    @Test
    void mostOfWhatMatchesIsPassedOver() {
        shelf.with(reader -> {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(Ranking.SIMILARITY);
            var question = new Queries(Vocabulary.shipped()).of(Question.of("officer shall report force"));
            var query = new AnyWord(Worth.of(searcher, question.any()), Readers.PUBLIC.filter());
            var all = searcher.count(question.matching(Readers.PUBLIC.filter()));

            assertThat(searcher.search(query, new Some.Manager())).isBetween(1, all / 20);
            return null;
        });
    }

    /// Wants what is worth more than all before.
    private static final class Some extends SimpleCollector {
        private int collected;
        private float best;
        private Scorable scorer;

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.TOP_SCORES;
        }

        @Override
        public void setScorer(Scorable next) throws IOException {
            scorer = next;
            next.setMinCompetitiveScore(Math.nextUp(best));
        }

        @Override
        public void collect(int row) throws IOException {
            collected++;
            assertThat(scorer.score()).isGreaterThan(best);
            best = scorer.score();
            scorer.setMinCompetitiveScore(Math.nextUp(best));
        }

        private record Manager() implements CollectorManager<Some, Integer> {
            @Override
            public Some newCollector() {
                return new Some();
            }

            @Override
            public Integer reduce(Collection<Some> all) {
                return all.stream().mapToInt(s -> s.collected).sum();
            }
        }
    }
}
