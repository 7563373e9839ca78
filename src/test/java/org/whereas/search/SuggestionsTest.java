package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private static Shelf shelf;

    @BeforeAll
    static void shelve() {
        shelf = Shelf.shipped();
    }

    @AfterAll
    static void clear() {
        shelf.close();
    }

    @Test
    void titlesComeFirst() {
        assertThat(shelf.suggest("de-esc", Readers.PUBLIC).getFirst())
                .isEqualTo(new Suggestions.Suggestion("De-Escalation", Rows.Rank.TITLE, "uscm/de-escalation", ""));
    }

    @Test
    void termsAndHeadingsAreSuggestedAtTheirClause() {
        assertThat(shelf.suggest("tactical rep", Readers.PUBLIC))
                .contains(new Suggestions.Suggestion(
                        "Tactical repositioning", Rows.Rank.TERM, "uscm/de-escalation", "def-tactical-repositioning"));
    }

    @Test
    void recommendationsAreSuggestedById() {
        assertThat(shelf.suggest("uscm-2020/sanc", Readers.PUBLIC))
                .extracting(Suggestions.Suggestion::text)
                .contains("USCM-2020/sanctity-of-life/1");
    }

    @Test
    void nothingIsSuggestedTwice() {
        assertThat(shelf.suggest("p", Readers.PUBLIC))
                .extracting(Suggestions.Suggestion::text)
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(shelf.suggest(" (", Readers.PUBLIC)).isEmpty();
        assertThat(shelf.suggest("a\u0301".repeat(128), Readers.PUBLIC)).isEmpty();
    }
}
