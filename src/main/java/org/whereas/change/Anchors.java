package org.whereas.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Elements that occur once on both sides of a part of two sequences, the longest run of them that
/// is in the same order.
final class Anchors {

    private final int[] a;
    private final int[] b;
    private final int[] countA;
    private final int[] countB;
    private final int[] lastB;

    Anchors(int[] a, int[] b) {
        this.a = a;
        this.b = b;
        int kinds = 1
                + Math.max(
                        Arrays.stream(a).max().orElse(0), Arrays.stream(b).max().orElse(0));
        countA = new int[kinds];
        countB = new int[kinds];
        lastB = new int[kinds];
    }

    /// Pairs of indexes, rising on both sides.
    List<int[]> in(Matching.Box box) {
        for (int i = box.a0(); i < box.a1(); i++) countA[a[i]]++;
        for (int j = box.b0(); j < box.b1(); j++) {
            countB[b[j]]++;
            lastB[b[j]] = j;
        }
        var pairs = new ArrayList<int[]>();
        for (int i = box.a0(); i < box.a1(); i++)
            if (countA[a[i]] == 1 && countB[a[i]] == 1) pairs.add(new int[] {i, lastB[a[i]]});
        for (int i = box.a0(); i < box.a1(); i++) countA[a[i]] = 0;
        for (int j = box.b0(); j < box.b1(); j++) countB[b[j]] = 0;
        return rising(pairs);
    }

    private static List<int[]> rising(List<int[]> pairs) {
        var targets = pairs.stream().mapToInt(p -> p[1]).toArray();
        var kept = Order.rising(targets);
        return IntStream.range(0, targets.length)
                .filter(kept::get)
                .mapToObj(pairs::get)
                .toList();
    }
}
