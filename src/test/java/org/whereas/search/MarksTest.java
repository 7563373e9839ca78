package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarksTest {

    private static final Vocabulary WORDS = Vocabulary.of(
            Optional.of(List.of("throat, neck restraint, chokehold | people name the body part")),
            Optional.of(List.of()));

    private static String marked(String question, String html) {
        return Marks.of(Question.of(question), WORDS).in(html);
    }

    @Test
    void wholeWordsAreMarkedInAnyForm() {
        assertThat(marked("officers", "<p>An officer offers the office.</p>"))
                .isEqualTo("<p>An <mark>officer</mark> offers the office.</p>");
    }

    @Test
    void whatStandsForAWordIsMarkedAsOne() {
        assertThat(marked("by the throat", "No <em>neck</em> restraint, no neck restraints, no chokehold."))
                .isEqualTo(
                        "No <em><mark>neck</mark></em><mark> restraint</mark>, no <mark>neck restraints</mark>, no <mark>chokehold</mark>.");
    }

    @Test
    void tagsEntitiesAndAttributesStayAsTheyWere() {
        assertThat(marked("class amp", "<p class=\"class\" id=\"amp\">Class &amp; amp</p>"))
                .isEqualTo("<p class=\"class\" id=\"amp\"><mark>Class</mark> &amp; <mark>amp</mark></p>");
    }

    @Test
    void aQuotationIsMarkedWhereItStands() {
        assertThat(marked("\"take cover\"", "Take time. Take cover, cover me."))
                .isEqualTo("Take time. <mark>Take cover</mark>, cover me.");
    }

    @Test
    void aQuotationIsMarkedInNoOtherForm() {
        assertThat(marked("\"neck restraint\"", "A neck restraint; neck restraints; a <em>Neck Restraint</em>."))
                .isEqualTo("A <mark>neck restraint</mark>; neck restraints; a <em><mark>Neck Restraint</mark></em>.");
        var long13 = "one two three four five six seven eight nine ten eleven twelve thirteen";
        assertThat(marked("\"" + long13 + "\"", "Zero " + long13 + ".")).isEqualTo("Zero <mark>" + long13 + "</mark>.");
    }

    @Test
    void aQuotationThatIsOnlyBegunIsMarkedWholeWords() {
        assertThat(marked("\"take cov*\"", "Take time. Take covered, take <em>cover</em>, take coverage; uncover."))
                .isEqualTo(
                        "Take time. <mark>Take covered</mark>, <mark>take </mark><em><mark>cover</mark></em>, <mark>take coverage</mark>; "
                                + "uncover.");
        assertThat(marked("\"cov*\" -\"take tim*\"", "Take time, cover.")).isEqualTo("Take time, <mark>cover</mark>.");
    }

    @Test
    void whatIsLeftOutIsNotMarked() {
        assertThat(marked("force -taser", "force taser")).isEqualTo("<mark>force</mark> taser");
    }

    @Test
    void aQuotationIsMarkedAcrossBoldTypeAndNotAcrossParagraphs() {
        assertThat(marked("\"force is force\"", "<p><strong>Force</strong> is force that</p>"))
                .isEqualTo("<p><strong><mark>Force</mark></strong><mark> is force</mark> that</p>");
        assertThat(marked("\"force is\"", "<p>Force</p><p>is</p>")).isEqualTo("<p>Force</p><p>is</p>");
    }

    @Test
    void anIdIsMarkedAsAWhole() {
        assertThat(marked("USCM-2020/complaints/4", "4 complaints: USCM-2020/complaints/4"))
                .isEqualTo("4 complaints: <mark>USCM-2020/complaints/4</mark>");
        assertThat(marked("K-9", "(k) A K-9 of 9.")).isEqualTo("(k) A <mark>K-9</mark> of 9.");
    }
}
