package org.whereas.tailoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds wordings that change one wording in the same direction: that put in and take out much the same words.
final class Directions {

    /// Two changes are alike where at least this share of the words that either puts in or takes out is common to both.
    private static final double ALIKE = 0.5;

    /// Leaving a clause out is like nothing but leaving it out.
    private static final String LEFT_OUT = "";

    private Directions() {}

    /// For each wording the number of its direction, counted from 0 in the order in which directions first occur. Put
    /// those that most use first: the first of a direction is what the others are compared with.
    static List<Integer> of(String before, List<String> wordings) {
        var leads = new ArrayList<Set<String>>();
        var directions = new ArrayList<Integer>();
        for (var wording : wordings) {
            var change = change(before, wording);
            var found = 0;
            while (found < leads.size() && likeness(leads.get(found), change) < ALIKE) found++;
            if (found == leads.size()) leads.add(change);
            directions.add(found);
        }
        return directions;
    }

    /// The words put in and taken out, each as often as it was.
    static Set<String> change(String before, String after) {
        if (after.isBlank()) return Set.of(LEFT_OUT);
        var counts = new HashMap<String, Integer>();
        for (var word : words(after)) counts.merge(word, 1, Integer::sum);
        for (var word : words(before)) counts.merge(word, -1, Integer::sum);
        var change = new HashSet<String>();
        for (Map.Entry<String, Integer> word : counts.entrySet())
            for (var n = 1; n <= Math.abs(word.getValue()); n++)
                change.add((word.getValue() > 0 ? "+" : "-") + word.getKey() + n);
        return change;
    }

    private static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() && other.isEmpty()) return 1;
        var few = one.size() < other.size() ? one : other;
        var many = few == one ? other : one;
        var common = few.stream().filter(many::contains).count();
        return (double) common / (one.size() + other.size() - common);
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    }
}
