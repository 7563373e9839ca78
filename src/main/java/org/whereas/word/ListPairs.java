package org.whereas.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which list of the older text goes on as which list of the newer one, so that items put in and taken out are counted
/// in one list. A list that has no counterpart is taken over under a number of its own.
final class ListPairs {

    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final boolean styleCounts;

    /// @param clauses the keys of the older text with those of the newer
    ListPairs(Side from, Side to, Map<String, String> clauses) {
        var older = from.draft().lists();
        var newer = to.draft().lists();
        styleCounts = newer.numbersHeadings() && !older.numbersHeadings();
        var levels = new HashMap<Integer, Set<Integer>>();
        paragraphs(from.units())
                .forEach(it ->
                        levels.computeIfAbsent(it.list(), _ -> new HashSet<>()).add(it.level()));
        var taken = new HashSet<Integer>();
        met(from, to, clauses).forEach((pair, _) -> {
            if (numbers.containsKey(pair.from()) || taken.contains(pair.to())) return;
            if (!alike(
                    older.definitions().get(pair.from() - 1),
                    newer.definitions().get(pair.to() - 1),
                    levels.get(pair.from()))) return;
            numbers.put(pair.from(), pair.to());
            taken.add(pair.to());
        });
        levels.keySet().stream()
                .filter(list -> list > 0 && !numbers.containsKey(list))
                .sorted()
                .toList()
                .forEach(list ->
                        numbers.put(list, newer.adopt(older.definitions().get(list - 1))));
    }

    private record Pair(int from, int to) {}

    /// The pairs of lists that have a clause in common, those with the most first.
    private static Map<Pair, Integer> met(Side from, Side to, Map<String, String> clauses) {
        var lists = new HashMap<String, Integer>();
        paragraphs(to.units()).forEach(it -> lists.put(it.key(), it.list()));
        var met = new HashMap<Pair, Integer>();
        for (var paragraph : paragraphs(from.units())) {
            var list = lists.getOrDefault(clauses.getOrDefault(paragraph.key(), ""), 0);
            if (list > 0) met.merge(new Pair(paragraph.list(), list), 1, Integer::sum);
        }
        var order = new ArrayList<>(met.entrySet());
        order.sort(Map.Entry.<Pair, Integer>comparingByValue()
                .reversed()
                .thenComparing(e -> e.getKey().from())
                .thenComparing(e -> e.getKey().to()));
        var sorted = new LinkedHashMap<Pair, Integer>();
        order.forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    /// Whether both definitions count alike at the levels that are in use, and above them.
    private static boolean alike(List<Lists.Level> older, List<Lists.Level> newer, Set<Integer> used) {
        int depth = used.stream().mapToInt(level -> level + 1).max().orElse(0);
        return depth <= newer.size() && older.subList(0, depth).equals(newer.subList(0, depth));
    }

    private static List<Unit.Paragraph> paragraphs(List<Unit> units) {
        return units.stream()
                .filter(Unit.Paragraph.class::isInstance)
                .map(Unit.Paragraph.class::cast)
                .filter(it -> it.list() > 0)
                .toList();
    }

    /// A unit of the older text with the number that its list has in the marked file.
    Unit in(Unit unit) {
        if (!(unit instanceof Unit.Paragraph it)) return unit;
        if (styleCounts && it.list() == 0 && it.style().startsWith("Heading"))
            return it.with(numbered(it.properties(), 0));
        return it.list() > 0 ? it.with(numbered(it.properties(), numbers.get(it.list()))) : it;
    }

    private static Tag numbered(Tag properties, int list) {
        if (properties.child("w:numPr").isEmpty()) return Numbered.with(properties, 0, 0);
        return properties.map(tag -> tag.is("w:numId") ? Tag.val("w:numId", list) : tag);
    }
}
