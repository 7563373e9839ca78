package org.whereas.text;

import java.util.Arrays;
import java.util.regex.Pattern;

/// What a block of plain text looks like to a reader.
final class Looks {

    private static final Pattern BOLD = Pattern.compile("\\*\\*[^*]+\\*\\*|__[^_]+__");
    private static final Pattern LABELLED = Pattern.compile(
            "(?i)(re|subject|contact|to|from|date|cc?|attn|tel|phone|fax|email|e-mail|by|note|important)\\s?:.*");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i).*(@|https?:|www\\.|\\b\\w+\\.(org|com|gov|net|us|edu)\\b).*");
    private static final Pattern CAPTION_NOTE = Pattern.compile(
            "(?i)(adopted|approved|passed|introduced|amended|submitted|referred|dated|signed|enclosures?|attachments?)\\b.*");
    private static final int LONGEST_HEADING = 160;

    private Looks() {}

    /// Running text: long, or a sentence.
    static boolean isProse(Chunk chunk) {
        if (chunk.is(Marker.Kind.RULE)) return false;
        var text = chunk.text();
        if (text.length() >= 220 || Formal.isRecital(text)) return true;
        var sentence =
                text.length() >= 40 && text.matches("(?s).*[.!?:;,][”\"’')*\\]]*([⁰¹²³⁴⁵⁶⁷⁸⁹]*|\uE000\\d+\uE001)*");
        return sentence && chunk.single() && !isTitle(text);
    }

    /// A line that could be a heading or a title by its look alone.
    static boolean isHeadingLike(Chunk chunk) {
        if (!chunk.single() || chunk.is(Marker.Kind.BULLET) || chunk.is(Marker.Kind.RULE)) return false;
        var text = chunk.text();
        if (chunk.is(Marker.Kind.NONE)) return isTitle(text);
        var brief = text.length() <= 60 && !text.matches(".*[.;:,-]") && Character.isUpperCase(text.codePointAt(0));
        return brief || isTitle(text);
    }

    /// Title Case, ALL CAPS or bold as a whole, without the end of a sentence.
    static boolean isTitle(String text) {
        if (text.length() < 3 || text.length() > LONGEST_HEADING || isNamedLine(text)) return false;
        if (BOLD.matcher(text).matches()) return true;
        return !text.matches(".*[.;:,]") && (isCaps(text) || isTitleCase(text));
    }

    private static boolean isNamedLine(String text) {
        return Dates.alone(text).isPresent()
                || LABELLED.matcher(text).matches()
                || ADDRESS.matcher(text).matches()
                || CAPTION_NOTE.matcher(text).matches()
                || Formal.begins(text) && !isCaps(text);
    }

    static boolean isCaps(String text) {
        var letters = text.replaceAll("[^\\p{L}]", "");
        return letters.length() >= 3 && letters.equals(letters.toUpperCase(java.util.Locale.ROOT));
    }

    static boolean isTitleCase(String text) {
        var words = Arrays.stream(text.split("[\\s—–/]+"))
                .map(w -> w.replaceAll("^[^\\p{L}\\p{N}]+", ""))
                .filter(w -> !w.isEmpty())
                .toList();
        if (words.isEmpty() || !Character.isUpperCase(words.getFirst().codePointAt(0))) return false;
        var telling = words.stream()
                .filter(w -> w.length() >= 4 && Character.isLetter(w.charAt(0)))
                .toList();
        var capital =
                telling.stream().filter(w -> Character.isUpperCase(w.charAt(0))).count();
        return capital * 10 >= telling.size() * 8 && words.size() <= 24;
    }

    /// Removes the marks of bold around a whole line.
    static String unbold(String text) {
        return BOLD.matcher(text).matches()
                ? text.substring(2, text.length() - 2).strip()
                : text;
    }
}
