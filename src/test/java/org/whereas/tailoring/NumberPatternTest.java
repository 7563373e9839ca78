package org.whereas.tailoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whereas.problem.Refusal;

class NumberPatternTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 4);

    @Test
    void theCountIsFilledUpAndTheYearNamed() {
        assertThat(NumberPattern.USUAL.number(12, DAY)).isEqualTo("2027-0012");
        assertThat(NumberPattern.checked("R-{n}").number(12, DAY)).isEqualTo("R-12");
        assertThat(NumberPattern.checked("{n:2}/{year}").number(345, DAY)).isEqualTo("345/2027");
    }

    @Test
    void theCountBeginsAnewWhereTheYearIsNamed() {
        assertThat(NumberPattern.USUAL.span(DAY)).isEqualTo("2027");
        assertThat(NumberPattern.checked("R-{n}").span(DAY)).isEmpty();
    }

    @Test
    void aPatternHasOneCountAndPlainWords() {
        for (var wrong : List.of("", "R", "{n}{n}", "<{n}>", "{month}-{n}", "{n:0}"))
            assertThatThrownBy(() -> NumberPattern.checked(wrong)).as(wrong).isInstanceOf(Refusal.class);
    }
}
