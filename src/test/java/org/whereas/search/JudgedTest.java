package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The floor under the quality of search: what was measured on the open half of the judged questions, less a little. It
/// may rise. Where the real texts are not on this machine, the questions that the shipped library answers are asked of
/// it.
class JudgedTest {

    private static final double SHIPPED = 0.30;
    private static final double WHOLE = 0.52;

    private static JudgedTexts texts;
    private static Shelf shelf;

    @BeforeAll
    static void shelve() {
        texts = JudgedTexts.all();
        shelf = texts.shelf();
    }

    @AfterAll
    static void clear() {
        shelf.close();
    }

    @Test
    void openQuestionsAreAnsweredAsWellAsBefore() {
        var judged = JudgedTexts.isWhole() ? Judged.all() : Judged.all().only(c -> c.contains("/"));

        var figures = judged.of(Rival.ours(texts, shelf), false);

        assertThat(figures.ndcg()).isGreaterThan(JudgedTexts.isWhole() ? WHOLE : SHIPPED);
        assertThat(figures.nothing()).isZero();
    }

    @Test
    void everyJudgedClauseOfTheLibraryIsThere() {
        var known = texts.editions().stream()
                .flatMap(e -> e.pieces().stream().map(p -> texts.key(e.address(), p.clause())))
                .toList();
        var judged = Judged.all().grades().values().stream()
                .flatMap(g -> g.keySet().stream())
                .filter(c -> c.contains("/") || JudgedTexts.isWhole())
                .distinct();

        assertThat(judged).allMatch(known::contains);
    }

    @Test
    void halfOfTheQuestionsAreSetAside() {
        var questions = Judged.all().questions();

        assertThat(questions).hasSizeGreaterThanOrEqualTo(60);
        assertThat(questions.stream().filter(Judged.Question::aside).count()).isEqualTo(questions.size() / 2);
    }
}
