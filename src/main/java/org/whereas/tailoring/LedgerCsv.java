package org.whereas.tailoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

    /// @param noted counsel's notes; a column of its own where there are any
    static String of(DocumentSummary document, List<Deviation> rows, List<CounselNotes.Note> noted, Words words) {
        var all = new ArrayList<List<?>>();
        all.add(with(head(words), noted, words.say("tailoring.column.counsel")));
        for (var row : rows) all.add(with(cells(document, row, words), noted, notes(row, noted)));
        return Csv.of(all);
    }

    /// The same of many copies in one table.
    static String of(List<OrganizationLedger.Entry> entries, Words words) {
        var all = new ArrayList<List<?>>();
        all.add(head(words));
        for (var entry : entries)
            for (var row : entry.rows()) all.add(cells(entry.copy().summary(), row, words));
        return Csv.of(all);
    }

    private static List<?> with(List<?> cells, List<CounselNotes.Note> noted, String last) {
        return noted.isEmpty()
                ? cells
                : Stream.concat(cells.stream(), Stream.of(last)).toList();
    }

    /// What was noted beside a deviation.
    static String notes(Deviation row, List<CounselNotes.Note> noted) {
        return noted.stream()
                .filter(n -> n.clause().equals(row.clause()))
                .map(n -> n.author() + ": " + n.words())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> head(Words words) {
        return COLUMNS.stream().map(c -> words.say("tailoring.column." + c)).toList();
    }

    private static List<?> cells(DocumentSummary document, Deviation row, Words words) {
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
