package org.whereas.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes values as YAML the way this house writes it: a map of plain values on one line, deeper ones line by line,
/// text quoted only where it must be.
final class YamlWriter {

    private static final Pattern BARE = Pattern.compile(
            "[\\p{L}\\p{N}(/$§][^\\p{Cntrl}:#{}\\[\\],\"\\\\\\p{Zl}\\p{Zp}\\x{FEFF}\\p{Cs}\\p{Co}\\p{Cn}]*");
    private static final Pattern READ_OTHERWISE_ELSEWHERE = Pattern.compile("(?i)y|n|yes|no|on|off");

    private YamlWriter() {}

    /// All entries of a map, each on lines of its own, without a line feed at the end.
    static String lines(Map<String, Object> map, String indent) {
        return map.entrySet().stream()
                .map(entry -> indent + text(entry.getKey()) + ":" + after(entry.getValue(), indent))
                .collect(Collectors.joining("\n"));
    }

    /// What stands after the colon of a key whose own indent is given.
    static String after(Object value, String indent) {
        if (onOneLine(value)) return " " + flow(value);
        if (value instanceof List<?> list)
            return list.stream().map(v -> "\n" + indent + "  - " + flow(v)).collect(Collectors.joining());
        return "\n" + lines(entries(value), indent + "  ");
    }

    /// Whether a value is written on the line of its key.
    static boolean onOneLine(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.values().stream().allMatch(YamlWriter::plain);
            case List<?> list -> list.stream().allMatch(YamlWriter::scalar);
            case null, default -> true;
        };
    }

    private static boolean plain(Object value) {
        return scalar(value) || value instanceof List<?> list && list.stream().allMatch(YamlWriter::scalar);
    }

    private static boolean scalar(Object value) {
        return !(value instanceof Map) && !(value instanceof List);
    }

    /// The value on one line.
    static String flow(Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map ->
                entries(map).entrySet().stream()
                        .map(entry -> text(entry.getKey()) + ": " + flow(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list -> list.stream().map(YamlWriter::flow).collect(Collectors.joining(", ", "[", "]"));
            case String text -> text(text);
            default -> value.toString();
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> entries(Object map) {
        return (Map<String, Object>) map;
    }

    static String text(String text) {
        boolean bare = BARE.matcher(text).matches()
                && text.equals(Yaml.plain(text))
                && !text.endsWith(" ")
                && !READ_OTHERWISE_ELSEWHERE.matcher(text).matches();
        return bare ? text : quoted(text);
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> escaped(out, c);
            }
        });
        return out.append('"').toString();
    }

    private static void escaped(StringBuilder out, int c) {
        boolean visible = switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> c != 0xFEFF;
        };
        if (visible) out.appendCodePoint(c);
        else out.append(c > 0xFFFF ? "\\U%08x".formatted(c) : "\\u%04x".formatted(c));
    }
}
