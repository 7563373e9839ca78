package org.whereas.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands in the content controls of fields, in the order of the file.
final class Answers {

    private final Map<String, List<Answer>> byField = new LinkedHashMap<>();

    /// What one control shows, and whether it says itself that this is only a placeholder.
    record Answer(String words, boolean placeholder) {}

    void add(String field, String words, boolean placeholder) {
        byField.computeIfAbsent(field, _ -> new ArrayList<>()).add(new Answer(words.strip(), placeholder));
    }

    Map<String, List<Answer>> byField() {
        return byField;
    }
}
