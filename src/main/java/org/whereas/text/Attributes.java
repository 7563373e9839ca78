package org.whereas.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands in the braces at the end of a clause: `{#verbal-warning .note meets="USCM-2020/de-escalation/1"}`.
///
/// `id` is empty where none is written. `values` keep the order in which they were written.
///
/// ```java
/// var braces = Attributes.NONE.withId("stop").with("meets", "NLC-2020/a/1");
/// braces.words("meets"); // [NLC-2020/a/1]
/// ```
public record Attributes(String id, List<String> classes, Map<String, String> values) {

    public static final Attributes NONE = new Attributes("", List.of(), Map.of());

    public Attributes {
        classes = List.copyOf(classes);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// The value written for a key, empty when the key is not there.
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /// The words of a value that is a list, such as `meets`; empty when the key is not there.
    public List<String> words(String key) {
        return value(key).map(v -> List.of(v.strip().split("\\s+"))).orElse(List.of());
    }

    public boolean hasClass(String name) {
        return classes.contains(name);
    }

    public boolean isEmpty() {
        return id.isEmpty() && classes.isEmpty() && values.isEmpty();
    }

    /// The same with another id.
    public Attributes withId(String newId) {
        return new Attributes(newId, classes, values);
    }

    /// The same with a value set, or removed when `value` is empty.
    public Attributes with(String key, String value) {
        var next = new LinkedHashMap<>(values);
        if (value.isEmpty()) next.remove(key);
        else next.put(key, value);
        return new Attributes(id, classes, next);
    }
}
