package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whereas.text.Markdown;

class DatedTest {

    private static LocalDate day(String front) {
        return Dated.day(Markdown.parse("---\ntitle: Paper\n" + front + "\n---\n\nWords.\n")
                .front());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-08-25 | 2020-08-25",
                "2020-08 | 2020-08-01",
                "2020 | 2020-01-01",
                "August 25, 2020 | 2020-08-25",
                "august 5, 2020 | 2020-08-05",
                "Aug. 25, 2020 | 2020-08-25",
                "May 2020 | 2020-05-01"
            })
    void aDayIsReadAsItIsWrittenAndAsItIsPrinted(String written, LocalDate day) {
        assertThat(day("effective: " + written)).isEqualTo(day);
    }

    @Test
    void aDayIsToldAsProgramsWriteIt() {
        assertThat(Dated.iso("June 3, 2019")).isEqualTo("2019-06-03");
        assertThat(Dated.iso("2014-04-01")).isEqualTo("2014-04-01");
        assertThat(Dated.iso("upon passage")).isEqualTo("upon passage");
    }

    @Test
    void whatIsNoDateGivesWayToTheNext() {
        assertThat(day("effective: upon signature\nadopted: 2019-02-03")).isEqualTo("2019-02-03");
        assertThat(day("effective: upon signature")).isNull();
    }
}
