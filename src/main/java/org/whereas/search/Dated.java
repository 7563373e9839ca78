package org.whereas.search;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.whereas.text.Fields;
import org.whereas.text.FrontMatter;

/// What the front matter of a text says of its time, and of the people and things it names.
final class Dated {

    /// What texts mostly are by law or by order.
    static final List<String> INSTRUMENTS =
            List.of("policy", "general order", "directive", "procedure", "resolution", "ordinance");

    private static final List<String> DAYS = List.of("effective", "adopted", "issued", "introduced", "date");
    /// As it is printed: "August 25, 2020", "Aug. 25, 2020", "August 2020".
    private static final DateTimeFormatter PRINTED = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[MMMM][MMM]['.'] [d, ]uuuu")
            .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
            .toFormatter(Locale.US);

    private static final List<String> NAMES = List.of(
            "sponsors",
            "mover",
            "seconder",
            "committee",
            "session",
            "instrument",
            "index-terms",
            "signatory",
            "recipients");

    private Dated() {}

    /// When it took effect, as it is written; empty where nobody said.
    static String effective(FrontMatter front) {
        return front.string("effective").or(() -> front.string("adopted")).orElse("");
    }

    /// A day as programs write it, `2019-06-03`, whatever way it is printed; as it is where that is none.
    static String iso(String written) {
        var day = parsed(written);
        return day == null ? written : day.toString();
    }

    /// The day by which results are ordered; null where none is known. Of a month or a year it is the
    /// first day.
    static LocalDate day(FrontMatter front) {
        var told = Stream.concat(
                DAYS.stream().flatMap(d -> front.string(d).stream()), front.string("source", "date").stream());
        return told.map(Dated::parsed).filter(d -> d != null).findFirst().orElse(null);
    }

    /// What it is by law or by order, in small letters, as its front matter says it, or else as its kind
    /// goes; empty for what is none.
    static String instrument(FrontMatter front, String kind) {
        var said = front.string("instrument").orElse("").strip().toLowerCase(Locale.ROOT);
        if (said.equals("sop") || said.startsWith("standard operating procedure")) return "procedure";
        if (!said.isEmpty()) return said.length() > 100 ? said.substring(0, 100) : said;
        return switch (kind) {
            case "model-policy", "local-policy" -> "policy";
            case "resolution" -> "resolution";
            default -> "";
        };
    }

    /// What its blanks are filled in with, and whom and what its front matter names.
    static List<String> values(FrontMatter front, Fields fields) {
        var filled = fields.entries().stream().flatMap(f -> f.shown().stream());
        var named = NAMES.stream().flatMap(n -> front.strings(n).stream());
        return Stream.concat(filled, named).filter(v -> !v.isBlank()).distinct().toList();
    }

    private static LocalDate parsed(String written) {
        var whole = switch (written.length()) {
            case 4 -> written + "-01-01";
            case 7 -> written + "-01";
            default -> written.length() > 10 ? written.substring(0, 10) : written;
        };
        try {
            return LocalDate.parse(whole);
        } catch (DateTimeParseException inWords) {
            return printed(written.strip());
        }
    }

    private static LocalDate printed(String written) {
        try {
            return LocalDate.parse(written, PRINTED);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
