package org.whereas.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whereas.problem.Problem;
import org.whereas.problem.Words;

class CharterTest {

    @Test
    void whatIsLeftOutIsNoFault() {
        assertThat(new Charter("northfield-pd", " Northfield PD ", "department", "", null, " ", null, null).faults())
                .isEmpty();
    }

    @Test
    void everyFaultIsNamedByItsPointer() {
        var faults =
                new Charter("N!", "", "", "Atlantis", "many", "-3", "x".repeat(2001), List.of("xx-bad", "")).faults();

        assertThat(faults)
                .extracting(Problem.Fault::field)
                .containsExactly(
                        "/slug", "/name", "/kind", "/state", "/population", "/officers", "/description", "/languages");
        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault.sentence(Words.ENGLISH)).contains(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "a", "-a", "a--b", "ä-b", "A-b", "a b", "a/b"})
    void anAddressIsLowerCaseAndNotOneOfOurs(String slug) {
        assertThat(new Charter(slug, "Name", "city", null, null, null, null, null).faults())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "50-99", "1,000+", "10,000 – 25,000"})
    void sizesAreGivenAsPeopleChoose(String size) {
        assertThat(new Charter("a-b", "Name", "city", null, size, size, null, null).faults())
                .isEmpty();
    }

    @Test
    void aStateIsKeptByItsLettersHoweverItIsGiven() {
        assertThat(new Charter("a-b", "Name", "city", "minnesota", null, null, null, null).state())
                .isEqualTo("MN");
        assertThat(new Charter("a-b", "Name", "city", "MN", null, null, null, null).state())
                .isEqualTo("MN");
    }

    @Test
    void statesAreOfferedInTheOrderOfTheirNames() {
        assertThat(Charter.STATES)
                .hasSize(56)
                .isSortedAccordingTo(Comparator.comparing(code -> Words.ENGLISH.say("us-state." + code)));
    }

    @Test
    void everyKindOnTheFormHasAName() {
        assertThat(Charter.KINDS)
                .allSatisfy(kind -> assertThat(Words.ENGLISH.say("organization.kind." + kind))
                        .isNotBlank());
    }

    @Test
    void languagesAreGivenByTagOrName() {
        var charter = new Charter("a-b", "Name", "city", null, null, null, null, List.of("EN-us", " Spanish ", "es"));

        assertThat(charter.faults()).isEmpty();
        assertThat(charter.languages()).containsExactly("en-US", "es");
    }
}
