package org.whereas.change;

import java.util.List;

/// The places to which an insertion or deletion can slide without changing what it does: `the [red]
/// [the] blue` reads the same one word earlier. The best is where a sentence begins, then where a
/// phrase does.
final class Slide {

    private final List<Token> from;
    private final List<Token> to;
    private final Hunk hunk;
    private final int first;
    private final int limit;

    Slide(List<Token> from, List<Token> to, Hunk hunk, int first, int limit) {
        this.from = from;
        this.to = to;
        this.hunk = hunk;
        this.first = first;
        this.limit = limit;
    }

    /// As far towards the beginning as it goes.
    Hunk back() {
        var at = hunk;
        while (canGoBack(at)) at = moved(at, -1);
        return at;
    }

    /// As far towards the end as it goes.
    Hunk on() {
        var at = hunk;
        while (canGoOn(at)) at = moved(at, 1);
        return at;
    }

    Hunk best() {
        var at = back();
        var best = at;
        int score = score(at);
        while (canGoOn(at)) {
            at = moved(at, 1);
            int next = score(at);
            if (next < score) continue;
            best = at;
            score = next;
        }
        return best;
    }

    private boolean canGoBack(Hunk at) {
        if (at.a0() <= first) return false;
        return at.isInsertion()
                ? same(to, at.b0() - 1, at.b1() - 1) && at.b0() > 0
                : same(from, at.a0() - 1, at.a1() - 1);
    }

    private boolean canGoOn(Hunk at) {
        if (at.a1() >= limit) return false;
        return at.isInsertion() ? same(to, at.b0(), at.b1()) : same(from, at.a0(), at.a1());
    }

    private static boolean same(List<Token> tokens, int i, int j) {
        return i >= 0
                && j < tokens.size()
                && tokens.get(i).core().equals(tokens.get(j).core());
    }

    private static Hunk moved(Hunk hunk, int by) {
        return new Hunk(hunk.a0() + by, hunk.a1() + by, hunk.b0() + by, hunk.b1() + by);
    }

    private int score(Hunk at) {
        var tokens = at.isInsertion() ? to : from;
        int begin = at.isInsertion() ? at.b0() : at.a0();
        int end = at.isInsertion() ? at.b1() : at.a1();
        boolean ends = tokens.get(end - 1).endsSentence();
        if (begin == 0 || tokens.get(begin - 1).endsSentence()) return ends || end == tokens.size() ? 4 : 2;
        if (!tokens.get(begin).isWord()) return tokens.get(end - 1).isWord() ? 2 : 0;
        return tokens.get(end - 1).isWord() ? 1 : 0;
    }
}
