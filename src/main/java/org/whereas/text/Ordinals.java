package org.whereas.text;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whereas.text.Numbering.Format;

/// Single numbers as Word writes them: after z comes aa, then bb.
final class Ordinals {

    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] WORTH = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final Pattern LAST_RUN = Pattern.compile("[A-Za-z0-9]+(?=[^A-Za-z0-9]*$)");

    private Ordinals() {}

    static String write(Format format, int number) {
        return switch (format) {
            case DECIMAL -> String.valueOf(number);
            case LOWER_LETTER -> letters(number);
            case UPPER_LETTER -> letters(number).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN -> roman(number);
            case UPPER_ROMAN -> roman(number).toUpperCase(Locale.ROOT);
        };
    }

    private static String letters(int number) {
        if (number < 1 || number > 26 * 40) return String.valueOf(number);
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) return String.valueOf(number);
        var out = new StringBuilder();
        int left = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= WORTH[i]) {
                out.append(ROMAN[i]);
                left -= WORTH[i];
            }
        }
        return out.toString();
    }

    /// The number after a printed one: `300.3.2` after `300.3.1`, `(c)` after `(b)`, `3.00.00.020` keeps its
    /// zeros.
    static String next(String printed, Format format) {
        var run = LAST_RUN.matcher(printed);
        if (!run.find()) return printed + "a";
        return printed.substring(0, run.start()) + after(run.group(), format) + printed.substring(run.end());
    }

    private static String after(String run, Format format) {
        var digits = run.replaceFirst("[A-Za-z].*", "");
        if (!digits.isEmpty() && digits.length() < 10)
            return ("%0" + digits.length() + "d").formatted(Integer.parseInt(digits) + 1);
        var read = read(run, format);
        return read.isPresent() ? write(format, read.getAsInt() + 1) : run + "-1";
    }

    private static OptionalInt read(String run, Format format) {
        for (int i = 1; i < 400; i++) if (write(format, i).equals(run)) return OptionalInt.of(i);
        return OptionalInt.empty();
    }

    /// The nth number put in after a printed one: `300.3.1a`, `(b-1)`.
    static String inserted(String printed, int nth) {
        var run = LAST_RUN.matcher(printed);
        if (!run.find()) return printed + letters(nth);
        boolean digit = Character.isDigit(printed.charAt(run.end() - 1));
        return put(printed, run, run.group() + (digit ? letters(nth) : "-" + nth));
    }

    /// What stands for the number before the first: `300.3.0` before `300.3.1`, `(0)` before `(a)`.
    static String before(String printed) {
        var run = LAST_RUN.matcher(printed);
        return run.find() ? put(printed, run, "0") : printed;
    }

    private static String put(String printed, Matcher run, String number) {
        return printed.substring(0, run.start()) + number + printed.substring(run.end());
    }
}
