package org.whereas.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.whereas.change.Order;

/// Which unit of the older text stands for which of the newer one, in the order that both have. What stands elsewhere,
/// or is set otherwise (a style, a list, a level, the columns of a table), has no partner: it goes and comes again.
final class UnitPairs {

    private static final String AFTER = " after ";

    private final List<Unit> from;
    private final List<Unit> to;
    private final int[] partners;

    private UnitPairs(List<Unit> from, List<Unit> to) {
        this.from = from;
        this.to = to;
        partners = new int[from.size()];
        Arrays.fill(partners, -1);
    }

    /// For each older unit its place among the newer ones, -1 for none. `clauses` gives the newer key of an older one.
    static int[] of(List<Unit> from, List<Unit> to, Map<String, String> clauses) {
        var pairs = new UnitPairs(from, to);
        pairs.known(clauses);
        pairs.unknown(UnitPairs::said);
        pairs.unknown(UnitPairs::set);
        return pairs.inOrder();
    }

    private void known(Map<String, String> clauses) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < to.size(); i++)
            if (!to.get(i).key().isEmpty()) places.putIfAbsent(to.get(i).key(), i);
        for (int i = 0; i < from.size(); i++) {
            var place = places.get(newer(from.get(i).key(), clauses));
            if (place != null && fit(from.get(i), to.get(place))) partners[i] = place;
        }
    }

    private static String newer(String key, Map<String, String> clauses) {
        if (key.startsWith(AFTER)) return AFTER + clauses.getOrDefault(key.substring(AFTER.length()), "");
        return key.startsWith(" ") ? key : clauses.getOrDefault(key, "");
    }

    /// Pairs what belongs to no clause: the first that looks so with the first that looks so.
    private void unknown(Function<Unit, String> look) {
        var taken = new boolean[to.size()];
        for (var partner : partners) if (partner >= 0) taken[partner] = true;
        var places = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < to.size(); i++)
            if (!taken[i] && to.get(i).key().isEmpty() && !(to.get(i) instanceof Unit.Fixed))
                places.computeIfAbsent(look.apply(to.get(i)), _ -> new ArrayList<>())
                        .add(i);
        for (int i = 0; i < from.size(); i++) {
            if (partners[i] >= 0 || !from.get(i).key().isEmpty() || from.get(i) instanceof Unit.Fixed) continue;
            var here = places.getOrDefault(look.apply(from.get(i)), List.of());
            if (!here.isEmpty() && fit(from.get(i), to.get(here.getFirst()))) partners[i] = here.removeFirst();
        }
    }

    private static String said(Unit unit) {
        return set(unit) + "\n" + (unit instanceof Unit.Paragraph it ? it.words() : "");
    }

    private static String set(Unit unit) {
        return switch (unit) {
            case Unit.Paragraph it -> it.style();
            case Unit.Table it -> it.head().getFirst().value("w:tblStyle");
            case Unit.Fixed _ -> "";
        };
    }

    private static boolean fit(Unit from, Unit to) {
        if (from instanceof Unit.Paragraph a && to instanceof Unit.Paragraph b)
            return a.style().equals(b.style()) && a.numbering().equals(b.numbering());
        if (from instanceof Unit.Table a && to instanceof Unit.Table b)
            return a.columns() == b.columns() && set(a).equals(set(b));
        return from instanceof Unit.Fixed && to instanceof Unit.Fixed;
    }

    private int[] inOrder() {
        var paired = new ArrayList<Integer>();
        for (int i = 0; i < partners.length; i++) if (partners[i] >= 0) paired.add(i);
        var targets = paired.stream().mapToInt(i -> partners[i]).toArray();
        var weights = paired.stream().mapToInt(i -> weight(from.get(i))).toArray();
        var rising = Order.rising(targets, weights);
        for (int i = 0; i < targets.length; i++) if (!rising.get(i)) partners[paired.get(i)] = -1;
        return partners;
    }

    private static int weight(Unit unit) {
        return switch (unit) {
            case Unit.Paragraph it -> 1 + it.words().length();
            case Unit.Table it -> 100 * (1 + it.rows().size());
            case Unit.Fixed _ -> 1_000_000;
        };
    }
}
