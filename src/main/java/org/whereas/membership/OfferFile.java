package org.whereas.membership;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.whereas.problem.Problem;

/// A league's list of members to invite: comma-separated values with the columns `name`, `email` and, where the league
/// knows them, `kind` (a city where it is not given), `state` and `address` (made of the name where it is not given).
final class OfferFile {

    static final int MOST_ROWS = 2000;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .get();

    private OfferFile() {}

    /// One whom the league invites.
    ///
    /// @param line where it stands in the file, from 1
    record Row(long line, String email, Charter charter) {}

    /// The rows of the file. Refuses the file as a whole, naming each line that cannot be taken and why, so that a
    /// mended file is sent once and nobody is invited twice.
    static List<Row> read(String csv) {
        try (var parser = CSVParser.parse(new StringReader(csv.replaceFirst("^\uFEFF", "")), FORMAT)) {
            var names = parser.getHeaderMap();
            if (names == null || !hasColumn(names, "name") || !hasColumn(names, "email"))
                throw Problem.Invalid.of("/file", "offers.columns").asException();
            return rows(parser.getRecords());
        } catch (IllegalArgumentException | IOException | UncheckedIOException unreadable) {
            throw Problem.Invalid.of("/file", "offers.unreadable").asException();
        }
    }

    private static List<Row> rows(List<CSVRecord> records) {
        if (records.isEmpty() || records.size() > MOST_ROWS)
            throw Problem.Invalid.of("/file", "offers.rows", MOST_ROWS).asException();
        var faults = new ArrayList<Problem.Fault>();
        var rows = new ArrayList<Row>();
        var addresses = new HashSet<String>();
        for (var record : records) {
            var row = row(record);
            faults.addAll(faults(row, addresses));
            rows.add(row);
        }
        if (!faults.isEmpty()) throw new Problem.Invalid(faults).asException();
        return rows;
    }

    private static Row row(CSVRecord record) {
        var name = cell(record, "name");
        var address = cell(record, "address");
        var kind = cell(record, "kind");
        var charter = Charter.of(
                address.isEmpty() ? slug(name) : address.toLowerCase(Locale.ROOT),
                name,
                kind.isEmpty() ? "city" : kind.toLowerCase(Locale.ROOT).replace(' ', '-'),
                cell(record, "state"));
        return new Row(record.getRecordNumber() + 1, Members.signInName(cell(record, "email")), charter);
    }

    private static List<Problem.Fault> faults(Row row, HashSet<String> addresses) {
        var faults = new ArrayList<>(row.charter().faults());
        if (!Account.isEmail(row.email())) faults.add(new Problem.Fault("/email", "account.email"));
        if (!addresses.add(row.charter().slug())) faults.add(new Problem.Fault("/address", "offers.twice"));
        return faults.stream()
                .map(fault ->
                        new Problem.Fault("/rows/" + row.line() + fault.field(), fault.reason(), fault.arguments()))
                .toList();
    }

    private static boolean hasColumn(Map<String, Integer> names, String name) {
        return names.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    private static String cell(CSVRecord record, String column) {
        return record.isSet(column) ? record.get(column) : "";
    }

    /// An address from a name: "City of Northfield, Minn." is `city-of-northfield-minn`.
    private static String slug(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
