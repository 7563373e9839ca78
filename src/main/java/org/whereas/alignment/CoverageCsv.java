package org.whereas.alignment;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whereas.problem.Words;
import org.whereas.web.Csv;

/// A coverage as a table for a spreadsheet: a row for each recommendation.
final class CoverageCsv {

    private static final List<String> COLUMNS =
            List.of("id", "source", "job", "strength", "topics", "words", "state", "by", "check", "missing", "reason");

    private final Words words;

    private CoverageCsv(Words words) {
        this.words = words;
    }

    static String of(Coverage coverage, Words words) {
        var csv = new CoverageCsv(words);
        var head = COLUMNS.stream().map(c -> words.say("alignment.column." + c)).toList();
        return Csv.of(Stream.concat(Stream.of(head), coverage.rows().stream().map(csv::cells))
                .toList());
    }

    private List<String> cells(Coverage.Row row) {
        var it = row.entry().recommendation();
        return List.of(
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
}
