package org.whereas.search;

import java.util.LinkedHashSet;
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

    private Numbers() {}

    /// Every way to write it, in small letters; nothing of an empty number.
    static Set<String> of(String number) {
        var ways = new LinkedHashSet<String>();
        var plain = number.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) return ways;
        ways.add(plain);
        var last = LAST.matcher(plain);
        if (last.find()) ways.add(last.group(1));
        var pair = PAIR.matcher(plain);
        while (pair.find()) {
            either(ways, pair.group(1), pair.group(2));
            either(ways, bare(pair.group(1)), bare(pair.group(2)));
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
