package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByTitleTest {

    private static Shelf shelf;

    @BeforeAll
    static void shelve() {
        shelf = Shelf.shipped();
    }

    @AfterAll
    static void clear() {
        shelf.close();
    }

    @ParameterizedTest
    @CsvSource({
        "duty to intervene, uscm/duty-to-intervene",
        "use of force, uscm/use-of-force",
        "de-escalation, uscm/de-escalation",
        "escalations policing, ''",
        "\"foot pursuits\", uscm/foot-pursuits",
        "body worn cameras, uscm/body-worn-cameras"
    })
    void aQuestionNamesADocument(String typed, String address) {
        var named = shelf.find(Asked.of(typed), Readers.PUBLIC).named();

        if (address.isEmpty()) assertThat(named).isEmpty();
        else assertThat(named).extracting(Found.Named::address).startsWith(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "officer",
                "policy",
                "may an officer use force on a person who flees",
                "use of force -deadly",
                "USCM-2020/complaints/4",
                "train*"
            })
    void otherQuestionsNameNone(String typed) {
        assertThat(shelf.find(Asked.of(typed), Readers.PUBLIC).named()).isEmpty();
    }

    @Test
    void onlyTheFirstPageShowsThem() {
        var second = Asked.of("duty to intervene").at(2, 10);

        assertThat(shelf.find(second, Readers.PUBLIC).hits()).isNotEmpty();
        assertThat(shelf.find(second, Readers.PUBLIC).named()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2014-0082", "Res 0082-2014", "resolution 82-2014"})
    void aNumberNamesItsDocument(String typed) {
        var markdown = "---\ntitle: Lost\nnumber: Res 0082-2014\n---\n\nCrocodiles. {#a}\n\nMore of them. {#b}\n";
        try (var one = new Shelf().with(Shelf.edition(1, 0, "x", "lost", markdown))) {
            assertThat(one.find(Asked.of(typed), Readers.PUBLIC).named())
                    .extracting(Found.Named::address)
                    .containsExactly("x/lost");
        }
    }
}
