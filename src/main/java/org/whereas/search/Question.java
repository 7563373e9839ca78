package org.whereas.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody typed, taken apart: words of which any may occur, `"exact words"`, `begin*`, `"exact words that
/// beg*"`, and each of them with a minus before it to be left out. There is no other syntax, so nothing that is typed
/// is a mistake.
///
/// ```java
/// Question.of("\"neck restraint\" train* -taser");
/// // [Phrase[neck restraint], Prefix[train], Word[taser, excluded]]
/// ```
///
/// @param shortened whether something was left off because it was longer than [#LONGEST] or had more than
///     [#MOST] terms
record Question(List<Part> parts, boolean shortened) {

    static final int LONGEST = 256;
    static final int MOST = 32;
    static final int SHORTEST_PREFIX = 3;

    private static final Pattern COUNTED =
            Pattern.compile("(\\d{1,3})\\p{Pd}(\\p{L}{2,}(?:\\p{Pd}\\p{L}+)*\\p{Punct}*)");

    sealed interface Part {
        /// The words as they were typed, without signs.
        String text();

        boolean excluded();
    }

    record Word(String text, boolean excluded) implements Part {}

    record Phrase(String text, boolean excluded) implements Part {}

    record Prefix(String text, boolean excluded) implements Part {}

    /// A quotation whose last word is only begun.
    record Begun(String text, boolean excluded) implements Part {}

    Question {
        parts = List.copyOf(parts);
    }

    static Question of(String typed) {
        var cut = cut(typed == null ? "" : typed);
        var parts = new Reader(cut).parts();
        var most = parts.subList(0, Math.min(MOST, parts.size()));
        return new Question(most, most.size() < parts.size() || typed != null && cut.length() < typed.length());
    }

    /// Whether nothing is asked for.
    boolean isEmpty() {
        return parts.isEmpty();
    }

    /// The same with other parts.
    Question with(List<Part> others) {
        return new Question(others, shortened);
    }

    /// As it would be typed.
    String typed() {
        return parts.stream().map(Question::typed).collect(Collectors.joining(" "));
    }

    private static String typed(Part part) {
        var minus = part.excluded() ? "-" : "";
        return switch (part) {
            case Word(var text, var _) -> minus + text;
            case Phrase(var text, var _) -> minus + '"' + text + '"';
            case Prefix(var text, var _) -> minus + text + '*';
            case Begun(var text, var _) -> minus + '"' + text + "*\"";
        };
    }

    private static String cut(String typed) {
        if (typed.length() <= LONGEST) return typed;
        var end = Character.isHighSurrogate(typed.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return typed.substring(0, end);
    }

    /// Reads from the left; at the end of an unclosed quotation the words just end.
    private static final class Reader {
        private final String typed;
        private final List<Part> parts = new ArrayList<>();
        private int at;

        Reader(String typed) {
            this.typed = typed;
        }

        List<Part> parts() {
            while (at < typed.length()) {
                if (isSpace(typed.charAt(at))) at++;
                else part();
            }
            return parts;
        }

        private void part() {
            var excluded = typed.charAt(at) == '-' && at + 1 < typed.length() && !isSpace(typed.charAt(at + 1));
            if (excluded) at++;
            if (isQuote(typed.charAt(at))) phrase(excluded);
            else word(excluded);
        }

        private void phrase(boolean excluded) {
            var from = ++at;
            while (at < typed.length() && !isQuote(typed.charAt(at))) at++;
            var text = typed.substring(from, at++).strip();
            var words = Analysis.words(text);
            if (words.isEmpty()) return;
            var begun = text.endsWith("*") ? text.substring(0, text.length() - 1) : "";
            parts.add(isBegun(begun, words.getLast()) ? new Begun(begun, excluded) : new Phrase(text, excluded));
        }

        /// Whether what stands before an asterisk ends in a word, and that is long enough.
        private static boolean isBegun(String text, String last) {
            return !text.isEmpty()
                    && Character.isLetterOrDigit(text.codePointBefore(text.length()))
                    && last.length() >= SHORTEST_PREFIX;
        }

        private void word(boolean excluded) {
            var from = at;
            while (at < typed.length() && !isSpace(typed.charAt(at)) && !isQuote(typed.charAt(at))) at++;
            var text = typed.substring(from, at);
            var words = Analysis.words(text);
            if (words.isEmpty()) return;
            var begun = text.endsWith("*") && words.getLast().length() >= SHORTEST_PREFIX;
            if (begun && words.size() == 1) parts.add(new Prefix(words.getFirst(), excluded));
            else if (begun && !WordsAsked.isId(text))
                parts.add(new Begun(text.substring(0, text.length() - 1), excluded));
            else if (excluded) parts.add(new Word(text, true));
            else counted(text);
        }

        /// A count and its unit are two words, as in `24-hour`; all else is one.
        private void counted(String text) {
            var counted = COUNTED.matcher(text);
            if (!counted.matches()) parts.add(new Word(text, false));
            else Stream.of(counted.group(1), counted.group(2)).forEach(w -> parts.add(new Word(w, false)));
        }

        private static boolean isSpace(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
        }

        private static boolean isQuote(char c) {
            return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»';
        }
    }
}
