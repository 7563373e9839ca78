package org.whereas.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How much two wordings have in common: twice the shared words over all words, between 0 and 1.
final class Likeness {

    private final Map<String, Integer> counts = new HashMap<>();
    private int total;

    private Likeness(String text) {
        for (var word : words(text)) {
            counts.merge(word, 1, Integer::sum);
            total++;
        }
    }

    static Likeness of(Own own) {
        return new Likeness(own.text());
    }

    static Likeness ofText(String text) {
        return new Likeness(text);
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (int at = 0; at < text.length(); ) {
            int end = Scan.end(text, at);
            if (Character.isLetterOrDigit(text.codePointAt(at)))
                words.add(text.substring(at, end).toLowerCase(Locale.ROOT));
            at = end;
        }
        return words;
    }

    Iterable<String> words() {
        return counts.keySet();
    }

    int total() {
        return total;
    }

    /// The likeness to another wording.
    double to(Likeness other) {
        if (total + other.total == 0) return 1;
        return 2.0 * shared(other) / (total + other.total);
    }

    /// How much of this wording is in the other.
    double within(Likeness other) {
        return total == 0 ? 0 : (double) shared(other) / total;
    }

    private int shared(Likeness other) {
        var few = counts.size() < other.counts.size() ? this : other;
        var many = few == this ? other : this;
        int shared = 0;
        for (var word : few.counts.entrySet())
            shared += Math.min(word.getValue(), many.counts.getOrDefault(word.getKey(), 0));
        return shared;
    }
}
