package org.whereas.tailoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whereas.text.Fields;
import org.whereas.text.Markdown;

class DirectionsTest {

    private static final String BEFORE = "Officers report the use of force within 24 hours.";

    @Test
    void changesThatPutInAndTakeOutTheSameWordsAreAlike() {
        var found = Directions.of(
                BEFORE,
                List.of(
                        "Officers report the use of force within 48 hours.",
                        "Officers of ours report the use of force within 48 hours.",
                        "Nobody has to report anything.",
                        "Officers report the use of force within 12 hours.",
                        ""));

        assertThat(found).containsExactly(0, 0, 1, 2, 3);
    }

    @Test
    void aChangeIsTheWordsPutInAndTakenOutAndNotTheirOrder() {
        assertThat(Directions.change("One two two.", "Two three one.")).containsExactlyInAnyOrder("-two1", "+three1");
        assertThat(Directions.change(BEFORE, BEFORE.toUpperCase(java.util.Locale.ROOT)))
                .isEmpty();
    }

    @Test
    void aNameInThePlaceOfItsFieldIsTheField() {
        var text = Markdown.parse("---\nfields: {city: {label: City}}\n---\n\nIn {{city}}. {#in}\n");
        var fields = Fields.of(Fields.fill(text, Map.of("city", "Northfield")));

        assertThat(Drift.neutral("Only in Northfield.", "In {{city}}.", fields)).isEqualTo("Only in {{city}}.");
        assertThat(Drift.neutral("Only in Northfield.", "In town.", fields)).isEqualTo("Only in Northfield.");
    }

    @Test
    void driftCountsClausesWordsAndAlignments() {
        var model = Markdown.parse("""
                One stays. {#one meets="A/1"}

                Two is here. {#two meets="A/2 A/3"}

                Three goes. {#three meets="A/4"}
                """);
        var copy = Markdown.parse("""
                One stays. {#one meets="A/1"}

                Two is there now. {#two meets="A/2"}

                Four is new. {#four}
                """);

        assertThat(Drift.of(copy, model, Departures.of(copy, model))).isEqualTo(new Drift(1, 1, 1, 3 + 2 + 3, 2));
        assertThat(Drift.wordings(copy, Departures.of(copy, model)))
                .containsEntry("two", "Two is there now.")
                .containsEntry("three", "");
    }
}
