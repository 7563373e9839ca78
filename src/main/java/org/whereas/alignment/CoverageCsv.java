package org.whereas.alignment;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whereas.problem.Words;

/// A coverage as a table for a spreadsheet (RFC 4180): a row for each recommendation.
final class CoverageCsv {

    private static final List<String> COLUMNS =
            List.of("id", "source", "job", "strength", "topics", "words", "state", "by", "check", "missing", "reason");

    private final Words words;

    private CoverageCsv(Words words) {
        this.words = words;
    }

    static String of(Coverage coverage, Words words) {
        var csv = new CoverageCsv(words);
        var head = COLUMNS.stream().map(c -> words.say("alignment.column." + c));
        return Stream.concat(Stream.of(line(head)), coverage.rows().stream().map(row -> line(csv.cells(row))))
                .collect(Collectors.joining());
    }

    private Stream<String> cells(Coverage.Row row) {
        var it = row.entry().recommendation();
        return Stream.of(
                it.id(),
                words.sayOr(
                        "alignment.source." + row.entry().source(), row.entry().source()),
                it.addressees().stream()
                        .map(a -> words.sayOr("alignment.addressee." + a, a))
                        .collect(Collectors.joining(", ")),
                it.modality(),
                String.join(", ", it.topics()),
                it.text(),
                words.say("alignment.state." + row.state().word()),
                clauses(row.by().stream().filter(b -> b.standing().counts())),
                clauses(row.by().stream().filter(b -> b.standing().isToCheck())),
                String.join(" ", row.missing()),
                row.exemption().map(Coverage.Said::reason).orElse(""));
    }

    private static String clauses(Stream<Coverage.By> by) {
        return by.map(b -> b.document().address() + "#" + b.clause()).collect(Collectors.joining(" "));
    }

    private static String line(Stream<String> cells) {
        return cells.map(CoverageCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// A cell in quotes. One that a spreadsheet would take for a formula is led by an apostrophe, which it shows as
    /// text.
    static String cell(String value) {
        var safe = !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
