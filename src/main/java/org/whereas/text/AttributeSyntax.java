package org.whereas.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How attributes are written: `{#id .class key=value key="several words"}`.
///
/// What does not follow this shape to the letter is words, so a brace in running text stays one.
final class AttributeSyntax {

    private static final int LONGEST = 20_000;
    private static final Pattern PART = Pattern.compile(
            "\\s*+(?:#(?<id>[^\\s{}\"=#]++)"
                    + "|\\.(?<class>[^\\s{}\"=.#]++)"
                    + "|(?<key>[A-Za-z][A-Za-z0-9_-]*+)=(?:\"(?<quoted>(?:[^\"\\\\]|\\\\.)*+)\"|(?<bare>[^\\s{}\"'=<>`]++)))"
                    + "(?=[\\s}])",
            Pattern.DOTALL);
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9.-]+");

    private AttributeSyntax() {}

    /// Attributes that begin at `start` and have nothing but white space after them.
    static Optional<Attributes> atEnd(CharSequence text, int start) {
        int last = text.length();
        while (last > start && isSpace(text.charAt(last - 1))) last--;
        if (last - start < 3 || last - start > LONGEST || text.charAt(last - 1) != '}') return Optional.empty();
        return read(text.subSequence(start, last).toString());
    }

    /// Attributes written as the whole of `text`, braces included.
    static Optional<Attributes> read(String text) {
        var parts = new Parts();
        var matcher = PART.matcher(text).region(1, text.length());
        int at = 1;
        while (matcher.lookingAt()) {
            parts.add(matcher);
            at = matcher.end();
            matcher.region(at, text.length());
        }
        var rest = text.substring(at).strip();
        return rest.equals("}") && at > 1 ? Optional.of(parts.attributes()) : Optional.empty();
    }

    /// The one way in which attributes are written; empty when there are none.
    static String write(Attributes attributes) {
        return write(attributes, "");
    }

    /// The same with a word of the list that the item begins, after the id and before the values.
    static String write(Attributes attributes, String start) {
        if (attributes.isEmpty() && start.isEmpty()) return "";
        var parts = new ArrayList<String>();
        if (!attributes.id().isEmpty()) parts.add("#" + attributes.id());
        attributes.classes().forEach(name -> parts.add("." + name));
        if (!start.isEmpty()) parts.add(start);
        attributes.values().forEach((key, value) -> parts.add(key + "=" + quoted(value)));
        return "{" + String.join(" ", parts) + "}";
    }

    private static String quoted(String value) {
        if (PLAIN.matcher(value).matches()) return value;
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static final class Parts {
        private String id = "";
        private final List<String> classes = new ArrayList<>();
        private final Map<String, String> values = new LinkedHashMap<>();

        void add(Matcher part) {
            if (part.group("id") != null) id = id.isEmpty() ? part.group("id") : id;
            else if (part.group("class") != null) addClass(part.group("class"));
            else values.put(part.group("key"), value(part));
        }

        private void addClass(String name) {
            if (!classes.contains(name)) classes.add(name);
        }

        private static String value(Matcher part) {
            if (part.group("bare") != null) return part.group("bare");
            var words = SPACES.matcher(part.group("quoted")).replaceAll(" ").strip();
            return words.indexOf('\\') < 0 ? words : ESCAPED.matcher(words).replaceAll("$1");
        }

        Attributes attributes() {
            return new Attributes(id, classes, values);
        }
    }
}
