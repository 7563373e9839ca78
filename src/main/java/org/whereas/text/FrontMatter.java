package org.whereas.text;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The YAML front matter of a text: `source` as it is written between the `---` lines (comments and unknown keys
/// included, no trailing line feed), and `values` as they were read (maps, lists, strings, numbers, booleans; dates
/// stay strings, and so does a number that would be written back otherwise, such as `007`).
///
/// A path names keys from the outside in; a key with dots, such as `department.name`, is one element of it:
///
/// ```java
/// var front = FrontMatter.read("title: De-Escalation # as adopted\ntopics: [force]");
/// front.string("title"); // Optional[De-Escalation]
/// var more = front.with("P1Y", "review");
/// more.source(); // "title: De-Escalation # as adopted\ntopics: [force]\nreview: P1Y"
/// ```
public record FrontMatter(String source, Map<String, Object> values) {

    public static final FrontMatter NONE = new FrontMatter("", Map.of());

    /// The most that a front matter may hold, in bytes of UTF-8.
    public static final int LARGEST = 64 * 1024;

    /// Reads what stands between the `---` lines. What is no YAML, has tags, writes a key twice, is nested beyond 32
    /// levels or larger than [#LARGEST] is refused with [TextRefused], which names the line of the whole text (the
    /// opening `---` is line 1).
    public static FrontMatter read(String source) {
        if (source.length() > LARGEST || source.getBytes(StandardCharsets.UTF_8).length > LARGEST)
            throw new TextRefused("front-matter", "The front matter is larger than 64 kB.", 2);
        var root = YamlReader.read(source);
        return new FrontMatter(source, root.map(FrontMatter::map).orElse(Map.of()));
    }

    /// A front matter made by a program, in the house's way of writing.
    public static FrontMatter of(LinkedHashMap<String, Object> values) {
        return read(YamlWriter.lines(map(FrontMatters.plain(values)), ""));
    }

    /// The value at a path, empty where there is none or it is null.
    public Optional<Object> at(String... path) {
        Object found = values;
        for (var key : path) found = found instanceof Map<?, ?> map ? map.get(key) : null;
        return Optional.ofNullable(found);
    }

    /// The text at a path: a string, number or boolean as it is written; empty for a map, a list or nothing.
    public Optional<String> string(String... path) {
        return at(path).filter(v -> !(v instanceof Map || v instanceof List)).map(FrontMatter::text);
    }

    /// The texts of a list at a path; a single value counts as a list of one, a missing one as an empty list.
    public List<String> strings(String... path) {
        var found = at(path).orElse(List.of());
        var list = found instanceof List<?> several ? several : List.of(found);
        return list.stream()
                .filter(v -> v != null && !(v instanceof Map || v instanceof List))
                .map(FrontMatter::text)
                .toList();
    }

    /// The same with a value at a path, which is made where it is missing; everything else stays byte for byte.
    /// Refused with [TextRefused] where the path runs through something that is no map, and where what it
    /// touches is repeated elsewhere through an alias.
    public FrontMatter with(Object value, String... path) {
        var plain = FrontMatters.plain(value);
        if (at(path).filter(plain == null ? v -> false : plain::equals).isPresent()) return this;
        return FrontMatters.with(this, plain, List.of(path));
    }

    /// The same without a key, which may be missing already; everything else stays byte for byte.
    public FrontMatter without(String... path) {
        var map = at(Arrays.copyOf(path, path.length - 1)).orElse(null);
        boolean there = map instanceof Map<?, ?> m && m.containsKey(path[path.length - 1]);
        return there ? FrontMatters.without(this, List.of(path)) : this;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static Map<String, Object> map(Yaml yaml) {
        return map(Yaml.value(yaml));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
