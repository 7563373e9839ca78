package org.whereas.text;

import java.util.regex.Pattern;

/// The words with which the parts of resolutions, letters and releases begin, in any case, bold or not.
final class Formal {

    private static final String LEAD = "[\\s\\p{Punct}•●▪“”‘’]{0,10}(?:\\(?\\d{1,3}[.)]\\s+)?[\\s*_\"“]{0,6}";
    static final Pattern RECITAL = Pattern.compile("(?is)" + LEAD + "whereas\\b.*");
    private static final Pattern BEGINS = Pattern.compile("(?is)" + LEAD
            + "(?:whereas\\b|(?:it (?:is|was) )?(?:hereby |further |finally )?resolved\\b[,:; ]|resolved\\b|now[,;]?\\s+(?:be it\\s+)?therefore\\b"
            + "|now[,;]? be it\\b|therefore,?\\s+be\\s+it\\b|and be it further\\b|be\\s+it\\s+(?:further\\s+|finally\\s+|also\\s+)?(?:resolved|enacted|ordained)\\b"
            + "|section\\s+\\d{1,3}\\s?[.:](?!\\d)|sec\\.\\s+\\d{1,3}\\s?[.:](?!\\d)).*");
    private static final Pattern OPENING = Pattern.compile("(?i)\\s*(?:WHEREAS\\b[,:;]?"
            + "|(?:NOW,?\\s+)?(?:AND\\s+)?(?:THEREFORE,?\\s+)?(?:(?:LET\\s+IT\\s+)?BE\\s+IT\\s+)?"
            + "(?:ALSO\\s+|FURTHER\\s+|FINALLY\\s+){0,3}(?:RESOLVED|ORDAINED|ENACTED)\\b(?:\\s+FURTHER\\b)?[,:;]?)");
    private static final Pattern NUMBER_LINE = Pattern.compile(
            "(?i)(?:res(?:olution|\\.)?|ordinance|ord\\.)\\s+(?:no\\.?\\s*|#\\s*)?[\\w./-]*\\d[\\w./-]*");
    static final Pattern RELEASE =
            Pattern.compile("(?i)\\W*(?:(?:news|press|media) release|for immediate release)\\W*(?:.{0,40})");
    static final Pattern SALUTATION = Pattern.compile("(?i)dear\\s.{2,80}[:,]");

    private Formal() {}

    /// Whether a line begins a part of a resolution.
    static boolean begins(String text) {
        return BEGINS.matcher(text).matches();
    }

    /// How long the formal opening of a text is, 0 where it has none.
    static int opening(String text) {
        var opening = OPENING.matcher(text);
        return opening.lookingAt() ? opening.end() : 0;
    }

    static boolean isRecital(String text) {
        return RECITAL.matcher(text).matches();
    }

    /// Whether a line is nothing but the number of a resolution or ordinance.
    static boolean isNumberLine(String text) {
        return NUMBER_LINE.matcher(text.strip()).matches();
    }
}
