package org.whereas.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whereas.text.Inline;

/// Clauses that one side cut off another, folded back for the merge, so that the other side's edits
/// find their words: `One. Two.` became `One.` and `Two.` here, and `Two` became `Three` there.
///
/// A cut is a token among the words; after the merge the clause is parted there again.
final class Folds {

    private static final double MOSTLY = 0.7;
    private static final int WORDS = 3;
    private static final String CUT = "\u0000cut ";

    private final Map<String, Own> folded = new LinkedHashMap<>();
    private final Set<String> holders = new HashSet<>();

    /// A side whose cut-off clauses are folded back, where the other side edited the clause they came
    /// from. Clauses in `left` are left as they are.
    Tree fold(Tree base, Tree side, Tree other, Set<String> left) {
        var gone = new HashSet<String>();
        var bodies = new LinkedHashMap<String, Own>();
        var next = next(side);
        var otherNext = next(other);
        for (var name : base.own().keySet()) {
            if (left.contains(name) || holders.contains(name)) continue;
            if (!isEdited(name, base, side) || !isEdited(name, base, other)) continue;
            var parts = parts(name, base, side, other, next);
            if (parts.isEmpty() || !parts(name, base, other, side, otherNext).isEmpty()) continue;
            bodies.put(name, together(side, name, parts));
            gone.addAll(parts);
            holders.add(name);
            for (var part : parts) folded.put(part, side.own().get(part));
        }
        return bodies.isEmpty() ? side : without(side, bodies, gone);
    }

    /// A merged tree with its clauses parted where they were cut.
    Tree unfolded(Tree merged) {
        if (folded.isEmpty()) return merged;
        var tree = new Tree();
        merged.own().forEach((name, own) -> {
            var parent = merged.parents().get(name);
            if (!parent.equals(Tree.TOP) && !parent.equals(Tree.NOTES) && !tree.has(parent)) return;
            for (var part : parted(name, own).entrySet()) tree.add(part.getKey(), parent, part.getValue(), null);
        });
        return tree;
    }

    /// Those of the clauses that hold folded ones: when they are asked for all the same, they are better
    /// left as they are.
    Set<String> among(Set<String> names) {
        var held = new HashSet<>(holders);
        held.retainAll(names);
        return held;
    }

    /// Whether a token is a cut; it ends a sentence.
    static boolean isCut(Token token) {
        return token.core() instanceof Inline.Html(var html) && html.startsWith(CUT);
    }

    private static boolean isEdited(String name, Tree base, Tree side) {
        return side.has(name)
                && base.own().get(name).body() instanceof Own.Words
                && side.own().get(name).body() instanceof Own.Words
                && !side.own().get(name).body().equals(base.own().get(name).body());
    }

    /// For each clause the one behind it that the same clause holds.
    private static Map<String, String> next(Tree tree) {
        var next = new HashMap<String, String>();
        for (var siblings : tree.children().values())
            for (int i = 1; i < siblings.size(); i++) next.put(siblings.get(i - 1), siblings.get(i));
        return next;
    }

    /// The new clauses right behind a clause that are made of the words it lost.
    private static List<String> parts(String name, Tree base, Tree side, Tree other, Map<String, String> next) {
        var parts = new ArrayList<String>();
        Likeness lost = null;
        for (var at = next.get(name); at != null && isNewLeaf(at, base, side, other); at = next.get(at)) {
            if (lost == null)
                lost = new WordDiffs(base.own().get(name), side.own().get(name)).lost();
            var words = Likeness.of(side.own().get(at));
            if (words.total() < WORDS || words.within(lost) < MOSTLY) break;
            parts.add(at);
        }
        return parts;
    }

    private static boolean isNewLeaf(String name, Tree base, Tree side, Tree other) {
        return !base.has(name)
                && !other.has(name)
                && side.childrenOf(name).isEmpty()
                && side.own().get(name).shape().kind() != Own.Kind.HEADING
                && side.own().get(name).body() instanceof Own.Words;
    }

    private record WordDiffs(Own from, Own to) {
        Likeness lost() {
            var tokens = Bodies.tokens(from);
            var lost = new StringBuilder();
            for (var hunk : WordDiff.exact(tokens, Bodies.tokens(to)))
                lost.append(Plain.of(Tokens.inlines(tokens.subList(hunk.a0(), hunk.a1()))))
                        .append(' ');
            return Likeness.ofText(lost.toString());
        }
    }

    private static Own together(Tree side, String name, List<String> parts) {
        var tokens = new ArrayList<>(Bodies.tokens(side.own().get(name)));
        for (var part : parts) {
            tokens.add(new Token(new Inline.Html(CUT + part), List.of(), List.of()));
            tokens.addAll(Bodies.tokens(side.own().get(part)));
        }
        return side.own().get(name).withBody(new Own.Words(Tokens.inlines(tokens)));
    }

    private static Tree without(Tree side, Map<String, Own> bodies, Set<String> gone) {
        var tree = new Tree();
        side.own().forEach((name, own) -> {
            if (!gone.contains(name))
                tree.add(
                        name,
                        side.parents().get(name),
                        bodies.getOrDefault(name, own),
                        side.nodes().get(name));
        });
        return tree;
    }

    /// The clause and those cut off from it, each with its words; those without words are left out.
    private Map<String, Own> parted(String name, Own whole) {
        if (!holders.contains(name)) return Map.of(name, whole);
        var parted = new LinkedHashMap<String, Own>();
        var at = name;
        var own = whole;
        var run = new ArrayList<Token>();
        for (var token : Bodies.tokens(whole)) {
            if (!isCut(token)) run.add(run.isEmpty() ? token.withGap(List.of()) : token);
            else if (!run.isEmpty()) {
                parted.put(at, own.withBody(new Own.Words(Tokens.inlines(run))));
                at = ((Inline.Html) token.core()).html().substring(CUT.length());
                own = folded.get(at);
                run.clear();
            }
        }
        if (!run.isEmpty()) parted.put(at, own.withBody(new Own.Words(Tokens.inlines(run))));
        return parted;
    }
}
