package org.whereas.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds for each clause of a text the clause of another that it is: by id, then, where one of them
/// has none, by equal and at last by like wording.
final class Pairing {

    private static final double ALIKE = 0.5;
    /// A word that more clauses have says little about which is which.
    private static final int COMMON = 40;
    /// So many clauses with rare words in common are looked at.
    private static final int NEIGHBOURS = 20;

    private final Tree from;
    private final Tree to;
    private final Map<String, String> pairs = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private Pairing(Tree from, Tree to) {
        this.from = from;
        this.to = to;
    }

    /// For names of `to` the names of `from` that they stand for.
    static Map<String, String> of(Tree from, Tree to) {
        var pairing = new Pairing(from, to);
        pairing.byId();
        if (!pairing.isDone()) {
            pairing.byPlace();
            pairing.byLikeness();
            pairing.byContent();
        }
        return pairing.pairs;
    }

    /// The tree `to` with the names of `from` where they are the same clause, and names of its own,
    /// begun with `mark`, for what has no id.
    static Tree named(Tree from, Tree to, String mark) {
        var pairs = of(from, to);
        return to.renamed(name -> {
            if (pairs.containsKey(name)) return pairs.get(name);
            return name.startsWith("~") ? "~" + mark + name.substring(1) : name;
        });
    }

    private void byId() {
        for (var name : to.own().keySet()) if (!name.startsWith("~") && from.has(name)) pair(name, name);
    }

    private boolean isDone() {
        return open(from, taken).isEmpty() || open(to, pairs.keySet()).isEmpty();
    }

    private void pair(String toName, String fromName) {
        pairs.put(toName, fromName);
        taken.add(fromName);
    }

    private boolean allowed(String toName, String fromName) {
        if (pairs.containsKey(toName) || taken.contains(fromName)) return false;
        return (toName.startsWith("~") || fromName.startsWith("~")) && sameFamily(toName, fromName);
    }

    private boolean sameFamily(String toName, String fromName) {
        return family(to.own().get(toName)) == family(from.own().get(fromName));
    }

    private static int family(Own own) {
        return switch (own.shape().kind()) {
            case HEADING, PARAGRAPH, ITEM -> own.body() instanceof Own.Nothing ? 1 : 0;
            case TABLE -> 2;
            case QUOTE -> 3;
            case CODE -> 4;
            case FOOTNOTE -> 5;
            case RULE -> 6;
            case HTML -> 7;
        };
    }

    /// Equal wording in the same order; clauses already paired hold the order together.
    private void byPlace() {
        var numbers = new HashMap<Object, Integer>();
        var fromNames = from.reading();
        var toNames = to.reading();
        var a = fromNames.stream()
                .mapToInt(name -> number(numbers, taken.contains(name) ? name : content(from, name)))
                .toArray();
        var b = toNames.stream()
                .mapToInt(name -> number(numbers, pairs.containsKey(name) ? pairs.get(name) : content(to, name)))
                .toArray();
        var match = Matching.of(a, b);
        for (int i = 0; i < match.length; i++)
            if (match[i] >= 0 && allowed(toNames.get(match[i]), fromNames.get(i)))
                pair(toNames.get(match[i]), fromNames.get(i));
    }

    private static Object content(Tree tree, String name) {
        var own = tree.own().get(name);
        if (!(own.body() instanceof Own.Nothing)) return List.of(family(own), own.body());
        var held = tree.childrenOf(name);
        return held.isEmpty() ? List.of(family(own)) : List.of(family(own), "holds", content(tree, held.getFirst()));
    }

    private static int number(Map<Object, Integer> numbers, Object content) {
        return numbers.computeIfAbsent(content, _ -> numbers.size());
    }

    private record Candidate(String toName, String fromName, double likeness) {}

    /// The most alike first. Only clauses that share a rare word are looked at.
    private void byLikeness() {
        var likeness = new HashMap<String, Likeness>();
        var owners = new HashMap<String, List<String>>();
        for (var name : open(to, pairs.keySet())) {
            var words = Likeness.of(to.own().get(name));
            likeness.put(name, words);
            for (var word : words.words())
                owners.computeIfAbsent(word, _ -> new ArrayList<>()).add(name);
        }
        var candidates = new ArrayList<Candidate>();
        for (var name : open(from, taken)) {
            var words = Likeness.of(from.own().get(name));
            for (var other : neighbours(words, owners)) {
                if (!allowed(other, name)) continue;
                double alike = words.to(likeness.get(other));
                if (alike >= ALIKE) candidates.add(new Candidate(other, name, alike));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::likeness).reversed());
        for (var it : candidates) if (allowed(it.toName, it.fromName)) pair(it.toName, it.fromName);
    }

    /// Those that share the rarest words.
    private static Set<String> neighbours(Likeness words, Map<String, List<String>> owners) {
        var holders = new ArrayList<List<String>>();
        for (var word : words.words()) {
            var having = owners.getOrDefault(word, List.of());
            if (!having.isEmpty() && having.size() <= COMMON) holders.add(having);
        }
        holders.sort(Comparator.comparingInt(List::size));
        var found = new HashSet<String>();
        for (var having : holders) {
            if (found.size() >= NEIGHBOURS) break;
            found.addAll(having);
        }
        return found;
    }

    /// What has no words of its own is known by the first clause it holds.
    private void byContent() {
        for (var name : open(to, pairs.keySet()).reversed()) {
            if (!(to.own().get(name).body() instanceof Own.Nothing)
                    || to.childrenOf(name).isEmpty()) continue;
            var held = pairs.get(to.childrenOf(name).getFirst());
            var holder = held == null ? null : from.parents().get(held);
            if (holder != null && from.has(holder) && allowed(name, holder)) pair(name, holder);
        }
    }

    private static List<String> open(Tree tree, Set<String> done) {
        return tree.own().keySet().stream().filter(name -> !done.contains(name)).toList();
    }
}
