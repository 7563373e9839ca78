package org.whereas.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Counts as Word does, so that a number Word would not come to by itself can be written out instead.
final class Counter {

    private static final int HIGHEST = 32_767;
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] WORTH = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private final Map<Integer, int[]> counts = new HashMap<>();

    /// The number that Word shows for the next item of a list, `1.` or `(a)`; nothing for a bullet.
    String next(Lists.Place place) {
        var level = place.level();
        if (level.format().equals("bullet") || level.format().equals("none")) return "";
        var counted = counts.getOrDefault(place.number(), new int[Lists.LEVELS]).clone();
        advance(counted, place);
        var text = level.text();
        for (int i = 0; i <= place.depth(); i++) {
            text = text.replace("%" + (i + 1), write(place.levels().get(i), counted[i]));
        }
        return text;
    }

    /// Counts an item, and tells whether Word can count that far.
    boolean count(Lists.Place place) {
        var counted = counts.computeIfAbsent(place.number(), _ -> new int[Lists.LEVELS]);
        advance(counted, place);
        return place.level().start() + counted[place.depth()] - 1 <= HIGHEST;
    }

    /// Counts hold how many items of a level there were; a level begins again below each item of a higher one.
    private static void advance(int[] counted, Lists.Place place) {
        counted[place.depth()]++;
        for (int i = place.depth() + 1; i < counted.length; i++) counted[i] = 0;
    }

    private static String write(Lists.Level level, int count) {
        var number = level.start() + Math.max(count, 1) - 1;
        return switch (level.format()) {
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letters(number);
            default -> String.valueOf(number);
        };
    }

    private static String letters(int number) {
        if (number < 1) return String.valueOf(number);
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        var out = new StringBuilder();
        var left = number;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; left >= WORTH[i]; left -= WORTH[i]) out.append(ROMAN[i]);
        }
        return out.toString();
    }
}
