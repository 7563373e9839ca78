package org.whereas.change;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.stream.IntStream;

/// Which elements of one sequence stand for which of another, in order: the longest common
/// subsequence by Myers' O(ND) algorithm in linear space. In long sequences elements that occur
/// once on both sides are fixed first (patience), and the search for a shortest script is cut off
/// at a bound, so that the answer always comes.
final class Matching {

    private static final int SHORT = 4_000;
    private static final int LONG = 100_000;
    private static final int BOUND = 256;

    private final int[] a;
    private final int[] b;
    private final int[] match;
    private final Deque<Box> boxes = new ArrayDeque<>();
    private final Anchors anchors;

    /// A part of both sequences that is still to be compared; `searched` is the size at which it
    /// was last searched for anchors in vain.
    record Box(int a0, int a1, int b0, int b1, int searched) {
        int size() {
            return a1 - a0 + b1 - b0;
        }
    }

    private Matching(int[] a, int[] b) {
        this.a = a;
        this.b = b;
        match = new int[a.length];
        Arrays.fill(match, -1);
        anchors = new Anchors(a, b);
    }

    /// For each element of `a` the index of its counterpart in `b`, or -1; the indexes rise.
    /// Elements are numbers from 0 on, equal where the elements are.
    static int[] of(int[] a, int[] b) {
        int[] keptA = shared(a, b), keptB = shared(b, a);
        var matching = new Matching(at(keptA, a), at(keptB, b));
        matching.boxes.push(new Box(0, keptA.length, 0, keptB.length, Integer.MAX_VALUE));
        while (!matching.boxes.isEmpty()) matching.solve(matching.boxes.pop());
        var match = new int[a.length];
        Arrays.fill(match, -1);
        for (int i = 0; i < keptA.length; i++) if (matching.match[i] >= 0) match[keptA[i]] = keptB[matching.match[i]];
        return match;
    }

    /// The places of the elements that the other sequence has too; the others stand for nothing.
    private static int[] shared(int[] these, int[] those) {
        var known = new BitSet();
        for (int it : those) known.set(it);
        return IntStream.range(0, these.length).filter(i -> known.get(these[i])).toArray();
    }

    private static int[] at(int[] places, int[] elements) {
        return Arrays.stream(places).map(i -> elements[i]).toArray();
    }

    private void solve(Box box) {
        int a0 = box.a0, a1 = box.a1, b0 = box.b0, b1 = box.b1;
        while (a0 < a1 && b0 < b1 && a[a0] == b[b0]) match[a0++] = b0++;
        while (a0 < a1 && b0 < b1 && a[a1 - 1] == b[b1 - 1]) match[--a1] = --b1;
        if (a0 == a1 || b0 == b1) return;
        var rest = new Box(a0, a1, b0, b1, box.searched);
        boolean search = rest.size() > SHORT && rest.size() <= rest.searched / 2;
        if (search && splitAtAnchors(rest)) return;
        splitInTheMiddle(rest, search ? rest.size() : rest.searched);
    }

    private boolean splitAtAnchors(Box box) {
        var found = anchors.in(box);
        int a0 = box.a0, b0 = box.b0;
        for (var at : found) {
            match[at[0]] = at[1];
            boxes.push(new Box(a0, at[0], b0, at[1], Integer.MAX_VALUE));
            a0 = at[0] + 1;
            b0 = at[1] + 1;
        }
        if (!found.isEmpty()) boxes.push(new Box(a0, box.a1, b0, box.b1, Integer.MAX_VALUE));
        return !found.isEmpty();
    }

    private void splitInTheMiddle(Box box, int searched) {
        int bound = box.size() <= SHORT ? SHORT : box.size() <= LONG ? BOUND : BOUND / 4;
        int[] at = new Middle(a, b, box).within(bound);
        boxes.push(new Box(box.a0, at[0], box.b0, at[1], searched));
        boxes.push(new Box(at[0], box.a1, at[1], box.b1, searched));
    }
}
