package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SynonymsTest {

    private final Synonyms synonyms =
            Synonyms.of(List.of("# a comment", "", "chokehold, neck restraint, throat | people name the body part"));

    @Test
    void aWordStandsForTheOthersOfItsGroup() {
        var found = synonyms.in(Analysis.stems("by the throat"));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().others())
                .extracting(Synonyms.Other::stems)
                .contains(List.of("chokehold"), Analysis.stems("neck restraint"));
    }

    @Test
    void severalWordsAreFoundInAnyForm() {
        var found = synonyms.in(Analysis.stems("are neck restraints banned"));

        assertThat(found).singleElement().satisfies(f -> {
            assertThat(f.from()).isEqualTo(1);
            assertThat(f.length()).isEqualTo(2);
        });
    }

    @Test
    void aWordOutsideEveryGroupHasNone() {
        assertThat(synonyms.in(List.of("neck"))).isEmpty();
    }

    @Test
    void aGroupMayHoldInSomeTextsOnly() {
        var some = Synonyms.of(List.of("[not in iml nlc] IACP, International Association | outside the states"));

        assertThat(some.in(List.of("iacp")).getFirst().others())
                .containsExactly(
                        new Synonyms.Other(Analysis.stems("International Association"), Set.of("iml", "nlc"), true));
    }

    @Test
    void aGroupWithoutReasonIsRefused() {
        assertThatThrownBy(() -> Synonyms.of(List.of("gun, firearm"))).hasMessageContaining("reason");
    }

    @Test
    void organizationsThatCannotBeReadAreRefused() {
        for (var line : List.of("[in USCM] gun, firearm | why", "[in] gun, firearm | why", "[on iml] a gun, arm | why"))
            assertThatThrownBy(() -> Synonyms.of(List.of(line))).hasMessageContaining("[in iml nlc]");
    }

    @Test
    void theShippedFileHasGroupsEnough() {
        assertThat(Vocabulary.shipped().synonyms().groups()).isGreaterThanOrEqualTo(60);
        assertThat(Vocabulary.shipped().known()).hasSizeGreaterThan(1000);
    }

    @Test
    void membersOfAGroupAreReadAsOneWord() {
        var synonyms = Synonyms.of(List.of(
                "neck restraint, chokehold, throat | why", "[in iml] gun, arm | why", "choke, chokehold | why"));

        assertThat(synonyms.concepts(List.of("no", "chokehold")))
                .isEqualTo(synonyms.concepts(List.of("no", "neck", "restraint")))
                .isEqualTo(synonyms.concepts(List.of("no", "throat")))
                .isNotEqualTo(synonyms.concepts(List.of("no", "choke")))
                .hasSize(2);
        assertThat(synonyms.concepts(List.of("a", "gun", "neck"))).containsExactly("a", "gun", "neck");
    }
}
