package org.whereas.tailoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.whereas.tailoring.Departures.Departure;
import org.whereas.tailoring.Deviation.State;
import org.whereas.text.Canonical;
import org.whereas.text.Clauses;
import org.whereas.text.Fields;
import org.whereas.text.Markdown;
import org.whereas.text.Options;

class DeparturesTest {

    private static final String MODEL = canonical("""
            ---
            title: Towing
            fields:
              department.name: {label: Name of the department}
            ---

            # Towing {#towing}

            The {{department.name}} tows with care. {#care}

            > Ask the union first.

            {#ask .note}

            - At once. {#now option=when choice=now label=Now}
            - Later. {#later option=when choice=later label=Later}

            Drivers are told. {#told}
            """);

    private static String canonical(String markdown) {
        return Canonical.of(markdown, Optional.empty(), Set.of(), "").markdown();
    }

    private static List<Departure> between(String copy, String model) {
        return Departures.of(Markdown.parse(canonical(copy)), Markdown.parse(model));
    }

    private static State state(List<Departure> all, String clause) {
        return all.stream()
                .filter(d -> d.clause().equals(clause))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void aCopyThatWasOnlyMadeSaysWhatTheModelSays() {
        assertThat(between(MODEL, MODEL)).isNotEmpty().allMatch(d -> d.state() == State.AS_MODEL);
    }

    @Test
    void aFilledFieldIsNoDeviation() {
        var copy = Markdown.write(Fields.fill(Markdown.parse(MODEL), Map.of("department.name", "Northfield PD")));

        assertThat(between(copy, MODEL)).allMatch(d -> d.state() == State.AS_MODEL);
    }

    @Test
    void aNameWrittenInThePlaceOfItsFieldIsNoDeviation() {
        var copy = Markdown.write(Fields.fill(Markdown.parse(MODEL), Map.of("department.name", "Northfield PD")))
                .replace("{{department.name}} tows", "Northfield PD tows");

        assertThat(state(between(copy, MODEL), "care")).isEqualTo(State.AS_MODEL);
    }

    @Test
    void otherWordsAreAdapted() {
        var copy = MODEL.replace("with care", "with great care");

        assertThat(state(between(copy, MODEL), "care")).isEqualTo(State.ADAPTED);
    }

    @Test
    void whatStandsInOneTextOnlyIsAddedOrLeftOutAtItsPlace() {
        var copy = MODEL.replace("The {{department.name}} tows with care. {#care}", "Ours. {#ours}");

        var all = between(copy, MODEL);

        assertThat(all).extracting(Departure::clause).containsSubsequence("towing", "care", "ours", "told");
        assertThat(state(all, "care")).isEqualTo(State.LEFT_OUT);
        assertThat(state(all, "ours")).isEqualTo(State.ADDED);
    }

    @Test
    void theHeldPlaceOfASectionThatIsGoneIsLeftOut() {
        var copy = MODEL.replace("Drivers are told.", "\\[Reserved\\]");

        assertThat(state(between(copy, MODEL), "told")).isEqualTo(State.LEFT_OUT);
    }

    @Test
    void notesToTheDrafterSayNothing() {
        var copy = Markdown.write(Clauses.replace(Markdown.parse(MODEL), "ask", ""));

        assertThat(copy).doesNotContain("union");
        assertThat(between(copy, MODEL)).allMatch(d -> d.state() == State.AS_MODEL);
    }

    @Nested
    class WhenTheModelOffersAlternatives {

        private final String chosen = Markdown.write(Options.choose(Markdown.parse(MODEL), Map.of("when", "later")));

        @Test
        void theChosenOneIsAChoiceAndTheOtherSaysNothing() {
            var all = between(chosen, MODEL);

            assertThat(state(all, "later")).isEqualTo(State.CHOICE);
            assertThat(all).extracting(Departure::clause).doesNotContain("now");
        }

        @Test
        void takingTheOtherOutChangesNothing() {
            var all = between(chosen.replace("- At once. {#now option=when choice=now label=Now}\n", ""), MODEL);

            assertThat(all).extracting(Departure::clause).doesNotContain("now");
        }

        @Test
        void theChosenOneCanBeAdaptedToo() {
            assertThat(state(between(chosen.replace("Later.", "Much later."), MODEL), "later"))
                    .isEqualTo(State.ADAPTED);
        }

        @Test
        void aCopyOfACopyChoosesOnlyWhatItChoosesOtherwise() {
            var other = Markdown.write(Options.choose(Markdown.parse(MODEL), Map.of("when", "now")));

            assertThat(state(between(chosen, chosen), "later")).isEqualTo(State.AS_MODEL);
            assertThat(state(between(other, chosen), "now")).isEqualTo(State.CHOICE);
        }

        @Test
        void wordingOfOnesOwnIsAddedAndNoneAtAllLeavesTheQuestionOut() {
            var own = Markdown.write(Options.choose(Markdown.parse(MODEL), Map.of("when", "own")));
            var worded = own.replace("- Later. {#later", "- Soon. {#soon option=when choice=own}\n- Later. {#later");

            assertThat(state(between(own, MODEL), "now")).isEqualTo(State.LEFT_OUT);
            assertThat(between(own, MODEL)).extracting(Departure::clause).doesNotContain("later");
            assertThat(state(between(worded, MODEL), "soon")).isEqualTo(State.ADDED);
            assertThat(between(worded, MODEL)).extracting(Departure::clause).doesNotContain("now");
        }
    }
}
