package org.whereas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void aCellThatASpreadsheetWouldRunIsText() {
        var rows = List.of(List.of("=1+1", "+1", "-1", "@x", "\tx", "\n=1", "\uFF1D1", "a=b"));

        assertThat(Csv.of(rows)).isEqualTo("\uFEFF'=1+1,'+1,'-1,'@x,'\tx,\"'\n=1\",'\uFF1D1,a=b\r\n");
    }

    @Test
    void quotesCommasAndLinesStayInTheirCell() {
        var rows = List.of(Arrays.asList("a,b", "say \"no\"", "two\nlines", null));

        assertThat(Csv.of(rows)).isEqualTo("\uFEFF\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\r\n");
    }
}
