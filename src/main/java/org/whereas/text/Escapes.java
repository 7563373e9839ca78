package org.whereas.text;

import java.util.BitSet;
import java.util.regex.Pattern;

/// Finds the characters of the words that need a backslash, so that ordinary text gets none.
final class Escapes {

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]*);");
    private static final Pattern FIELD = Pattern.compile("\\{\\{[a-z][a-z0-9.-]*}}");
    private static final Pattern NOTE = Pattern.compile("\\[\\^[^\\[\\]\\s]+]");
    private static final Pattern LINE_MARK = Pattern.compile("(?:#{1,6}|[-+*]|>)(?=\\s|$)|>");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}([.)])(?=\\s|$)");
    private static final Pattern RULE = Pattern.compile(
            "(?:(?:\\*[ \\t]*+){3,}+|(?:_[ \\t]*+){3,}+|(?:-[ \\t]*+){3,}+|=+[ \\t]*|-+[ \\t]*|~{3}.*|[-:|][-:| \\t]*)");
    private static final Pattern TASK = Pattern.compile("\\[[ xX]](?=\\s|$)");
    private static final Pattern CLOSING = Pattern.compile("(?:^|[ \\t])(#+)[ \\t]*$");

    private static final String PAIRING = "*_~";

    private final Draft draft;
    private final String text;
    private final BitSet escaped = new BitSet();

    private Escapes(Draft draft) {
        this.draft = draft;
        this.text = draft.text();
    }

    /// How many characters get a backslash: those that need one by themselves, all brackets, or all marks.
    enum Care {
        NEEDED(""),
        BRACKETS("[]"),
        MARKS("[]*_~<>&!`{}|");

        private final String also;

        Care(String also) {
            this.also = also;
        }
    }

    static Escapes of(Draft draft, Care care) {
        var escapes = new Escapes(draft);
        escapes.everywhere();
        escapes.all(care.also);
        escapes.lineStarts();
        if (draft.place() == Draft.Place.HEADING) escapes.closingMarks();
        return escapes;
    }

    /// Whether marks are left that could pair in more than one way.
    boolean leaveDoubt() {
        if (draft.isDoubtful()) return true;
        int runs = draft.hasDelimiters() ? 1 : 0;
        for (int i = 0; i < text.length() && runs < 2; i++) {
            if (PAIRING.indexOf(text.charAt(i)) >= 0 && draft.isWord(i) && !escaped.get(i) && !isInsideWord(i)) runs++;
        }
        return runs > 1;
    }

    private boolean isInsideWord(int i) {
        return text.charAt(i) == '_' && isAlphanumeric(before(i)) && isAlphanumeric(at(i + 1));
    }

    /// The draft as Markdown.
    String text() {
        if (escaped.isEmpty()) return text;
        var written = new StringBuilder(text.length() + escaped.cardinality());
        for (int i = 0; i < text.length(); i++) {
            if (escaped.get(i)) written.append('\\');
            written.append(text.charAt(i));
        }
        return written.toString();
    }

    private void everywhere() {
        for (int i = 0; i < text.length(); i++) {
            if (draft.isWord(i) && hasMeaning(i)) escaped.set(i);
        }
        runs('*');
        runs('_');
        runs('~');
    }

    private void all(String marks) {
        if (marks.isEmpty()) return;
        for (int i = 0; i < text.length(); i++) {
            if (draft.isWord(i) && marks.indexOf(text.charAt(i)) >= 0) escaped.set(i);
        }
    }

    private boolean hasMeaning(int i) {
        return switch (text.charAt(i)) {
            case '\\' -> i + 1 == text.length() || isPunctuation(at(i + 1)) || at(i + 1) == '\n';
            case '`' -> true;
            case '|' -> draft.place() == Draft.Place.CELL;
            case '[' -> draft.isBracketed(i) || begins(NOTE, i);
            case ']' -> draft.isBracketed(i) || at(i + 1) == '(' || at(i + 1) == '[';
            case '!' -> at(i + 1) == '[' && !draft.isWord(i + 1);
            case '<' -> opensTag(i);
            case '&' -> begins(ENTITY, i);
            case '{' -> begins(FIELD, i) || isAttributes(i);
            default -> false;
        };
    }

    private boolean opensTag(int i) {
        char next = at(i + 1);
        boolean tag = next < 128 && Character.isLetter(next) || next == '/' || next == '!' || next == '?';
        return tag && (isLineStart(i) || text.indexOf('>', i) > 0);
    }

    private boolean isAttributes(int i) {
        return (i == 0 || Inlines.isBreakingSpace(text.charAt(i - 1)))
                && AttributeSyntax.atEnd(text, i).isPresent();
    }

    private boolean begins(Pattern pattern, int i) {
        return pattern.matcher(text).region(i, text.length()).lookingAt();
    }

    /// Runs of a mark that could open an emphasis that a later one closes.
    private void runs(char mark) {
        int openers = 0;
        for (int i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i)) {
            int end = endOfRun(i);
            if (isMarked(i, end) || closes(i, end) && openers > 0) escape(i, end);
            if (opens(i, end)) openers++;
            i = end;
        }
        int closers = 0;
        for (int i = text.lastIndexOf(mark); i >= 0; i = text.lastIndexOf(mark, i)) {
            int start = startOfRun(i);
            if (opens(start, i + 1) && closers > 0) escape(start, i + 1);
            if (closes(start, i + 1)) closers++;
            i = start - 1;
        }
    }

    private int endOfRun(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == text.charAt(start)) end++;
        return end;
    }

    private int startOfRun(int last) {
        int start = last;
        while (start > 0 && text.charAt(start - 1) == text.charAt(last)) start--;
        return start;
    }

    private void escape(int start, int end) {
        for (int i = start; i < end; i++) if (draft.isWord(i)) escaped.set(i);
    }

    private boolean opens(int start, int end) {
        return isMarked(start, end) || isFlanking(start, end) && !Inlines.isBreakingSpace(at(end));
    }

    private boolean closes(int start, int end) {
        return isMarked(start, end) || isFlanking(start, end) && !Inlines.isBreakingSpace(before(start));
    }

    private boolean isMarked(int start, int end) {
        return draft.hasDelimiter(start, end);
    }

    private boolean isFlanking(int start, int end) {
        char mark = text.charAt(start);
        if (!draft.isWord(start) && !draft.isWord(end - 1)) return false;
        if (mark == '~') return end - start > 1;
        return mark != '_' || !isAlphanumeric(before(start)) || !isAlphanumeric(at(end));
    }

    private static boolean isAlphanumeric(char c) {
        return Character.isLetterOrDigit(c);
    }

    private void lineStarts() {
        if (draft.place().oneLine()) return;
        for (int i = 0; i >= 0; i = text.indexOf('\n', i) + 1) {
            lineStart(i);
            if (text.indexOf('\n', i) < 0) return;
        }
    }

    private void lineStart(int i) {
        if (i >= text.length() || !draft.isWord(i)) {
            if (i < text.length() && text.charAt(i) == '[') noDefinition(i);
            return;
        }
        int end = text.indexOf('\n', i) < 0 ? text.length() : text.indexOf('\n', i);
        var line = text.substring(i, end);
        var number = NUMBER.matcher(line);
        if (number.lookingAt() && draft.isWord(i + number.start(1))) escaped.set(i + number.start(1));
        if (LINE_MARK.matcher(line).lookingAt() || RULE.matcher(line).matches()) escaped.set(i);
        if (line.startsWith("[") && line.contains("]:")) escaped.set(i);
        if (i == 0 && draft.place() == Draft.Place.ITEM && TASK.matcher(line).lookingAt()) escaped.set(i);
    }

    /// A bracket at the head of a line begins no definition, of a footnote or a link.
    private void noDefinition(int start) {
        int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
        for (int i = text.indexOf("]:", start); i >= 0 && i < end; i = text.indexOf("]:", i + 1)) {
            if (draft.isWord(i + 1)) escaped.set(i + 1);
        }
    }

    private void closingMarks() {
        var closing = CLOSING.matcher(text);
        if (closing.find() && draft.isWord(closing.start(1))) escaped.set(closing.start(1));
    }

    private boolean isLineStart(int i) {
        return i == 0 || text.charAt(i - 1) == '\n';
    }

    private char at(int i) {
        return i < text.length() ? text.charAt(i) : '\n';
    }

    private char before(int i) {
        return i > 0 ? text.charAt(i - 1) : '\n';
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
}
