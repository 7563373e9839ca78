package org.whereas.tailoring;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.whereas.problem.Problem;

/// How an organization numbers its resolutions: words with `{n}` in them, or `{n:4}` for a number
/// filled up with zeros to four places, and `{year}`, which begins the count anew each year.
/// `R-{year}-{n:3}` gives R-2027-004.
record NumberPattern(String pattern) {

    static final NumberPattern USUAL = new NumberPattern("{year}-{n:4}");

    private static final Pattern COUNT = Pattern.compile("\\{n(?::([1-9]))?}");
    private static final Pattern ALLOWED = Pattern.compile("(?:[\\p{L}\\p{N} ./_-]|\\{year}|\\{n(?::[1-9])?}){1,60}");

    /// A pattern as somebody wrote it; refused where it has no count, or two.
    static NumberPattern checked(String written) {
        var pattern = written == null ? "" : written.strip();
        var counts = COUNT.matcher(pattern).results().count();
        if (counts != 1 || !ALLOWED.matcher(pattern).matches())
            throw Problem.Invalid.of("/pattern", "numbers.pattern", pattern).asException();
        return new NumberPattern(pattern);
    }

    /// What the count belongs to: the year where the pattern names it, else everything.
    String span(LocalDate day) {
        return pattern.contains("{year}") ? String.valueOf(day.getYear()) : "";
    }

    String number(int count, LocalDate day) {
        var found = COUNT.matcher(pattern);
        var digits = found.find() && found.group(1) != null ? "%0" + found.group(1) + "d" : "%d";
        return found.replaceFirst(String.format(Locale.ROOT, digits, count))
                .replace("{year}", String.valueOf(day.getYear()));
    }
}
