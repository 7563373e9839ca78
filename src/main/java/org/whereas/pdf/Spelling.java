package org.whereas.pdf;

import java.util.List;
import java.util.regex.Pattern;

/// The words of a line: a gap is a space, a wide one a tab, a small number set high is a footnote's.
final class Spelling {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final float SMALL = 0.82f;
    private static final float HIGH = 0.12f;
    private static final float WIDE = 2.2f;
    private static final float THIN = 0.6f;
    private static final Pattern LABEL = Pattern.compile("[\\-•●▪◦‣∙·○■□❖➢✓–—*\uF000-\uF0FFo]|\\(?[0-9A-Za-z]{1,5}[.)]"
            + "|\\d{1,4}([.-]\\d{1,4}){0,5}\\.?|(?i:section|sec\\.|article) \\S{1,8}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}");

    private Spelling() {}

    static String of(List<Letter> row, float size, float base) {
        var text = new StringBuilder();
        Letter before = null;
        for (var letter : row) {
            var raised = letter.size() <= size * SMALL && base - letter.y() >= size * HIGH;
            var beside = raised && before != null && letter.x() - before.right() < THIN * size;
            if (before != null && !beside) text.append(between(text, before, letter, size));
            text.append(raised ? raised(letter.text()) : letter.text());
            if (!letter.text().isBlank()) before = letter;
        }
        return tidy(text.toString());
    }

    /// From which gap on two letters belong to two words.
    static float gap(Letter before) {
        var space = before.space() > 0 && before.space() < before.size() ? before.space() : before.size() / 4;
        return Math.max(space * 0.45f, before.size() * 0.12f);
    }

    private static String between(StringBuilder text, Letter before, Letter letter, float size) {
        var gap = letter.x() - before.right();
        if (gap > WIDE * size && !LABEL.matcher(text.toString().strip()).matches()) return "\t";
        var spaced = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        return gap > gap(before) && !spaced && !letter.text().isBlank() ? " " : "";
    }

    private static String raised(String digits) {
        var out = new StringBuilder();
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(i) - '0';
            out.append(digit >= 0 && digit <= 9 ? RAISED.charAt(digit) : digits.charAt(i));
        }
        return out.toString();
    }

    /// Ligatures become their letters, spaces beside a tab go.
    private static String tidy(String text) {
        return text.replace("ﬁ", "fi")
                .replace("ﬂ", "fl")
                .replace("ﬀ", "ff")
                .replace("ﬃ", "ffi")
                .replace("ﬄ", "ffl")
                .replaceAll("[ \u00A0]*\t[ \t\u00A0]*", "\t")
                .replaceAll("[ \u00A0]{2,}", " ")
                .strip();
    }
}
