package org.whereas.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A piece of a front matter and where it stands in its source: characters `start` to `end`, the end not included.
///
/// Values are read as YAML 1.2 has them, with one difference: a number that would not be written back as it was read
/// (`007`, `1e3`) stays a string, so that reading loses nothing.
sealed interface Yaml {

    int start();

    int end();

    record Scalar(String text, Style style, int start, int end) implements Yaml {}

    record Sequence(List<Yaml> items, boolean flow, int start, int end) implements Yaml {}

    record Mapping(List<Entry> entries, boolean flow, int start, int end) implements Yaml {

        int find(String key) {
            for (int i = 0; i < entries.size(); i++)
                if (entries.get(i).key().text().equals(key)) return i;
            return -1;
        }
    }

    /// An alias: the place is its own, the value another's.
    record Alias(Yaml target, int start, int end) implements Yaml {}

    record Entry(Scalar key, Yaml value) {}

    enum Style {
        PLAIN,
        QUOTED,
        BLOCK
    }

    Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)\\.[0-9]+");

    /// How many values a front matter may come to, values repeated through an alias included.
    int MOST_VALUES = 20_000;

    /// The value as callers see it: maps, lists, strings, numbers, booleans, or null; nothing in it can be changed.
    static Object value(Yaml yaml) {
        return value(yaml, new int[1]);
    }

    private static Object value(Yaml yaml, int[] count) {
        if (++count[0] > MOST_VALUES)
            throw new TextRefused("front-matter", "The front matter repeats itself too often.", 0);
        return switch (yaml) {
            case Scalar scalar -> scalar.style() == Style.PLAIN ? plain(scalar.text()) : scalar.text();
            case Sequence sequence -> {
                var list = new ArrayList<>(sequence.items().size());
                for (var item : sequence.items()) list.add(value(item, count));
                yield Collections.unmodifiableList(list);
            }
            case Alias alias -> value(alias.target(), count);
            case Mapping mapping -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (var entry : mapping.entries()) map.put(entry.key().text(), value(entry.value(), count));
                yield Collections.unmodifiableMap(map);
            }
        };
    }

    /// What a plain scalar stands for.
    static Object plain(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> null;
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default -> number(text);
        };
    }

    private static Object number(String text) {
        if (text.length() > 40) return text;
        if (DECIMAL.matcher(text).matches()) return new BigDecimal(text);
        if (!WHOLE.matcher(text).matches() || text.equals("-0")) return text;
        long number = Long.parseLong(text);
        if (number == (int) number) return (int) number;
        return number;
    }
}
