package org.whereas.change;

import java.util.Arrays;

/// The middle of a shortest edit script between two parts of sequences, searched from both ends at once.
final class Middle {

    private final int[] a;
    private final int[] b;
    private final Matching.Box box;
    private final int n;
    private final int m;
    private int[] forward;
    private int[] backward;
    private int offset;
    private int meetingDiagonal;

    Middle(int[] a, int[] b, Matching.Box box) {
        this.a = a;
        this.b = b;
        this.box = box;
        n = box.a1() - box.a0();
        m = box.b1() - box.b0();
    }

    /// A point through which a shortest script goes; when more than `bound` steps would be needed,
    /// the point farthest from the beginning that was reached.
    int[] within(int bound) {
        int most = Math.min((n + m + 1) / 2, bound);
        offset = most + 1;
        forward = new int[2 * most + 3];
        backward = new int[2 * most + 3];
        Arrays.fill(forward, -1);
        Arrays.fill(backward, -1);
        forward[offset + 1] = 0;
        backward[offset + 1] = 0;
        for (int d = 0; d <= most; d++) {
            int x = step(d);
            if (x >= 0) return point(x, meetingDiagonal);
        }
        return farthest(most);
    }

    private int step(int d) {
        boolean odd = ((n - m) & 1) != 0;
        for (int k = lowest(d, m); k <= highest(d, n); k += 2) {
            int x = reach(forward, k, true);
            int other = n - m - k;
            if (odd && x >= 0 && Math.abs(other) < d && seen(backward, other) && x + backward[offset + other] >= n)
                return found(x, k);
        }
        for (int k = lowest(d, m); k <= highest(d, n); k += 2) {
            int x = reach(backward, k, false);
            int other = n - m - k;
            if (!odd && x >= 0 && Math.abs(other) <= d && seen(forward, other) && x + forward[offset + other] >= n)
                return found(forward[offset + other], other);
        }
        return -1;
    }

    private int found(int x, int k) {
        meetingDiagonal = k;
        return x;
    }

    private boolean seen(int[] ends, int k) {
        return ends[offset + k] >= 0;
    }

    private static int lowest(int d, int limit) {
        return -(d - 2 * Math.max(0, d - limit));
    }

    private static int highest(int d, int limit) {
        return d - 2 * Math.max(0, d - limit);
    }

    /// How far diagonal `k` reaches, equal elements included; -1 where it leaves the sequences.
    private int reach(int[] ends, int k, boolean ahead) {
        int down = ends[offset + k + 1];
        if (down - k > m) down = -1;
        int right = ends[offset + k - 1] < 0 ? -1 : ends[offset + k - 1] + 1;
        if (right > n) right = -1;
        int x = Math.max(down, right);
        if (x >= 0) {
            int y = x - k;
            while (x < n && y < m && same(x, y, ahead)) {
                x++;
                y++;
            }
        }
        ends[offset + k] = x;
        return x;
    }

    private boolean same(int x, int y, boolean ahead) {
        return ahead ? a[box.a0() + x] == b[box.b0() + y] : a[box.a1() - 1 - x] == b[box.b1() - 1 - y];
    }

    private int[] farthest(int d) {
        int best = -1;
        int bestK = 0;
        for (int k = lowest(d, m); k <= highest(d, n); k += 2) {
            int x = forward[offset + k];
            if (x >= 0 && 2 * x - k > best) {
                best = 2 * x - k;
                bestK = k;
            }
        }
        return best > 0 ? point((best + bestK) / 2, bestK) : point(n, n);
    }

    private int[] point(int x, int k) {
        return new int[] {box.a0() + x, box.b0() + x - k};
    }
}
