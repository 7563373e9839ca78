package org.whereas.change;

import java.util.List;
import java.util.Set;
import org.whereas.text.Inline;

/// Judges the kept words between two changes: do they hold the text together, or are they crumbs
/// that happen to be the same?
final class Islands {

    /// Words that say little by themselves; two texts share them by chance.
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "any", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of", "on", "or", "that",
            "the", "this", "to", "with", "shall", "will", "may", "its", "are", "not", "if", "when", "who", "which");

    /// So many words make a passage long.
    private static final int LONG = 12;

    private final List<Token> from;
    private final List<Token> to;

    Islands(List<Token> from, List<Token> to) {
        this.from = from;
        this.to = to;
    }

    /// Whether a reader is better served by one change than by two with these words between them.
    boolean isSmall(Hunk left, Hunk right) {
        var island = from.subList(left.a1(), right.a0());
        if (isStray(island, left, right)) return true;
        if (island.stream().anyMatch(Token::endsSentence)) return false;
        int kept = letters(island);
        boolean bothReplace = left.isReplacement() && right.isReplacement();
        int words = words(island);
        if (words == 0) return left.isReplacement() || right.isReplacement();
        if (!bothReplace) return words == 1 && isWeak(island) && kept * 2 <= Math.min(size(left), size(right));
        return words <= 2 && kept <= Math.min(size(left), size(right)) && (isWeak(island) || kept <= 4);
    }

    /// Whether the words are the same by chance: only small words and marks, between long passages
    /// that were both written anew.
    static boolean isStray(List<Token> island, Hunk left, Hunk right) {
        if (!left.isReplacement() && !right.isReplacement()) return false;
        int old = left.a1() - left.a0() + right.a1() - right.a0();
        int fresh = left.b1() - left.b0() + right.b1() - right.b0();
        boolean isRewritten = Math.max(old, fresh) >= LONG && island.size() * 3 <= Math.min(old, fresh);
        int around = Math.min(span(left), span(right));
        boolean isBetweenTwo = around >= 6 && island.size() * 2 <= around;
        return (isRewritten || isBetweenTwo) && isWeak(island);
    }

    /// Whether it is a crumb of a phrase that was written anew: "it" in "how it came" that became
    /// "as she was told of it", or two words that are all that stayed of a long sentence. Whoever
    /// changes the phrase meanwhile has to be asked.
    static boolean isCrumb(List<Token> island, Hunk left, Hunk right) {
        if (!left.isReplacement() && !right.isReplacement()) return false;
        int old = left.a1() - left.a0() + right.a1() - right.a0();
        int fresh = left.b1() - left.b0() + right.b1() - right.b0();
        if (words(island) <= 1 && isWeak(island) && fresh >= 4) return true;
        return left.isReplacement() && right.isReplacement() && words(island) <= 2 && island.size() * 6 <= old;
    }

    private static int span(Hunk hunk) {
        return Math.min(hunk.a1() - hunk.a0(), hunk.b1() - hunk.b0());
    }

    private int size(Hunk hunk) {
        return Math.max(letters(from.subList(hunk.a0(), hunk.a1())), letters(to.subList(hunk.b0(), hunk.b1())));
    }

    private static boolean isWeak(List<Token> island) {
        return island.stream()
                .allMatch(t ->
                        !t.isWord() || t.core() instanceof Inline.Text(var word) && SMALL.contains(word.toLowerCase()));
    }

    private static int words(List<Token> tokens) {
        return (int) tokens.stream().filter(Token::isWord).count();
    }

    private static int letters(List<Token> tokens) {
        int sum = 0;
        for (var token : tokens) sum += token.core() instanceof Inline.Text(var text) ? text.length() + 1 : 4;
        return sum;
    }
}
