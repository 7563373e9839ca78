package org.whereas.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How telling words are in a set of texts, and how alike two texts are by them: the cosine of their
/// words, each weighted by how few of the texts have it.
final class Terms {

    private static final Set<String> EMPTY = Set.of(
            "the",
            "a",
            "an",
            "of",
            "to",
            "in",
            "and",
            "or",
            "for",
            "on",
            "at",
            "by",
            "with",
            "from",
            "as",
            "is",
            "are",
            "be",
            "been",
            "was",
            "were",
            "it",
            "its",
            "this",
            "that",
            "these",
            "those",
            "any",
            "all",
            "such",
            "which",
            "who",
            "when",
            "where",
            "if",
            "will",
            "shall",
            "must",
            "may",
            "should",
            "can",
            "not",
            "no",
            "other",
            "their",
            "his",
            "her",
            "they",
            "he",
            "she",
            "has",
            "have",
            "had",
            "than",
            "into",
            "upon",
            "each",
            "use",
            "used",
            "officer",
            "officers",
            "department",
            "order",
            "member",
            "members",
            "police",
            "employee",
            "employees",
            "force");

    /// Words of the trade that mean the same in policies.
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("lethal", "deadly"),
            Map.entry("introduction", "purpose"),
            Map.entry("scope", "purpose"),
            Map.entry("documentation", "report"),
            Map.entry("medical", "aid"),
            Map.entry("medic", "aid"),
            Map.entry("treatment", "aid"),
            Map.entry("care", "aid"),
            Map.entry("injured", "injury"),
            Map.entry("defined", "definition"),
            Map.entry("reasonableness", "reasonable"),
            Map.entry("taser", "weapon"),
            Map.entry("ecw", "weapon"),
            Map.entry("cew", "weapon"),
            Map.entry("spray", "weapon"),
            Map.entry("baton", "weapon"),
            Map.entry("handcuffs", "restrained"),
            Map.entry("handcuffed", "restrained"),
            Map.entry("restraint", "restrained"),
            Map.entry("restraints", "restrained"),
            Map.entry("restraining", "restrained"));

    private final Map<String, Double> weights = new HashMap<>();

    Terms(List<String> texts) {
        var counts = new HashMap<String, Integer>();
        for (var text : texts) new HashSet<>(words(text)).forEach(word -> counts.merge(word, 1, Integer::sum));
        counts.forEach((word, count) -> weights.put(word, Math.log(1.0 + texts.size() / (double) count)));
    }

    /// The weighted words of a text; a word that stands often counts less each time.
    Map<String, Double> of(String text) {
        var counts = new HashMap<String, Integer>();
        words(text).forEach(word -> counts.merge(word, 1, Integer::sum));
        var weighted = new HashMap<String, Double>();
        counts.forEach((word, n) -> weighted.put(word, (1 + Math.log(n)) * weights.getOrDefault(word, 1.0)));
        return weighted;
    }

    static double likeness(Map<String, Double> one, Map<String, Double> other) {
        var product = 0.0;
        for (var entry : one.entrySet()) product += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        var norms = norm(one) * norm(other);
        return norms == 0 ? 0 : product / norms;
    }

    private static double norm(Map<String, Double> vector) {
        return Math.sqrt(vector.values().stream().mapToDouble(v -> v * v).sum());
    }

    static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).stream()
                .filter(word -> word.length() > 2 && !EMPTY.contains(word))
                .map(word -> stem(SAME.getOrDefault(word, word)))
                .toList();
    }

    private static String stem(String word) {
        for (var ending : List.of(
                "ational", "ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ers", "ed", "es", "er",
                "ly", "s", "y", "e"))
            if (word.length() - ending.length() >= 4 && word.endsWith(ending))
                return word.substring(0, word.length() - ending.length());
        return word;
    }
}
