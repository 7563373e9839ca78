package org.whereas.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A table as comma-separated values (RFC 4180), for spreadsheets.
public final class Csv {

    /// A spreadsheet takes a cell that begins with one of these for a formula (OWASP, CSV injection).
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    /// The rows with CRLF at their ends and a byte order mark, without which spreadsheets misread letters beyond ASCII.
    /// A cell that a spreadsheet would take for a formula is preceded by an apostrophe.
    public static String of(List<? extends List<?>> rows) {
        var text = new StringBuilder("\uFEFF");
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (var row : rows) printer.printRecord(row.stream().map(Csv::cell));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
    }

    private static String cell(Object value) {
        var text = value == null ? "" : value.toString();
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
