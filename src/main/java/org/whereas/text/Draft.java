package org.whereas.text;

import java.util.BitSet;

/// Inline content on its way to Markdown: all characters, and which of them are words that may need a
/// backslash.
final class Draft {

    /// Where the content will stand, which decides what its characters could be taken for.
    enum Place {
        PARAGRAPH,
        ITEM,
        HEADING,
        CELL;

        boolean oneLine() {
            return this == HEADING || this == CELL;
        }
    }

    private final Place place;
    private final StringBuilder chars = new StringBuilder();
    private final BitSet words = new BitSet();
    private final BitSet bracketed = new BitSet();
    private final BitSet delimiters = new BitSet();
    private boolean doubtful;

    Draft(Place place) {
        this.place = place;
    }

    Place place() {
        return place;
    }

    String text() {
        return chars.toString();
    }

    int last() {
        return chars.isEmpty() ? '\n' : chars.codePointBefore(chars.length());
    }

    /// The mark of an emphasis that was written last, 0 when it was something else.
    char lastDelimiter() {
        return !chars.isEmpty() && delimiters.get(chars.length() - 1) ? chars.charAt(chars.length() - 1) : 0;
    }

    boolean endsWithMarkup(char mark) {
        return !chars.isEmpty() && last() == mark && !words.get(chars.length() - 1);
    }

    void words(String text, boolean inBrackets) {
        words.set(chars.length(), chars.length() + text.length());
        if (inBrackets) bracketed.set(chars.length(), chars.length() + text.length());
        chars.append(text);
    }

    void markup(String text) {
        chars.append(text);
    }

    void delimiter(String run) {
        delimiters.set(chars.length(), chars.length() + run.length());
        chars.append(run);
    }

    /// Marks stand so close that how they pair is not certain.
    void doubt() {
        doubtful = true;
    }

    boolean isDoubtful() {
        return doubtful;
    }

    boolean hasDelimiters() {
        return !delimiters.isEmpty();
    }

    boolean isWord(int at) {
        return words.get(at);
    }

    boolean isBracketed(int at) {
        return bracketed.get(at);
    }

    boolean hasDelimiter(int start, int end) {
        int next = delimiters.nextSetBit(start);
        return next >= 0 && next < end;
    }
}
