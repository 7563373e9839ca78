package org.whereas.word;

import java.util.Locale;

/// Numbers as Word writes them.
final class Numerals {

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int MOST_ROMAN = 4000;
    private static final int LETTERS = 26;

    private Numerals() {}

    /// A count in one of Word's formats; those that nobody needs here are decimal.
    static String written(int count, String format) {
        return switch (format) {
            case "upperRoman" -> roman(count);
            case "lowerRoman" -> roman(count).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(count);
            case "lowerLetter" -> letters(count).toLowerCase(Locale.ROOT);
            case "decimalZero" -> count < 10 ? "0" + count : String.valueOf(count);
            case "ordinal" -> count + ending(count);
            case "none", "bullet" -> "";
            default -> String.valueOf(count);
        };
    }

    private static String roman(int count) {
        if (count <= 0 || count >= MOST_ROMAN) return String.valueOf(count);
        var out = new StringBuilder();
        var left = count;
        for (int i = 0; i < VALUES.length; i++) {
            for (; left >= VALUES[i]; left -= VALUES[i]) out.append(SIGNS[i]);
        }
        return out.toString();
    }

    /// A to Z, then AA to ZZ, as Word goes on.
    private static String letters(int count) {
        if (count <= 0 || count > LETTERS * LETTERS) return String.valueOf(count);
        var letter = String.valueOf((char) ('A' + (count - 1) % LETTERS));
        return letter.repeat((count - 1) / LETTERS + 1);
    }

    private static String ending(int count) {
        if (count % 100 / 10 == 1) return "th";
        return switch (count % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
