package org.whereas.search;

import java.util.HashMap;
import java.util.Map;

/// How much two texts have in common: twice the words that both have over all, between 0 and 1. Words that say nothing
/// do not count.
final class Likeness {

    private final Map<String, Integer> counts = new HashMap<>();
    private int total;

    private Likeness() {}

    static Likeness of(String text) {
        var likeness = new Likeness();
        for (var stem : Analysis.stems(text)) {
            if (Vocabulary.isEmpty(stem)) continue;
            likeness.counts.merge(stem, 1, Integer::sum);
            likeness.total++;
        }
        return likeness;
    }

    double to(Likeness other) {
        if (total + other.total == 0) return 1;
        var few = counts.size() < other.counts.size() ? this : other;
        var many = few == this ? other : this;
        var shared = 0;
        for (var word : few.counts.entrySet())
            shared += Math.min(word.getValue(), many.counts.getOrDefault(word.getKey(), 0));
        return 2.0 * shared / (total + other.total);
    }
}
