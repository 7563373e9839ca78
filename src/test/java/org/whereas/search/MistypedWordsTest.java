package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is taken for a mistake in a question, and what for a word.
class MistypedWordsTest {

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
        "kneck restraint, neck restraint",
        "fysical force, physical force",
        "wreport, report",
        "psearch, search",
        "enjury, injury",
    })
    void aBeginningIsCorrectedToWhatSoundsTheSame(String typed, String shown) {
        assertThat(shelf.find(typed).shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "ofrce, force",
        "nutrality, neutrality",
        "ntervene, intervene",
        "mmigration, immigration",
        "ccomplaint, complaint",
        "aearch, search",
        "disptach, dispatch",
        "wraning, warning",
    })
    void fingersThatSlipOnTheFirstLettersAreForgiven(String typed, String shown) {
        assertThat(shelf.find(typed).shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facial",
                "chaplain",
                "corruption",
                "coroner",
                "mace",
                "deport",
                "leash",
                "tolerance",
                "dont",
                "wont",
                "couldn't"
            })
    void whatPeopleRightlySayIsNoMistakeThoughNoTextHasIt(String typed) {
        assertThat(shelf.find(typed).corrected()).isFalse();
    }

    @Test
    void ofTwoWordsThatAreAsLikelyTheOneIsMeantThatMoreClausesHave() {
        var mayors =
                Shelf.edition(1, 0, "x", "m", "---\ntitle: M\n---\n\nThe mayors met. {#a}\n\nMayors spoke. {#b}\n");
        var layers = Shelf.edition(2, 0, "x", "l", "---\ntitle: L\n---\n\nTwo layers of paint. {#c}\n");
        try (var two = new Shelf().with(layers, mayors)) {
            assertThat(two.find("ayors").shown()).isEqualTo("mayors");
        }
    }

    @Test
    void whatIsInAListOfWordsIsNoMistakeHoweverNearAnotherWordIs() {
        var near = Vocabulary.shipped().known().stream()
                .filter(w -> w.length() > 4 && !isWritten(w))
                .filter(w -> FirstLetters.alike(w).stream().anyMatch(MistypedWordsTest::isWritten)
                        || FirstLetters.slipped(w).stream().flatMap(Set::stream).anyMatch(MistypedWordsTest::isWritten))
                .toList();

        assertThat(near).hasSizeGreaterThan(10).noneMatch(w -> shelf.find(w).corrected());
    }

    private static boolean isWritten(String word) {
        return shelf.with(index -> index.docFreq(new Term(Columns.TEXT, Analysis.EXACT + word))) > 0;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9weapon",
                "ßßßßßß",
                "字字字字字字",
                "-----",
                "q12345",
                "aaaaaaaaaaaaaaaaaaaaaa",
                "preview",
                "immigration papers",
                "trans people",
                "hits people"
            })
    void whatIsNoMistakeIsLeftAlone(String typed) {
        assertThat(shelf.find(typed).corrected()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"bodyworn cameras, body worn cameras", "crisisintervention, crisis intervention"})
    void twoWordsWrittenAsOneAreParted(String typed, String shown) {
        assertThat(shelf.find(typed).shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "de-esclation, de-escalation",
        "de‑esclation tactics, de-escalation tactics",
        "body-wron camera, body-worn camera",
        "bodyworn-camera, body-worn-camera",
    })
    void aMistakeInOnePartOfAHyphenatedWordIsCorrected(String typed, String shown) {
        assertThat(shelf.find(typed).shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"de-escalation", "officer-involved", "esclation-supervisr", "esclation,officer", "avoid-forse"})
    void aHyphenatedWordIsLeftAloneWhereNothingOrTooMuchIsUnknown(String typed) {
        var named = Shelf.edition(1, 0, "x", "n", "---\ntitle: N\n---\n\nAvoid force, officer. {#avoid-forse}\n");
        try (var one = new Shelf().with(named)) {
            assertThat(one.find(typed).corrected()).isFalse();
        }
        if (!typed.equals("avoid-forse"))
            assertThat(shelf.find(typed).corrected()).isFalse();
    }

    @Test
    void aTypingMistakeIsCorrectedAndSaid() {
        var found = shelf.find("verbal waring");

        assertThat(found.corrected()).isTrue();
        assertThat(found.shown()).isEqualTo("verbal warning");
        assertThat(found.hits().getFirst().snippet()).contains("<mark>");
    }

    @Test
    void aMistakeInAWordThatOnlyTheSynonymsHaveIsCorrected() {
        var found = shelf.find("teargass");

        assertThat(found.shown()).isEqualTo("teargas");
        assertThat(found.hits().getFirst().snippet()).containsIgnoringCase("<mark>tear</mark>");
    }

    @Test
    void asTypedNothingIsCorrected() {
        var found = shelf.find(Asked.of("verbal waring").corrected(true), Readers.PUBLIC);

        assertThat(found.corrected()).isFalse();
    }

    @Test
    void aKnownWordThatNoTextHasIsLeftAlone() {
        var found = shelf.find("helicopter");

        assertThat(found.corrected()).isFalse();
        assertThat(found.total()).isZero();
    }
}
