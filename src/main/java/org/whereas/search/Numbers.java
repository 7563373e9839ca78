package org.whereas.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The ways in which people write a document's number: `Res 0082-2014` is also asked for as
/// `2014-0082`, `82-2014` and `0082-2014`.
///
/// ```java
/// Numbers.of("Res 0082-2014"); // [res 0082-2014, 0082-2014, 2014-0082, 82-2014, 2014-82]
/// ```
final class Numbers {

    private static final Pattern PAIR = Pattern.compile("(?<!\\d)(\\d{1,6})[-/](\\d{1,6})(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern LAST = Pattern.compile("([A-Za-z]{0,4}-?\\d[\\w.-]*)$");

    private static final Pattern LETTERED = Pattern.compile("[a-z]{1,4}[-.]?(\\d[\\w.-]*)$");

    private static final Pattern TYPED =
            Pattern.compile("(?:[a-z.]{1,20}\\s+){0,3}(?:no\\.|#)?\\s*([a-z]{0,4}[.-]?\\d[\\w.-]*)");
    private static final Pattern TOLD = Pattern.compile("(?=.{3}).*\\d.*\\d.*");
    private static final Pattern SHORT_YEAR_FIRST = Pattern.compile("(\\d\\d)-(\\d*)");
    private static final Pattern SHORT_YEAR_LAST = Pattern.compile("(\\d{1,6})-(\\d\\d)");
    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d\\d)[/\\p{Pd}](\\d{3,6})");
    private static final Pattern AFTER_COUNT = Pattern.compile("(\\d{3,6})[/\\p{Pd}](\\d\\d)");
    private static final Pattern EITHER = Pattern.compile("(\\d\\d)\\p{Pd}(\\d\\d)");
    private static final List<String> CENTURIES = List.of("20", "19");
    private static final int LONGEST = 60;

    /// What a word may be that says that a number follows.
    private static final Set<String> ANNOUNCING = Set.of("""
            agenda bill case directive file general item no nr number num ord order ordinance policy res reso resolution
            special
            """.split("\\s+"));

    private Numbers() {}

    /// Every way to write it, in small letters; nothing of an empty number.
    static Set<String> of(String number) {
        var ways = new LinkedHashSet<String>();
        var plain = number.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) return ways;
        ways.add(plain);
        var last = LAST.matcher(plain);
        if (last.find()) ways.add(last.group(1));
        var lettered = LETTERED.matcher(plain);
        if (lettered.find() && TOLD.matcher(lettered.group(1)).matches()) ways.add(lettered.group(1));
        var pair = PAIR.matcher(plain);
        while (pair.find()) {
            either(ways, pair.group(1), pair.group(2));
            either(ways, bare(pair.group(1)), bare(pair.group(2)));
        }
        return ways;
    }

    /// What may begin a number as it is looked up, of what somebody types: `Res. 14-0` of `2014-0082` too. Nothing of
    /// what is no number.
    static Set<String> typed(String typed) {
        var ways = new LinkedHashSet<String>();
        var plain = typed.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Pd}", "-")
                .replaceAll("(?<=\\d) ?[-/ ] ?(?=\\d)", "-");
        var number = TYPED.matcher(plain);
        if (plain.length() > LONGEST
                || !number.matches()
                || !TOLD.matcher(number.group(1)).matches()) return ways;
        ways.add(number.group(1));
        ways.add(plain);
        var first = SHORT_YEAR_FIRST.matcher(number.group(1));
        if (first.matches()) for (var century : CENTURIES) ways.add(century + first.group(1) + "-" + first.group(2));
        var last = SHORT_YEAR_LAST.matcher(number.group(1));
        if (last.matches()) for (var century : CENTURIES) ways.add(last.group(1) + "-" + century + last.group(2));
        return ways;
    }

    /// Whether words only say that a number follows: `Res. No.`.
    static boolean isAnnounced(List<String> words) {
        return ANNOUNCING.containsAll(words);
    }

    /// A number as it is looked up, without the signs around it: `(#14-0082)`.
    static String plain(String typed) {
        return Rows.id(typed.replaceAll("^[(\\[#]+|[.,;:)\\]]+$", ""));
    }

    /// What a number with a short year is in full: `14-0082` is `2014-0082` or `1914-0082`. Of `82-14` either may be
    /// the year; but among other words two such are a span, as in `10-15 feet`, and stand for no number.
    ///
    /// @param alone whether nothing else is asked, but for words that announce it
    static Set<String> full(String id, boolean alone) {
        var ways = new LinkedHashSet<String>();
        var first = SHORT_YEAR.matcher(id);
        var last = AFTER_COUNT.matcher(id);
        var either = EITHER.matcher(id);
        for (var century : CENTURIES) {
            if (first.matches()) ways.add(century + first.group(1) + "-" + first.group(2));
            if (last.matches()) ways.add(last.group(1) + "-" + century + last.group(2));
            if (!alone || !either.matches()) continue;
            ways.add(either.group(1) + "-" + century + either.group(2));
            ways.add(century + either.group(1) + "-" + either.group(2));
        }
        return ways;
    }

    private static void either(Set<String> ways, String first, String second) {
        ways.add(first + "-" + second);
        if (YEAR.matcher(first).matches() || YEAR.matcher(second).matches()) ways.add(second + "-" + first);
    }

    private static String bare(String digits) {
        return digits.replaceFirst("^0+(?=\\d)", "");
    }
}
