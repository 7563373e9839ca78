package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.search.Shelf.EASTON;
import static org.whereas.search.Shelf.NORTHFIELD;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is completed by number and in other words, beside what begins as it is typed.
class CompletionTest {

    private static Shelf shelf;

    @BeforeAll
    static void shelve() {
        shelf = Shelf.shipped();
    }

    @AfterAll
    static void clear() {
        shelf.close();
    }

    private static Edition numbered(long id, String number) {
        var markdown = "---\ntitle: On bridges\nnumber: " + number + "\n---\n\nThe bridge is closed. {#r-2020}\n";
        return Shelf.edition(id, 0, "northfield", "bridges-" + id, markdown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2014-00",
                "2014-0082",
                "Res. 14-0082",
                "14-0082",
                "14-82",
                "resolution 2014/0082",
                "0082-14",
                "2014–0082",
                "#2014-0082",
                "No. 2014-0082",
                "82-2014",
                "Res. 82-14",
                "Resolution 82-14",
                "82-14",
                "#14-0082",
                "#82-14",
                "No. 14-0082",
                "Res. No. 14-0082",
                "Res 0082-2014"
            })
    void aDocumentIsCompletedByItsNumberAsPeopleTypeIt(String typed) {
        try (var one = new Shelf().with(numbered(1, "Res 0082-2014"), numbered(2, "2013-0077"))) {
            assertThat(one.complete(typed, Readers.PUBLIC)).singleElement().satisfies(o -> {
                assertThat(o.kind()).isEqualTo("number");
                assertThat(o.address()).isEqualTo("northfield/bridges-1");
                assertThat(o.text()).contains("2014").endsWith(" On bridges");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"r-2020", "1", "20", "the 2014-0082 rule", "uscm-2020/comp", "aaaa bbbb cccc dddd 2014-0082"})
    void whatIsNoNumberIsNotCompletedToOne(String typed) {
        try (var one = new Shelf().with(numbered(1, "2014-0082"))) {
            assertThat(one.complete(typed, Readers.PUBLIC))
                    .noneMatch(o -> o.kind().equals("number"));
        }
        assertThat(shelf.complete(typed, Readers.PUBLIC))
                .noneMatch(o -> o.kind().equals("number"));
    }

    @ParameterizedTest
    @CsvSource({"choke, neck restraint, choke", "chokeh, neck restraint, chokehold", "bodyc, body-worn, bodycam"})
    void whatTheLibraryCallsItIsOfferedWithTheWordItStandsFor(String typed, String said, String why) {
        assertThat(shelf.complete(typed, Readers.PUBLIC)).anySatisfy(o -> {
            assertThat(o.text()).containsIgnoringCase(said);
            assertThat(o.why()).isEqualTo(why);
        });
    }

    @Test
    void theIdOfARecommendationSaysNothingInOtherWords() {
        assertThat(shelf.complete("bodycam", Readers.PUBLIC))
                .isNotEmpty()
                .noneMatch(o -> o.kind().equals("recommendation"));
    }

    @Test
    void theOtherWordsThatAreTypedHaveToBeginWordsToo() {
        var neck = Shelf.edition(1, 0, "x", "n", "---\ntitle: Neck restraints in jails\n---\n\nNone. {#a}\n");
        var other = Shelf.edition(2, 0, "x", "o", "---\ntitle: Neck restraints on the street\n---\n\nNone. {#a}\n");
        try (var two = new Shelf().with(neck, other)) {
            assertThat(two.complete("chokehold jai", Readers.PUBLIC))
                    .extracting(Completion.Offer::address)
                    .containsExactly("x/n");
        }
    }

    @Test
    void whatBeginsAsItIsTypedStandsBeforeWhatSaysItInOtherWordsAndNothingStandsTwice() {
        var offers = shelf.complete("force", Readers.PUBLIC);

        assertThat(offers)
                .hasSizeLessThanOrEqualTo(8)
                .extracting(Completion.Offer::text)
                .doesNotHaveDuplicates();
        assertThat(offers.getFirst().why()).isEmpty();
    }

    @Test
    void aDraftIsCompletedForItsOrganizationAlone() {
        var markdown = "---\ntitle: Neck restraint plan\nnumber: 2014-0082\n---\n\nWait. {#w}\n";
        var draft = Shelf.edition(1, 0, "northfield", "plan", markdown);
        try (var two = new Shelf().with(draft.readBy(Long.toString(NORTHFIELD), 0), numbered(2, "2014-0083"))) {
            for (var typed : List.of("2014-008", "14-0082", "choke", "neck"))
                assertThat(two.complete(typed, Shelf.members(NORTHFIELD)))
                        .as(typed)
                        .anyMatch(o -> o.address().equals("northfield/plan"));
            for (var others : List.of(Readers.PUBLIC, Shelf.members(EASTON)))
                for (var typed : List.of("2014-008", "14-0082", "choke", "neck"))
                    assertThat(two.complete(typed, others))
                            .as(typed)
                            .noneMatch(o -> o.address().equals("northfield/plan"));
            assertThat(two.complete("2014-008", Readers.PUBLIC)).hasSize(1);
        }
    }
}
