package org.whereas.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes the front matter of a document that has none yet, key by key.
final class FrontDraft {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /// Sets a key; an empty value leaves it out, because what a source does not give is not invented.
    FrontDraft with(String key, Object value) {
        var empty = value instanceof String s && s.isBlank()
                || value instanceof List<?> l && l.isEmpty()
                || value instanceof Map<?, ?> m && m.isEmpty();
        if (!empty) values.put(key, value);
        return this;
    }

    FrontMatter done() {
        return FrontMatter.of(new LinkedHashMap<>(values));
    }
}
