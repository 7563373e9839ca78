package org.whereas.change;

import java.util.ArrayList;
import java.util.List;

/// A place where two sequences differ: elements `a0` to `a1` of the first became `b0` to `b1` of
/// the second, ends not included.
record Hunk(int a0, int a1, int b0, int b1) {

    boolean isInsertion() {
        return a0 == a1;
    }

    boolean isDeletion() {
        return b0 == b1;
    }

    boolean isReplacement() {
        return !isInsertion() && !isDeletion();
    }

    /// The places that a matching leaves open, in order.
    static List<Hunk> of(int[] match, int m) {
        var hunks = new ArrayList<Hunk>();
        int a = 0, b = 0;
        for (int i = 0; i <= match.length; i++) {
            if (i < match.length && match[i] < 0) continue;
            int j = i < match.length ? match[i] : m;
            if (i > a || j > b) hunks.add(new Hunk(a, i, b, j));
            a = i + 1;
            b = j + 1;
        }
        return hunks;
    }
}
