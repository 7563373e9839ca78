package org.whereas.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whereas.text.Inline;

/// What changed between two runs of words, as a person would tell it: whole phrases, not crumbs.
final class WordDiff {

    private final List<Token> from;
    private final List<Token> to;

    private WordDiff(List<Token> from, List<Token> to) {
        this.from = from;
        this.to = to;
    }

    /// The differences with every word that stayed in its place kept, for merging.
    static List<Hunk> exact(List<Token> from, List<Token> to) {
        var diff = new WordDiff(from, to);
        return diff.withoutStrays(diff.slid(diff.matched()));
    }

    /// The differences for reading: small islands of kept words between changes are taken into the change.
    static List<Hunk> readable(List<Token> from, List<Token> to) {
        var diff = new WordDiff(from, to);
        return diff.coalesced(diff.slid(diff.matched()));
    }

    private List<Hunk> matched() {
        Map<Inline, Integer> numbers = HashMap.newHashMap(from.size());
        return meeting(Hunk.of(Matching.of(numbered(from, numbers), numbered(to, numbers)), to.size()));
    }

    /// Changes that can slide together are one: of two ways to tell the same the one with fewer places is likelier
    /// what was done.
    private List<Hunk> meeting(List<Hunk> hunks) {
        var all = new ArrayList<Hunk>(hunks.size());
        for (var hunk : hunks) {
            var next = hunk;
            while (!all.isEmpty()) {
                var last = all.getLast();
                var slid = next.isReplacement() ? next : new Slide(from, to, next, last.a1(), from.size()).back();
                if (slid.a0() > last.a1() && !last.isReplacement()) {
                    slid = next;
                    int first = all.size() < 2 ? 0 : all.get(all.size() - 2).a1();
                    last = new Slide(from, to, last, first, next.a0()).on();
                }
                if (slid.a0() > last.a1()) break;
                all.removeLast();
                next = new Hunk(last.a0(), slid.a1(), last.b0(), slid.b1());
            }
            all.add(next);
        }
        return all;
    }

    private static int[] numbered(List<Token> tokens, Map<Inline, Integer> numbers) {
        var all = new int[tokens.size()];
        for (int i = 0; i < all.length; i++)
            all[i] = numbers.computeIfAbsent(tokens.get(i).core(), _ -> numbers.size());
        return all;
    }

    /// Insertions and deletions slide to where a sentence or a phrase begins.
    private List<Hunk> slid(List<Hunk> hunks) {
        var all = new ArrayList<Hunk>(hunks.size());
        for (int i = 0; i < hunks.size(); i++) {
            int first = all.isEmpty() ? 0 : all.getLast().a1() + 1;
            int limit = i + 1 < hunks.size() ? hunks.get(i + 1).a0() - 1 : from.size();
            var hunk = hunks.get(i);
            all.add(hunk.isReplacement() ? hunk : new Slide(from, to, hunk, first, limit).best());
        }
        return all;
    }

    private List<Hunk> withoutStrays(List<Hunk> hunks) {
        return joined(hunks, (left, right) -> {
            var island = from.subList(left.a1(), right.a0());
            return Islands.isStray(island, left, right) || Islands.isCrumb(island, left, right);
        });
    }

    private List<Hunk> coalesced(List<Hunk> hunks) {
        return joined(hunks, (left, right) -> new Islands(from, to).isSmall(left, right));
    }

    private interface Joins {
        boolean test(Hunk left, Hunk right);
    }

    private static List<Hunk> joined(List<Hunk> hunks, Joins joins) {
        var all = new ArrayList<Hunk>(hunks.size());
        for (var hunk : hunks) {
            var next = hunk;
            while (!all.isEmpty() && joins.test(all.getLast(), next)) {
                var left = all.removeLast();
                next = new Hunk(left.a0(), next.a1(), left.b0(), next.b1());
            }
            all.add(next);
        }
        return all;
    }
}
