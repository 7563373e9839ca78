package org.whereas.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether the lines of a text were broken at a width, and how two such lines become one again.
record Wrapping(int width, Set<String> words) {

    private static final int WIDEST = 130;
    private static final int ENOUGH = 10;
    private static final int NARROWEST = 35;
    private static final int LONGEST_WORD = 60;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");

    /// Measures a text. Width 0 means that a line is a paragraph.
    static Wrapping of(List<Line> lines) {
        var lengths = new java.util.ArrayList<Integer>();
        var open = 0;
        for (var i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).blank() || lines.get(i + 1).blank()) continue;
            lengths.add(lines.get(i).text().length());
            if (lines.get(i).text().matches(".*[\\p{Ll},]")) open++;
        }
        lengths.sort(null);
        var width = lengths.isEmpty() ? 0 : lengths.get(lengths.size() * 9 / 10);
        var wrapped =
                lengths.size() >= ENOUGH && width >= NARROWEST && width <= WIDEST && open * 5 >= lengths.size() * 2;
        return new Wrapping(wrapped ? width : 0, words(lines));
    }

    private static Set<String> words(List<Line> lines) {
        var words = new HashSet<String>();
        for (var line : lines) {
            var matcher = WORD.matcher(line.text());
            while (matcher.find()) {
                if (matcher.end() < line.text().length())
                    words.add(matcher.group().toLowerCase(java.util.Locale.ROOT));
            }
        }
        return words;
    }

    boolean wrapped() {
        return width > 0;
    }

    boolean full(String line) {
        return wrapped() && line.length() * 10 >= width * 7;
    }

    /// Adds the next line to what stands before it. A hyphen at the line's end stays where the text has the
    /// word with it elsewhere, and goes where the text has the word without it, or where its first half is
    /// no word of the text. Answers with the word that lost its hyphen, empty where none did.
    String join(StringBuilder before, String next) {
        var tail = before.substring(Math.max(0, before.length() - LONGEST_WORD));
        if (!tail.matches("(?s).*\\p{L}-") || !Character.isLowerCase(next.codePointAt(0))) {
            before.append(' ').append(next);
            return "";
        }
        var first = lastWord(tail.substring(0, tail.length() - 1));
        var second = firstWord(next);
        var goes = !words.contains(first + "-" + second) && (words.contains(first + second) || !words.contains(first));
        if (goes) before.setLength(before.length() - 1);
        before.append(next);
        return goes ? first + "- " + second : "";
    }

    private static String lastWord(String text) {
        var start = text.length();
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) start--;
        return text.substring(start).toLowerCase(java.util.Locale.ROOT);
    }

    private static String firstWord(String text) {
        var end = 0;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) end++;
        return text.substring(0, end).toLowerCase(java.util.Locale.ROOT);
    }
}
