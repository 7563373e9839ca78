package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {

    @Test
    void wordsQuotationsBeginningsAndExclusionsAreTold() {
        var question = Question.of("\"neck restraint\" train* -taser -\"pepper spray\" officer");

        assertThat(question.parts())
                .containsExactly(
                        new Question.Phrase("neck restraint", false),
                        new Question.Prefix("train", false),
                        new Question.Word("taser", true),
                        new Question.Phrase("pepper spray", true),
                        new Question.Word("officer", false));
    }

    @Test
    void aShortBeginningIsJustAWord() {
        assertThat(Question.of("ab*").parts()).containsExactly(new Question.Word("ab*", false));
    }

    @Test
    void aCountAndItsUnitAreTwoWords() {
        assertThat(Question.of("48-hour rule").typed()).isEqualTo("48 hour rule");
        assertThat(Question.of("(90-day-old)").typed()).isEqualTo("(90-day-old)");
        for (var one : List.of("K-9", "9-1-1", "2014-0082", "-24-hour", "uscm/24-hour", "1st"))
            assertThat(Question.of(one).parts()).as(one).hasSize(1);
    }

    @Test
    void aWordWithAHyphenMayOnlyBeBegun() {
        assertThat(Question.of("body-wor* -de-esc* 2014-008*").parts())
                .containsExactly(
                        new Question.Begun("body-wor", false),
                        new Question.Begun("de-esc", true),
                        new Question.Word("2014-008*", false));
    }

    @Test
    void aQuotationMayEndInTheBeginningOfAWord() {
        assertThat(Question.of("\"duty to interv*\" -\"neck rest* \" \"train*\"")
                        .parts())
                .containsExactly(
                        new Question.Begun("duty to interv", false),
                        new Question.Begun("neck rest", true),
                        new Question.Begun("train", false));
        assertThat(Question.of("\"duty to interv*").parts())
                .containsExactly(new Question.Begun("duty to interv", false));
        assertThat(Question.of("\"duty to interv*\"").typed()).isEqualTo("\"duty to interv*\"");
    }

    @Test
    void anAsteriskElsewhereInAQuotationIsPassedOver() {
        for (var text : List.of("du* to intervene", "duty to in*", "duty to interv *", "duty to interv.*", "*duty"))
            assertThat(Question.of('"' + text + '"').parts()).containsExactly(new Question.Phrase(text, false));
        assertThat(Question.of("\"*\" \" * \" \"**\"").isEmpty()).isTrue();
    }

    @Test
    void curlyQuotationMarksAreQuotationMarks() {
        assertThat(Question.of("“use of force”").parts()).containsExactly(new Question.Phrase("use of force", false));
    }

    @Test
    void whatIsNoWordIsPassedOver() {
        assertThat(Question.of("(((( ~ + && - \"\" * \u0000 \u202e").parts()).isEmpty();
    }

    @Test
    void fieldNamesOfTheIndexAreWordsLikeOthers() {
        assertThat(Question.of("readers:7").parts()).containsExactly(new Question.Word("readers:7", false));
    }

    @Test
    void atMost32TermsCount() {
        var question = Question.of("word ".repeat(40));

        assertThat(question.parts()).hasSize(32);
        assertThat(question.shortened()).isTrue();
    }

    @Test
    void atMost256CharactersCountAndNoCharacterIsHalved() {
        var question = Question.of("a".repeat(255) + "😀" + "b".repeat(10));

        assertThat(question.shortened()).isTrue();
        assertThat(question.parts().getFirst().text()).isEqualTo("a".repeat(255));
    }

    @Test
    void itIsWrittenAsItWouldBeTyped() {
        assertThat(Question.of("  \"use of  force\"  train*   -taser ").typed())
                .isEqualTo("\"use of  force\" train* -taser");
    }
}
