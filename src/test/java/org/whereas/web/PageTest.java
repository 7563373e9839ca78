package org.whereas.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whereas.problem.Words;

class PageTest {

    private static final Page PAGE = new Page(Words.ENGLISH, "/", false, "", "token", new Assets(), "");

    @Test
    void numbersInATextAreWrittenAsPeopleReadThem() {
        assertThat(PAGE.figures("1300000")).isEqualTo("1,300,000");
        assertThat(PAGE.figures("10000-49999")).isEqualTo("10,000-49,999");
        assertThat(PAGE.figures("")).isEmpty();
    }
}
