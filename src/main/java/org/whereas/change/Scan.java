package org.whereas.change;

/// Where a word ends. A word is letters and digits, held together across hyphens, apostrophes,
/// points and slashes that have a letter or digit on both sides, so that `de-escalation`, `300.3.1`
/// and `officer's` are one word each. An ideograph is a word by itself. White space is one piece;
/// so is a run of the same mark.
final class Scan {

    private static final String JOINERS = "'’.-‐‑/_@&,";
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Scan() {}

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// The index after the piece that begins at `from`.
    static int end(String text, int from) {
        int first = text.codePointAt(from);
        int at = from + Character.charCount(first);
        if (isSpace(first)) return spaces(text, at);
        if (Character.isIdeographic(first)) return marks(text, at);
        if (Character.isLetterOrDigit(first)) return word(text, at);
        while (at < text.length() && text.codePointAt(at) == first) at += Character.charCount(first);
        return marks(text, at);
    }

    private static int spaces(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.codePointAt(at))) at += Character.charCount(text.codePointAt(at));
        return at;
    }

    private static int word(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (isWordPart(c)) at = next;
            else if (joins(text, c, at, next)) at = next;
            else break;
        }
        return at;
    }

    private static boolean joins(String text, int c, int at, int next) {
        if (JOINERS.indexOf(c) < 0 || next >= text.length() || !isWordPart(text.codePointAt(next))) return false;
        return c != ',' || Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(next));
    }

    private static boolean isWordPart(int c) {
        return (Character.isLetterOrDigit(c) || isMark(c)) && !Character.isIdeographic(c);
    }

    /// Combining marks, variation selectors and what a zero-width joiner ties on belong to the sign
    /// before them.
    private static int marks(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!isMark(c)) break;
            at += Character.charCount(c);
            if (c == ZERO_WIDTH_JOINER && at < text.length() && !isSpace(text.codePointAt(at)))
                at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> c == ZERO_WIDTH_JOINER || c >= 0x1F3FB && c <= 0x1F3FF;
        };
    }
}
