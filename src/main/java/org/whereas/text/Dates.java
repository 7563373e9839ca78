package org.whereas.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as people write them out, read as ISO 8601: `2020-08-25`, or `2020-08` where there is no day.
final class Dates {

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
    private static final Pattern WRITTEN = Pattern.compile("(?i)\\b" + MONTH
            + "\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?(\\d{4})\\b|\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:day of\\s+)?"
            + MONTH + ",?\\s+(\\d{4})\\b");

    private Dates() {}

    /// The date that a line is, with nothing else on it.
    static Optional<String> alone(String line) {
        var matcher = WRITTEN.matcher(line.strip());
        return matcher.matches() ? iso(matcher) : Optional.empty();
    }

    /// The first date in a line.
    static Optional<String> in(String line) {
        var matcher = WRITTEN.matcher(line);
        return matcher.find() ? iso(matcher) : Optional.empty();
    }

    private static Optional<String> iso(Matcher m) {
        var dayFirst = m.group(4) != null;
        var month = MONTHS.indexOf(m.group(dayFirst ? 5 : 1).toLowerCase(Locale.ROOT)) + 1;
        var day = m.group(dayFirst ? 4 : 2);
        var year = m.group(dayFirst ? 6 : 3);
        if (day == null) return Optional.of("%s-%02d".formatted(year, month));
        var number = Integer.parseInt(day);
        return number < 1 || number > 31
                ? Optional.empty()
                : Optional.of("%s-%02d-%02d".formatted(year, month, number));
    }
}
