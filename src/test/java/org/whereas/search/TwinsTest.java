package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Copies that say the same are asked as one, and found as if each had been asked for itself.
class TwinsTest {

    private static final int COPIES = 700;
    private static final int MOST = 50;
    private static final String SECOND = "A baton is carried on the belt. {#second}\n";
    private static final List<String> FIRST = List.of(
            "A lantern is carried by night.",
            "A lantern is carried by night, and a whistle.",
            "A whistle is carried by day and by night.",
            "A torch is carried by the watch of the harbor.");
    private static final List<String> QUESTIONS = List.of(
            "lantern night",
            "whistle",
            "night -whistle",
            "harbor",
            "harbor lantern",
            "\"by night\"",
            "\"harbor watch\"",
            "\"harbor wat*\"",
            "\"carried by nig*\"",
            "\"nig*\" whistle",
            "night -\"and a whis*\"",
            "lant*",
            "baton",
            "belt rules",
            "rules");

    private static Shelf shelf;

    @BeforeAll
    static void shelve() {
        shelf = new Shelf();
        var random = new Random(8);
        for (var i = 0; i < COPIES; i++) {
            shelf.put(List.of(copy(i, random)));
            if (i % 150 == 149) shelf.refresh();
        }
        for (var i = 0; i < COPIES; i += 5) shelf.put(List.of(copy(i, random)));
        shelf.refresh();
    }

    @AfterAll
    static void clear() {
        shelf.close();
    }

    /// Some are drafts, some name the harbor watch, and each word is in several copies of its clause.
    private static Edition copy(int number, Random random) {
        var names = random.nextInt(4) == 0 ? "Harbor Watch" : "Town " + number;
        var text = "---\ntitle: Rules\nkind: local-policy\nsignatory: " + names + "\n---\n\n"
                + FIRST.get(random.nextInt(FIRST.size())) + " {#first}\n\n" + SECOND;
        var edition = Shelf.edition(10 + number, 1 + number % 3, "town-" + number, "rules", text);
        return random.nextInt(3) == 0 ? edition.readBy(Long.toString(Shelf.EASTON), 0) : edition;
    }

    private record Asking(IndexSearcher searcher, Queries.Made question, Twins.Seen twins, Query filter) {}

    private interface Way {
        List<ScoreDoc> of(Asking asking) throws IOException;
    }

    private static List<String> asked(IndexReader reader, String typed, Readers readers, Filters narrowed, Way way)
            throws IOException {
        var searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Ranking.SIMILARITY);
        var question = new Queries(Vocabulary.shipped()).of(Question.of(typed));
        var filter = new BooleanQuery.Builder().add(readers.filter(), Occur.FILTER);
        narrowed.addTo(filter, "", Bodies.NONE);
        var twins = Twins.Seen.of(question.worth(), reader);
        return way.of(new Asking(searcher, question, twins, filter.build())).stream()
                .map(d -> d.doc + " " + d.score)
                .toList();
    }

    private static void isTheSame(Way one, Way other) {
        var some = Filters.of(Columns.ORGANIZATION, "town-7");
        for (var typed : QUESTIONS)
            for (var readers : List.of(Readers.PUBLIC, Shelf.members(Shelf.EASTON)))
                for (var narrowed : List.of(Filters.NONE, Filters.of(Columns.KIND, "local-policy"), some)) {
                    var expected = shelf.with(r -> asked(r, typed, readers, narrowed, one));
                    assertThat(shelf.<List<String>>with(r -> asked(r, typed, readers, narrowed, other)))
                            .as("%s by %s in %s", typed, readers, narrowed)
                            .isEqualTo(expected);
                }
    }

    private static List<ScoreDoc> eachForItself(Asking it) throws IOException {
        var manager = new TopScoreDocCollectorManager(MOST, null, Integer.MAX_VALUE);
        return List.of(it.searcher().search(it.question().ranked(it.filter()), manager).scoreDocs);
    }

    private static List<ScoreDoc> gathered(Asking it, Query filter) throws IOException {
        return it.searcher().search(it.question().ranked(filter), new Gathering.Manager(MOST, -1)).stream()
                .sorted((a, b) -> a.doc - b.doc)
                .toList();
    }

    @Test
    void twinsAreFoundAsIfEachWereAskedForItself() {
        isTheSame(
                TwinsTest::eachForItself,
                it -> TwinsFound.best(
                        it.searcher(),
                        it.question().ranked(it.twins().one(it.filter())),
                        it.twins(),
                        it.filter(),
                        MOST));
    }

    @Test
    void theBestOfEachLineIsTheSame() {
        isTheSame(it -> gathered(it, it.filter()), it -> gathered(it, it.twins().one(it.filter())));
    }

    @Test
    void fewAreAskedWhereManySayTheSame() {
        shelf.with(reader -> {
            var searcher = new IndexSearcher(reader);
            var question = new Queries(Vocabulary.shipped()).of(Question.of("baton"));
            var twins = Twins.Seen.of(question.worth(), reader);
            var all = searcher.count(question.matching(Readers.PUBLIC.filter()));
            var one = searcher.count(question.matching(twins.one(Readers.PUBLIC.filter())));

            assertThat(all).isGreaterThan(COPIES / 2);
            assertThat(one).isLessThanOrEqualTo(3 * reader.leaves().size());
            return null;
        });
    }

    @Test
    void whoseValuesAreAskedForIsAskedForItself() {
        shelf.with(reader -> {
            var question = new Queries(Vocabulary.shipped());

            assertThat(Twins.Seen.of(question.of(Question.of("harbor")).worth(), reader)
                            .apart())
                    .isNotNull();
            assertThat(Twins.Seen.of(question.of(Question.of("lantern")).worth(), reader)
                            .apart())
                    .isNull();
            return null;
        });
    }

    @Test
    void anAddressTellsTwinsApart() {
        var questions = new Queries(Vocabulary.shipped());
        shelf.with(reader -> {
            for (var alike : List.of(
                    "lantern", "lantern-night", "lant*", "\"by night\"", "\"by nig*\"", "-\"by nig*\"", "-lantern"))
                assertThat(Twins.Seen.of(questions.of(Question.of(alike)).worth(), reader)
                                .alike())
                        .as(alike)
                        .isTrue();
            assertThat(Twins.Seen.of(questions.of(Question.of("town-7/rules")).worth(), reader)
                            .alike())
                    .isFalse();
            return null;
        });
        assertThat(Shelf.clauses(shelf.find(Asked.of("town-7/rules").copies(true, ""), Readers.PUBLIC)))
                .first()
                .asString()
                .startsWith("town-7/rules");
    }

    @Test
    void everyOtherCopyStandsOnOnePage() {
        var total = (int)
                shelf.find(Asked.of("baton").copies(true, ""), Readers.PUBLIC).total();
        var all = Stream.iterate(1, page -> page + 1)
                .limit(total / 60 + 1)
                .flatMap(page ->
                        Shelf.clauses(
                                shelf.find(Asked.of("baton").copies(true, "").at(page, 60), Readers.PUBLIC))
                                .stream())
                .toList();

        assertThat(all).hasSize(total).doesNotHaveDuplicates();
    }
}
