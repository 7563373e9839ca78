package org.whereas.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.whereas.text.Inline;

/// Merges two wordings that were made from one. Changes of different words stand together; changes
/// of the same words, or different words put in at the same place, do not merge, unless both put in
/// whole sentences.
final class WordMerge {

    private final List<Token> base;
    private final Side local;
    private final Side model;
    private final MergedWords merged;
    private boolean clashes;

    /// One of the two wordings: its tokens, its changes, and where the words that stayed now stand.
    record Side(List<Token> tokens, List<Hunk> hunks, int[] kept) {

        static Side of(List<Token> base, List<Token> tokens) {
            var hunks = WordDiff.exact(base, tokens);
            var kept = new int[base.size()];
            Arrays.fill(kept, -1);
            int a = 0, b = 0;
            for (var hunk : hunks) {
                while (a < hunk.a0()) kept[a++] = b++;
                a = hunk.a1();
                b = hunk.b1();
            }
            while (a < kept.length) kept[a++] = b++;
            return new Side(tokens, hunks, kept);
        }

        /// The word of the base as this side has it, null where it is gone.
        Token at(int i) {
            return i < 0 || i >= kept.length || kept[i] < 0 ? null : tokens.get(kept[i]);
        }

        /// What stands before that word here.
        Token before(int i) {
            return kept[i] == 0 ? null : tokens.get(kept[i] - 1);
        }
    }

    private WordMerge(List<Token> base, List<Token> local, List<Token> model) {
        this.base = base;
        this.local = Side.of(base, local);
        this.model = Side.of(base, model);
        merged = new MergedWords();
    }

    /// The merged words, empty where a person has to decide.
    static Optional<List<Token>> of(List<Token> base, List<Token> local, List<Token> model) {
        if (local.equals(base) || local.equals(model)) return Optional.of(model);
        if (model.equals(base)) return Optional.of(local);
        return new WordMerge(base, local, model).merged();
    }

    static Optional<List<Inline>> ofInlines(List<Inline> base, List<Inline> local, List<Inline> model) {
        if (local.equals(base) || local.equals(model)) return Optional.of(model);
        if (model.equals(base)) return Optional.of(local);
        return of(Tokens.of(base), Tokens.of(local), Tokens.of(model)).map(Tokens::inlines);
    }

    private Optional<List<Token>> merged() {
        int at = 0;
        for (var group : new HunkGroups(base, local, model).groups()) {
            for (; at < group.from(); at++) keep(at);
            write(group);
            at = group.to();
            if (clashes) return Optional.empty();
        }
        for (; at < base.size(); at++) keep(at);
        return clashes ? Optional.empty() : Optional.of(merged.tokens());
    }

    private void write(HunkGroups.Group group) {
        if (group.ofModel().isEmpty()) group.ofLocal().forEach(hunk -> one(hunk, local, model));
        else if (group.ofLocal().isEmpty()) group.ofModel().forEach(hunk -> one(hunk, model, local));
        else if (same(group)) merged.addAll(local.tokens, group.local());
        else if (group.onlyDeletes()) {
            for (int i = group.from(); i < group.to(); i++) if (local.at(i) != null && model.at(i) != null) keep(i);
        } else if (group.addsSentences(base, local, model)) {
            merged.addAll(model.tokens, group.model());
            merged.addAll(local.tokens, group.local());
        } else clashes = true;
    }

    private boolean same(HunkGroups.Group group) {
        var ours = group.local().of(local.tokens);
        var theirs = group.model().of(model.tokens);
        return ours.size() == theirs.size()
                && IntStream.range(0, ours.size())
                        .allMatch(i -> ours.get(i).core().equals(theirs.get(i).core())
                                && ours.get(i).style().equals(theirs.get(i).style()));
    }

    /// A change that only one side made. The other side must not have set the same words in another formatting.
    private void one(Hunk hunk, Side maker, Side other) {
        for (int i = hunk.a0(); i < hunk.a1(); i++) {
            var there = other.at(i);
            if (there != null && !there.style().equals(base.get(i).style())) clashes = true;
        }
        var restyled = restyled(hunk, other);
        for (int i = hunk.b0(); i < hunk.b1(); i++) {
            var token = maker.tokens.get(i).restyled(restyled);
            merged.add(token, i == 0 ? null : maker.tokens.get(i - 1));
        }
    }

    /// Words put in among words that the other side set in another formatting take it on.
    private Map<List<Span>, List<Span>> restyled(Hunk hunk, Side other) {
        var restyled = new HashMap<List<Span>, List<Span>>();
        var neighbours = Stream.of(hunk.a0() - 1, hunk.a1())
                .filter(i -> other.at(i) != null)
                .toList();
        for (int i : neighbours) {
            var now = other.at(i).style();
            var before = restyled.put(base.get(i).style(), now);
            if (before != null && !before.equals(now)) return Map.of();
        }
        return neighbours.size() == 2 ? restyled : Map.of();
    }

    private void keep(int i) {
        var was = base.get(i);
        var style = chosen(was.style(), local.at(i).style(), model.at(i).style());
        if (style == null) {
            clashes = true;
            return;
        }
        var side = local.at(i).gap().equals(was.gap()) ? model : local;
        merged.add(side.at(i).withStyle(style), side.before(i));
    }

    private static <T> List<T> chosen(List<T> was, List<T> here, List<T> there) {
        if (here.equals(was) || here.equals(there)) return there;
        return there.equals(was) ? here : null;
    }

    /// The merged words so far. A word without a space before it that now follows another word than
    /// before gets one.
    private static final class MergedWords {
        private final List<Token> tokens = new ArrayList<>();

        void addAll(List<Token> side, HunkGroups.Range range) {
            for (int i = range.from(); i < range.to(); i++) add(side.get(i), i == 0 ? null : side.get(i - 1));
        }

        void add(Token token, Token before) {
            if (tokens.isEmpty()) tokens.add(before == null ? token : token.withGap(List.of()));
            else if (isGlued(token, before, tokens.getLast())) tokens.add(token.withGap(Token.ONE_SPACE));
            else tokens.add(token);
        }

        private static boolean isGlued(Token token, Token before, Token last) {
            if (!token.gap().isEmpty() || !token.isWord()) return false;
            if (before != null && before.core().equals(last.core())) return false;
            return last.isWord() || last.core() instanceof Inline.Text(var mark) && ".,;:!?)]”".contains(mark);
        }

        List<Token> tokens() {
            return Collections.unmodifiableList(tokens);
        }
    }
}
