package org.whereas.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds for clauses without ids the clauses of an earlier text that they are: first those that say the very
/// same, in order, then those that share most of their words. Time grows with the words, not with their square.
final class Likeness {

    private static final double ENOUGH = 0.5;
    private static final int COMMON = 40;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// A clause in the sequence of its text: its kind, what it says, and its place.
    record Candidate(Clause clause, String kind, String words, int place) {

        static List<Candidate> of(List<Clause> clauses) {
            var candidates = new ArrayList<Candidate>();
            for (var clause : clauses) {
                candidates.add(new Candidate(
                        clause, clause.node().getClass().getSimpleName(), Clauses.allText(clause), candidates.size()));
            }
            return candidates;
        }

        private String sameness() {
            return kind + '\n' + words;
        }

        private Set<String> wordSet() {
            var all = new HashSet<>(Arrays.asList(NO_WORD.split(words.toLowerCase(Locale.ROOT))));
            all.remove("");
            return all;
        }
    }

    private record Pair(Candidate one, Candidate earlier, double likeness, int distance) {}

    private Likeness() {}

    /// For every clause of `now` that was found again, the earlier clause that it is. No earlier clause is
    /// found twice.
    static Map<Clause, Clause> match(List<Candidate> now, List<Candidate> earlier) {
        Map<Clause, Clause> found = new java.util.IdentityHashMap<>();
        Map<String, Deque<Candidate>> bySaying = new HashMap<>();
        earlier.forEach(it ->
                bySaying.computeIfAbsent(it.sameness(), _ -> new ArrayDeque<>()).add(it));
        var open = new ArrayList<Candidate>();
        var taken = new HashSet<Integer>();
        for (var candidate : now) {
            var same = bySaying.getOrDefault(candidate.sameness(), new ArrayDeque<>())
                    .poll();
            if (same == null) open.add(candidate);
            else {
                found.put(candidate.clause(), same.clause());
                taken.add(same.place());
            }
        }
        var left = earlier.stream().filter(it -> !taken.contains(it.place())).toList();
        if (!open.isEmpty() && !left.isEmpty()) matchLike(open, left, found);
        return found;
    }

    private static void matchLike(List<Candidate> open, List<Candidate> left, Map<Clause, Clause> found) {
        var pairs = pairs(open, left);
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed().thenComparingInt(Pair::distance));
        var taken = new HashSet<Integer>();
        for (var pair : pairs) {
            if (found.containsKey(pair.one().clause())
                    || !taken.add(pair.earlier().place())) continue;
            found.put(pair.one().clause(), pair.earlier().clause());
        }
    }

    private static List<Pair> pairs(List<Candidate> open, List<Candidate> left) {
        Map<String, List<Integer>> byWord = new HashMap<>();
        int[] sizes = new int[left.size()];
        for (int i = 0; i < left.size(); i++) {
            var words = left.get(i).wordSet();
            sizes[i] = words.size();
            for (var word : words)
                byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(i);
        }
        var pairs = new ArrayList<Pair>();
        for (var one : open) {
            var words = one.wordSet();
            shared(words, byWord).forEach((i, _) -> {
                var earlier = left.get(i);
                int both = common(words, earlier.wordSet());
                double likeness = 2.0 * both / (words.size() + sizes[i]);
                if (one.kind().equals(earlier.kind()) && likeness >= ENOUGH)
                    pairs.add(new Pair(one, earlier, likeness, Math.abs(one.place() - earlier.place())));
            });
        }
        return pairs;
    }

    /// Earlier clauses that share a telling word, at most the [#COMMON] best ones.
    private static Map<Integer, Integer> shared(Set<String> words, Map<String, List<Integer>> byWord) {
        var counts = new HashMap<Integer, Integer>();
        for (var word : words) {
            var places = byWord.getOrDefault(word, List.of());
            if (places.size() <= COMMON) places.forEach(i -> counts.merge(i, 1, Integer::sum));
        }
        if (counts.size() <= COMMON) return counts;
        var best = new HashMap<Integer, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COMMON)
                .forEach(it -> best.put(it.getKey(), it.getValue()));
        return best;
    }

    private static int common(Set<String> some, Set<String> others) {
        int count = 0;
        for (var word : some) if (others.contains(word)) count++;
        return count;
    }
}
