package org.whereas.text;

import java.util.Arrays;
import java.util.regex.Pattern;

/// What stands below the last clause of a resolution: signatures, and codes of the drafting office.
final class Closing {

    private static final Pattern CODE =
            Pattern.compile("(?x) \\s*(?: LS \\s* \\#? \\s* \\d [\\d,.\\s/\\#]* (?:/ .{0,30})?"
                    + " | (?i:res|int|ord)\\.? \\s* (?:no\\.? \\s*)? \\#? \\s* \\d [\\d/-]* (?: [ab] )?"
                    + " | \\d{1,2}/\\d{1,2}/\\d{1,4} (?: \\s+ \\d{1,2}:\\d{2} (?: \\s* [APap]\\.?[Mm]\\.? )? )?"
                    + " | (?i:session) \\s+ \\d+ | \\d{1,3}"
                    + " | [A-Z]{1,4} \\.? (?: [\\s./&]+ [A-Z]{1,4} \\.? )* ) \\s*");
    private static final Pattern SIGNING = Pattern.compile(
            "(?is)\\W*(?:attest|adopted|approved|passed|dated|signed|done|in witness whereof|substantial agreement|unanimously"
                    + "|introduced|ayes?\\b|nays?\\b|certified|by order)\\b.*");
    private static final Pattern BLANK = Pattern.compile("(?s).*[_\\\\]{6,}.*");
    private static final Pattern TITLE = Pattern.compile(
            "(?is).*\\b(?:president|mayor|chair\\w*|clerk|secretary|chief|director|treasurer|attorney|governor|speaker"
                    + "|member|commissioner|supervisor|manager|trustee|officer|board)\\b.*");
    private static final int SHORT = 200;

    private Closing() {}

    /// Whether each line is a code, a date, initials or a page number.
    static boolean isTrailer(String text) {
        return !text.isBlank()
                && text.length() <= 400
                && Arrays.stream(text.split("\n"))
                        .allMatch(l -> l.isBlank() || CODE.matcher(l).matches());
    }

    /// Whether it is a line to sign on, a name with a title, or words that lead to them. Once signing has
    /// begun, short lines belong to it.
    static boolean isSignature(String text, boolean begun) {
        if (BLANK.matcher(text).matches()) return true;
        if (text.isBlank() || text.length() > SHORT)
            return SIGNING.matcher(text).matches() && begun;
        if (SIGNING.matcher(text).matches()) return true;
        var lines = text.split("\n");
        var sentence = text.matches("(?s).*[.;:]");
        return !sentence && (begun || lines.length > 1 && TITLE.matcher(text).matches() || isNamed(text));
    }

    private static boolean isNamed(String text) {
        return text.length() <= 80
                && !text.matches(".*\\d.*")
                && text.contains(",")
                && TITLE.matcher(text).matches()
                && Looks.isTitleCase(text);
    }
}
