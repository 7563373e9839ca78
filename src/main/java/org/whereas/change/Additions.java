package org.whereas.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whereas.text.Block.Table.Row;

/// Puts two like wordings together that both sides put in as one clause. As there is nothing from which they were
/// made, nobody can tell whether a word that only one has was put in there or left out here; certain is only that one
/// has whole sentences more, or whole rows of a table.
final class Additions {

    private Additions() {}

    /// What both say, with the sentences or rows that either has more; empty where a person has to decide.
    static Optional<Own.Body> together(Own.Body local, Own.Body model) {
        if (local.equals(model)) return Optional.of(local);
        if (local instanceof Own.Words(var here) && model instanceof Own.Words(var there))
            return sentences(Tokens.of(here), Tokens.of(there)).map(all -> new Own.Words(Tokens.inlines(all)));
        if (local instanceof Own.Grid here && model instanceof Own.Grid there) return rows(here, there);
        return Optional.empty();
    }

    private static Optional<List<Token>> sentences(List<Token> here, List<Token> there) {
        var all = new ArrayList<Token>();
        int a = 0, b = 0;
        for (var hunk : WordDiff.exact(here, there)) {
            boolean isWhole = hunk.isDeletion() && isWhole(here, hunk.a0(), hunk.a1())
                    || hunk.isInsertion() && isWhole(there, hunk.b0(), hunk.b1());
            if (!isWhole || !isSet(here.subList(a, hunk.a0()), there.subList(b, hunk.b0()))) return Optional.empty();
            addSpaced(all, here.subList(a, hunk.a0()));
            addSpaced(
                    all, hunk.isDeletion() ? here.subList(hunk.a0(), hunk.a1()) : there.subList(hunk.b0(), hunk.b1()));
            a = hunk.a1();
            b = hunk.b1();
        }
        if (!isSet(here.subList(a, here.size()), there.subList(b, there.size()))) return Optional.empty();
        addSpaced(all, here.subList(a, here.size()));
        return Optional.of(all);
    }

    private static boolean isWhole(List<Token> tokens, int from, int to) {
        boolean begins = from == 0 || tokens.get(from - 1).endsSentence();
        return begins && tokens.get(to - 1).endsSentence();
    }

    /// Whether the same words stand in the same formatting.
    private static boolean isSet(List<Token> here, List<Token> there) {
        for (int i = 0; i < here.size(); i++)
            if (!here.get(i).style().equals(there.get(i).style())) return false;
        return true;
    }

    /// A sentence behind another has a space before it, one at the beginning none.
    private static void addSpaced(List<Token> all, List<Token> words) {
        if (words.isEmpty()) return;
        var first = words.getFirst();
        if (all.isEmpty()) all.add(first.withGap(List.of()));
        else all.add(first.gap().isEmpty() ? first.withGap(Token.ONE_SPACE) : first);
        all.addAll(words.subList(1, words.size()));
    }

    private static Optional<Own.Body> rows(Own.Grid local, Own.Grid model) {
        if (!local.columns().equals(model.columns())) return Optional.empty();
        if (!local.rows().getFirst().equals(model.rows().getFirst())) return Optional.empty();
        var numbers = new HashMap<Row, Integer>();
        var match = Matching.of(numbered(local.rows(), numbers), numbered(model.rows(), numbers));
        var all = new ArrayList<Row>();
        int a = 0;
        for (var hunk : Hunk.of(match, model.rows().size())) {
            if (hunk.isReplacement()) return Optional.empty();
            all.addAll(local.rows().subList(a, hunk.a1()));
            all.addAll(model.rows().subList(hunk.b0(), hunk.b1()));
            a = hunk.a1();
        }
        all.addAll(local.rows().subList(a, local.rows().size()));
        return Optional.of(new Own.Grid(local.columns(), all));
    }

    private static int[] numbered(List<Row> rows, Map<Row, Integer> numbers) {
        return rows.stream()
                .mapToInt(row -> numbers.computeIfAbsent(row, _ -> numbers.size()))
                .toArray();
    }
}
