package org.whereas.tailoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whereas.library.DocumentSummary;
import org.whereas.problem.Words;
import org.whereas.web.Csv;

/// A ledger of deviations as a table for a spreadsheet: a row for each clause.
final class LedgerCsv {

    static final String TYPE = "text/csv;charset=UTF-8";

    private static final List<String> COLUMNS = List.of(
            "document",
            "clause",
            "number",
            "section",
            "state",
            "model",
            "ours",
            "kind",
            "explanation",
            "check",
            "as-of");

    private LedgerCsv() {}

    static String of(DocumentSummary document, List<Deviation> rows, Words words) {
        var all = new ArrayList<List<?>>();
        all.add(head(words));
        rows.forEach(row -> all.add(cells(document, row, words)));
        return Csv.of(all);
    }

    static List<String> head(Words words) {
        return COLUMNS.stream().map(c -> words.say("tailoring.column." + c)).toList();
    }

    static List<?> cells(DocumentSummary document, Deviation row, Words words) {
        var reason = row.reason();
        return Stream.of(
                        document.address(),
                        row.clause(),
                        row.number(),
                        String.join(" › ", row.path()),
                        words.say("tailoring.deviation." + row.state().word()),
                        row.model(),
                        row.ours(),
                        reason.map(r -> words.say("tailoring.reason." + r.kind().word()))
                                .orElse(""),
                        reason.map(Deviation.Reason::words).orElse(""),
                        row.isToCheck() ? words.say("tailoring.reason.to-check") : "",
                        reason.map(r -> r.at().toString().substring(0, 10)).orElse(""))
                .toList();
    }
}
