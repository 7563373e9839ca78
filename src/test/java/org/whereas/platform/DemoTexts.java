package org.whereas.platform;

import java.util.Map;
import org.whereas.text.Document;

/// What `./whereas demo` does to a model policy, for benchmarks of other packages.
public final class DemoTexts {

    private final DemoEdits edits;

    public DemoTexts(long seed) {
        edits = new DemoEdits(seed);
    }

    public Map<String, String> values(Document text, String department, String city) {
        return edits.values(text, department, city);
    }

    public Document chosen(Document text) {
        return edits.chosen(text);
    }

    public Document adapted(Document text, int count) {
        return edits.adapted(text, count);
    }

    public static String city(int n) {
        return DemoNames.city(n);
    }
}
