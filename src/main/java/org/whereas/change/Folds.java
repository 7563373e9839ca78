package org.whereas.change;

import java.util.ArrayList;
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
        for (var name : base.own().keySet()) {
            if (left.contains(name) || holders.contains(name)) continue;
            if (!isEdited(name, base, side) || !isEdited(name, base, other)) continue;
            var parts = parts(name, base, side, other);
            if (parts.isEmpty() || !parts(name, base, other, side).isEmpty()) continue;
            bodies.put(name, together(side, name, parts));
            gone.addAll(parts);
            holders.add(name);
            for (var part : parts) folded.put(part, side.own().get(part));
        }
        return bodies.isEmpty() ? side : without(side, bodies, gone);
    }

    /// Parts the clauses of a merged tree where they were cut.
    void unfold(Tree merged) {
        for (var name : List.copyOf(merged.own().keySet())) {
            if (!(merged.own().get(name).body() instanceof Own.Words(var content))) continue;
            var tokens = Tokens.of(content);
            if (tokens.stream().noneMatch(Folds::isCut)) continue;
            part(merged, name, tokens);
        }
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

    /// The new clauses right behind a clause that are made of the words it lost.
    private static List<String> parts(String name, Tree base, Tree side, Tree other) {
        var lost = new WordDiffs(base.own().get(name), side.own().get(name)).lost();
        var siblings = side.childrenOf(side.parents().get(name));
        var parts = new ArrayList<String>();
        for (int i = siblings.indexOf(name) + 1; i < siblings.size(); i++) {
            var next = siblings.get(i);
            boolean isNewLeaf = !base.has(next)
                    && !other.has(next)
                    && side.childrenOf(next).isEmpty()
                    && side.own().get(next).shape().kind() != Own.Kind.HEADING
                    && side.own().get(next).body() instanceof Own.Words;
            if (!isNewLeaf) break;
            var words = Likeness.of(side.own().get(next));
            if (words.total() < WORDS || words.within(lost) < MOSTLY) break;
            parts.add(next);
        }
        return parts;
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

    /// Parts without words are left out.
    private void part(Tree merged, String name, List<Token> tokens) {
        var own = merged.own().get(name);
        var at = name;
        var run = new ArrayList<Token>();
        for (var token : tokens) {
            if (!isCut(token)) {
                run.add(run.isEmpty() ? token.withGap(List.of()) : token);
                continue;
            }
            if (run.isEmpty()) continue;
            write(merged, at, own, run);
            var next = ((Inline.Html) token.core()).html().substring(CUT.length());
            own = folded.get(next);
            merged.addAfter(next, at, own);
            at = next;
            run.clear();
        }
        if (run.isEmpty()) merged.remove(at);
        else write(merged, at, own, run);
    }

    private static void write(Tree merged, String name, Own own, List<Token> words) {
        merged.own().put(name, own.withBody(new Own.Words(Tokens.inlines(words))));
    }
}
