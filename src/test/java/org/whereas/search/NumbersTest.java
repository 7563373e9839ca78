package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void aNumberIsFoundInEveryOrderAndWithoutZeros() {
        assertThat(Numbers.of("Res 0082-2014"))
                .contains("res 0082-2014", "0082-2014", "2014-0082", "82-2014", "2014-82");
    }

    @Test
    void aNumberWithoutAYearKeepsItsOrder() {
        assertThat(Numbers.of("2-52")).containsExactly("2-52");
    }

    @Test
    void noNumberHasNoWays() {
        assertThat(Numbers.of(" ")).isEmpty();
    }
}
