package org.whereas.search;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much two texts have in common: twice the words that both have over all, between 0 and 1. Words that say nothing
/// do not count.
final class Likeness {

    private final Map<String, Integer> counts = new HashMap<>();
    private int total;

    private Likeness() {}

    static Likeness of(String text) {
        return of(Analysis.stems(text));
    }

    /// The same with words that mean the same to people who ask taken for one.
    static Likeness of(String text, Synonyms synonyms) {
        return of(synonyms.concepts(Analysis.stems(text)));
    }

    private static Likeness of(List<String> stems) {
        var likeness = new Likeness();
        for (var stem : stems) {
            if (Vocabulary.isEmpty(stem)) continue;
            likeness.counts.merge(stem, 1, Integer::sum);
            likeness.total++;
        }
        return likeness;
    }

    /// Each word with how often it stands in the text.
    Map<String, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }

    double to(Likeness other) {
        if (total + other.total == 0) return 1;
        return 2.0 * shared(other, Map.of(), 1) / (total + other.total);
    }

    /// The same with each word weighed by the square of its rarity. A word whose rarity is not given counts as much as
    /// the words of this text do in the mean.
    double to(Likeness other, Map<String, Double> rarities) {
        var squares = new HashMap<String, Double>();
        rarities.forEach((stem, rarity) -> squares.put(stem, rarity * rarity));
        var mean = mean(squares);
        var all = weight(squares, mean) + other.weight(squares, mean);
        return all == 0 ? 1 : 2 * shared(other, squares, mean) / all;
    }

    private double shared(Likeness other, Map<String, Double> weights, double usual) {
        var few = counts.size() < other.counts.size() ? this : other;
        var many = few == this ? other : this;
        var shared = 0.0;
        for (var word : few.counts.entrySet())
            shared += Math.min(word.getValue(), many.counts.getOrDefault(word.getKey(), 0))
                    * weights.getOrDefault(word.getKey(), usual);
        return shared;
    }

    private double weight(Map<String, Double> weights, double usual) {
        var weight = 0.0;
        for (var word : counts.entrySet()) weight += word.getValue() * weights.getOrDefault(word.getKey(), usual);
        return weight;
    }

    private double mean(Map<String, Double> weights) {
        var known = counts.keySet().stream()
                .filter(weights::containsKey)
                .mapToInt(counts::get)
                .sum();
        return known == 0 ? 1 : weight(weights, 0) / known;
    }
}
