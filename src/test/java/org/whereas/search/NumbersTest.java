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
    void aNumberIsFoundWithoutItsLetters() {
        assertThat(Numbers.of("GO-11.03")).containsExactly("go-11.03", "11.03");
        assertThat(Numbers.of("K-9")).containsExactly("k-9");
    }

    @Test
    void noNumberHasNoWays() {
        assertThat(Numbers.of(" ")).isEmpty();
    }

    @Test
    void whatIsTypedBeginsANumberWithItsYearInFull() {
        assertThat(Numbers.typed("Res. 14-0082")).containsExactly("14-0082", "res. 14-0082", "2014-0082", "1914-0082");
        assertThat(Numbers.typed("0082-14")).contains("0082-2014");
        assertThat(Numbers.typed("resolution 2014/008")).contains("2014-008");
        assertThat(Numbers.typed("G.O. 300.4")).contains("300.4", "g.o. 300.4");
    }

    @Test
    void whatIsNoNumberBeginsNone() {
        for (var typed : new String[] {"", "14", "choke", "the 2014 rule", "a b c d 2014-1", "-".repeat(61) + "2014"})
            assertThat(Numbers.typed(typed)).as(typed).isEmpty();
    }
}
