package org.whereas.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/// The order of things that have names: what kept its place, and how two orders made from one become one.
///
/// ```java
/// Order.rising(new int[] {2, 0, 1}, new int[] {1, 1, 1}).toString(); // {1, 2}
/// ```
public final class Order {

    private Order() {}

    /// The places in `targets` that belong to its longest rising part.
    static BitSet rising(int[] targets) {
        var weights = new int[targets.length];
        Arrays.fill(weights, 1);
        return rising(targets, weights);
    }

    /// The places in `targets` that belong to its heaviest rising part. Targets are different from each other.
    public static BitSet rising(int[] targets, int[] weights) {
        int top = Arrays.stream(targets).max().orElse(-1) + 1;
        var best = new long[top + 1];
        var owner = new int[top + 1];
        var before = new int[targets.length];
        var sum = new long[targets.length];
        int last = -1;
        for (int i = 0; i < targets.length; i++) {
            int prior = -1;
            for (int at = targets[i]; at > 0; at -= at & -at)
                if (best[at] > 0 && (prior < 0 || best[at] > sum[prior])) prior = owner[at];
            before[i] = prior;
            sum[i] = weights[i] + (prior < 0 ? 0 : sum[prior]);
            for (int at = targets[i] + 1; at <= top; at += at & -at) {
                if (sum[i] <= best[at]) continue;
                best[at] = sum[i];
                owner[at] = i;
            }
            if (last < 0 || sum[i] > sum[last]) last = i;
        }
        var kept = new BitSet();
        for (int i = last; i >= 0; i = before[i]) kept.set(i);
        return kept;
    }

    /// Those of `names` that stand elsewhere among the names which both lists have; the lighter
    /// ones count as moved.
    static Set<String> moved(List<String> from, List<String> to, ToIntFunction<String> weight) {
        var places = places(to);
        var shared = from.stream().filter(places::containsKey).toList();
        var targets = shared.stream().mapToInt(places::get).toArray();
        var weights = shared.stream().mapToInt(weight).map(w -> w + 1).toArray();
        var kept = rising(targets, weights);
        var moved = new HashSet<String>();
        for (int i = 0; i < targets.length; i++) if (!kept.get(i)) moved.add(shared.get(i));
        return moved;
    }

    /// One order of the names in `present` out of the order that both sides started from and the
    /// two they made of it. What one side moved or added stands where that side has it; what both
    /// moved, where the local side has it. In the same gap the model's stand before the local's.
    static List<String> merged(
            List<String> base,
            List<String> local,
            List<String> model,
            Set<String> present,
            ToIntFunction<String> weight) {
        var movedLocally = moved(base, local, weight);
        var movedInModel = moved(base, model, weight);
        var inLocal = new HashSet<>(local);
        var inModel = new HashSet<>(model);
        var fixed = new LinkedHashSet<String>();
        for (var name : base)
            if (present.contains(name)
                    && !movedLocally.contains(name)
                    && !movedInModel.contains(name)
                    && (inLocal.contains(name) || inModel.contains(name))) fixed.add(name);
        var inBase = new HashSet<>(base);
        var ofLocal = new LinkedHashSet<String>();
        for (var name : local)
            if (present.contains(name) && (!inBase.contains(name) || movedLocally.contains(name))) ofLocal.add(name);
        var ofModel = new LinkedHashSet<String>();
        for (var name : model)
            if (present.contains(name) && !fixed.contains(name) && (!ofLocal.contains(name) || !inBase.contains(name)))
                ofModel.add(name);
        return woven(fixed, gaps(local, fixed, ofLocal), gaps(model, fixed, ofModel));
    }

    private static Map<String, Integer> places(List<String> names) {
        var places = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) places.put(names.get(i), i);
        return places;
    }

    /// What a side places after each fixed name, the first gap under the empty name.
    private static Map<String, List<String>> gaps(List<String> side, Set<String> fixed, Set<String> placed) {
        var gaps = new LinkedHashMap<String, List<String>>();
        var after = "";
        for (var name : side) {
            if (fixed.contains(name)) after = name;
            else if (placed.contains(name))
                gaps.computeIfAbsent(after, _ -> new ArrayList<>()).add(name);
        }
        return gaps;
    }

    private static List<String> woven(
            Set<String> fixed, Map<String, List<String>> ofLocal, Map<String, List<String>> ofModel) {
        var all = new LinkedHashSet<String>();
        fill(all, ofLocal.getOrDefault("", List.of()), ofModel.getOrDefault("", List.of()));
        for (var name : fixed) {
            all.add(name);
            fill(all, ofLocal.getOrDefault(name, List.of()), ofModel.getOrDefault(name, List.of()));
        }
        return List.copyOf(all);
    }

    /// The model's first; what both have keeps both orders together.
    private static void fill(Set<String> all, List<String> local, List<String> model) {
        var places = places(local);
        int from = 0;
        for (var name : model) {
            int shared = places.getOrDefault(name, -1);
            if (shared >= from) {
                all.addAll(local.subList(from, shared));
                from = shared + 1;
            }
            all.add(name);
        }
        all.addAll(local.subList(from, local.size()));
    }
}
