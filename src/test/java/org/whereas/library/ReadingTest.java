package org.whereas.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    @ParameterizedTest
    @CsvSource({"\"3-0123456789ab\",3", "W/\"12-aa\",12", "7,7", "\"7\",7", "999999999-x,999999999"})
    void aTagNamesItsVersion(String tag, int number) {
        assertThat(Reading.number(tag)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "x", "-1", "0-a", "03-a", "1000000000-a", "*", "1.5", " 3-a"})
    void whatIsNoneOfOursIsZero(String tag) {
        assertThat(Reading.number(tag)).isZero();
    }
}
