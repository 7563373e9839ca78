package org.whereas.word;

import java.util.Locale;
import java.util.regex.Pattern;

/// The instruction of a field that Word computes: ` HYPERLINK "https://example.org" `.
final class FieldCode {

    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\\\?[^\\s\"]+)");

    private final StringBuilder instruction = new StringBuilder();
    private boolean shows;
    private boolean said;

    void add(String more) {
        instruction.append(more);
    }

    /// From here on stands what shows.
    void show() {
        shows = true;
    }

    boolean shows() {
        return shows;
    }

    /// Whether these are the first words that it shows.
    boolean says() {
        var first = shows && !said;
        said |= shows;
        return first;
    }

    /// `HYPERLINK`, `TOC`, `NOTEREF`.
    String kind() {
        var words = instruction.toString().strip().split("\\s+", 2);
        return words[0].toUpperCase(Locale.ROOT);
    }

    /// The first argument, empty where there is none.
    String argument() {
        return argument("");
    }

    /// The argument behind a switch, such as `\l`.
    String argument(String key) {
        var words = ARGUMENT.matcher(instruction);
        var awaited = key.isEmpty();
        var first = true;
        while (words.find()) {
            var word = words.group(1) != null ? words.group(1) : words.group(2);
            var isSwitch = words.group(1) == null && word.startsWith("\\");
            if (awaited && !first && !isSwitch) return word;
            if (isSwitch) awaited = word.equals(key) && !key.isEmpty();
            first = false;
        }
        return "";
    }

    /// Where a link leads: an address, `#` and a bookmark, or both.
    String destination() {
        var bookmark = argument("\\l");
        return argument() + (bookmark.isEmpty() ? "" : "#" + bookmark);
    }
}
