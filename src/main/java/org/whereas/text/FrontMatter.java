package org.whereas.text;

import java.util.Map;

/// The YAML front matter of a text: `source` as it is written between the `---` lines (comments and unknown keys
/// included, no trailing line feed), and `values` as they were read (maps, lists, strings, numbers, booleans; dates
/// stay strings).
public record FrontMatter(String source, Map<String, Object> values) {

    public static final FrontMatter NONE = new FrontMatter("", Map.of());
}
