package org.whereas.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a word may be whose beginning is a mistake. No dictionary need be searched for it: beginnings that
/// sound the same, and the ways in which fingers slip on the first letter, can be written down.
///
/// ```java
/// FirstLetters.alike("kneck");   // [neck, ...]
/// FirstLetters.slipped("ofrce"); // [[force], [], [aofrce, bofrce, ...], [ifrce, ...]]
/// ```
final class FirstLetters {

    private static final List<List<String>> ALIKE = List.of(
            List.of("n", "kn", "gn", "pn"),
            List.of("r", "wr", "rh"),
            List.of("f", "ph"),
            List.of("s", "ps", "sc"),
            List.of("s", "c"),
            List.of("c", "k", "ch"),
            List.of("w", "wh"),
            List.of("j", "g"),
            List.of("en", "in"),
            List.of("em", "im"));

    /// The rows of a keyboard, each of the same length.
    private static final String KEYS = "qwertyuiop" + "asdfghjkl " + "zxcvbnm   ";

    private static final int ROW = 10;

    private FirstLetters() {}

    /// The word with the other beginnings that sound as its own may.
    static Set<String> alike(String word) {
        var others = new LinkedHashSet<String>();
        for (var sound : ALIKE)
            for (var own : sound)
                if (word.startsWith(own)) sound.forEach(other -> others.add(other + word.substring(own.length())));
        others.remove(word);
        return others;
    }

    /// The word with another first letter. Likeliest first: two letters that changed places, one typed twice or
    /// beside the one that was meant, one that is missing, one in the place of another beside it. In each set none
    /// is likelier.
    static List<Set<String>> slipped(String word) {
        var first = word.charAt(0);
        var second = word.charAt(1);
        var rest = word.substring(1);
        return List.of(
                Set.of("" + second + first + word.substring(2)),
                areNear(first, second) ? Set.of(rest) : Set.of(),
                letters(c -> true).map(c -> c + word).collect(Collectors.toSet()),
                letters(c -> c != first && areNear(c, first)).map(c -> c + rest).collect(Collectors.toSet()));
    }

    private static Stream<Character> letters(Predicate<Character> some) {
        return KEYS.chars().mapToObj(c -> (char) c).filter(Character::isLetter).filter(some);
    }

    /// Whether two signs are the same letter or lie beside each other; each row of keys stands half a key right of
    /// the one above it.
    private static boolean areNear(char one, char other) {
        var here = KEYS.indexOf(one);
        var there = KEYS.indexOf(other);
        if (here < 0 || there < 0) return false;
        var rows = here / ROW - there / ROW;
        var halves = 2 * (here % ROW - there % ROW) + rows;
        return Math.abs(rows) <= 1 && Math.abs(halves) <= 2;
    }
}
