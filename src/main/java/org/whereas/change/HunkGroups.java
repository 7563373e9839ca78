package org.whereas.change;

import java.util.ArrayList;
import java.util.List;

/// Puts the changes of two sides in order, those together that cannot stand side by side because
/// they touch the same words.
final class HunkGroups {

    private final List<Token> base;
    private final List<Hunk> ofLocal;
    private final List<Hunk> ofModel;

    /// Part of a sequence, its end not included.
    record Range(int from, int to) {
        <T> List<T> of(List<T> all) {
            return all.subList(from, to);
        }
    }

    /// Changes of both sides that touch each other, or one change of one side.
    record Group(List<Hunk> ofLocal, List<Hunk> ofModel) {

        int from() {
            return Math.min(first(ofLocal), first(ofModel));
        }

        int to() {
            return Math.max(last(ofLocal), last(ofModel));
        }

        private static int first(List<Hunk> hunks) {
            return hunks.isEmpty() ? Integer.MAX_VALUE : hunks.getFirst().a0();
        }

        private static int last(List<Hunk> hunks) {
            return hunks.isEmpty() ? -1 : hunks.getLast().a1();
        }

        Range local() {
            return range(ofLocal);
        }

        Range model() {
            return range(ofModel);
        }

        private Range range(List<Hunk> hunks) {
            var first = hunks.getFirst();
            var last = hunks.getLast();
            return new Range(first.b0() - (first.a0() - from()), last.b1() + to() - last.a1());
        }

        boolean onlyDeletes() {
            return ofLocal.stream().allMatch(Hunk::isDeletion)
                    && ofModel.stream().allMatch(Hunk::isDeletion);
        }

        /// Whether both put in whole sentences between the same sentences.
        boolean addsSentences(List<Token> base, WordMerge.Side local, WordMerge.Side model) {
            if (from() != to()) return false;
            boolean between = from() == 0 || base.get(from() - 1).endsSentence();
            return between
                    && local.tokens().get(local().to - 1).endsSentence()
                    && model.tokens().get(model().to - 1).endsSentence();
        }
    }

    HunkGroups(List<Token> base, WordMerge.Side local, WordMerge.Side model) {
        this.base = base;
        ofLocal = local.hunks();
        ofModel = model.hunks();
    }

    List<Group> groups() {
        var groups = new ArrayList<Group>();
        int i = 0, j = 0;
        while (i < ofLocal.size() || j < ofModel.size()) {
            var group = new Group(new ArrayList<>(), new ArrayList<>());
            if (j == ofModel.size() || i < ofLocal.size() && isBefore(ofLocal.get(i), ofModel.get(j)))
                group.ofLocal.add(ofLocal.get(i++));
            else group.ofModel.add(ofModel.get(j++));
            while (true) {
                if (i < ofLocal.size() && touches(ofLocal.get(i), group.ofModel)) group.ofLocal.add(ofLocal.get(i++));
                else if (j < ofModel.size() && touches(ofModel.get(j), group.ofLocal))
                    group.ofModel.add(ofModel.get(j++));
                else break;
            }
            groups.add(group);
        }
        return groups;
    }

    private static boolean isBefore(Hunk one, Hunk other) {
        return one.a0() < other.a0() || one.a0() == other.a0() && one.a1() <= other.a1();
    }

    private boolean touches(Hunk hunk, List<Hunk> others) {
        return !others.isEmpty() && touch(hunk, others.getLast());
    }

    private boolean touch(Hunk one, Hunk other) {
        if (Math.max(one.a0(), other.a0()) < Math.min(one.a1(), other.a1())) return true;
        if (one.isInsertion() && other.isInsertion()) return one.a0() == other.a0();
        if (one.isInsertion()) return inserts(one, other);
        if (other.isInsertion()) return inserts(other, one);
        return rewrite(one, other) || rewrite(other, one);
    }

    /// Neighbouring words of one sentence, one of them replaced here and the other there, may have been one phrase.
    private boolean rewrite(Hunk first, Hunk second) {
        boolean bothReplace = first.isReplacement() && second.isReplacement();
        return bothReplace && first.a1() == second.a0() && !beginsSentence(second.a0());
    }

    /// Words put in among changed words, or right at a word that was replaced by another, belong to
    /// the same change: `may` became `shall` here, and `not` was put in behind it there.
    private boolean inserts(Hunk insertion, Hunk other) {
        int at = insertion.a0();
        if (other.a0() < at && at < other.a1()) return true;
        if (!other.isReplacement()) return false;
        if (at == other.a0()) return base.get(at).isWord() && !beginsSentence(at);
        return at == other.a1() && base.get(at - 1).isWord() && !beginsSentence(at);
    }

    private boolean beginsSentence(int at) {
        return at == 0 || base.get(at - 1).endsSentence();
    }
}
