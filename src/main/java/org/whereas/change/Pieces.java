package org.whereas.change;

import static org.whereas.change.WordEdit.Kind.DELETED;
import static org.whereas.change.WordEdit.Kind.INSERTED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Compares one wording with several that it was cut into or made of, and tells the edits piece by piece.
final class Pieces {

    private final List<Token> from;
    private final List<Token> to;
    private final List<WordEdits> pieces = new ArrayList<>();

    private Pieces(List<Token> from, List<Token> to) {
        this.from = from;
        this.to = to;
    }

    /// One old wording, several new ones.
    static List<List<WordEdit>> ofNew(List<Token> from, List<List<Token>> to) {
        return new Pieces(from, to.stream().flatMap(List::stream).toList()).cut(starts(to), false);
    }

    /// Several old wordings, one new one.
    static List<List<WordEdit>> ofOld(List<List<Token>> from, List<Token> to) {
        return new Pieces(from.stream().flatMap(List::stream).toList(), to).cut(starts(from), true);
    }

    private static int[] starts(List<List<Token>> parts) {
        var starts = new int[parts.size()];
        for (int i = 1; i < starts.length; i++)
            starts[i] = starts[i - 1] + parts.get(i - 1).size();
        return starts;
    }

    private List<List<WordEdit>> cut(int[] starts, boolean inOld) {
        for (int i = 0; i < starts.length; i++) pieces.add(new WordEdits());
        int a = 0, b = 0;
        var end = Stream.of(new Hunk(from.size(), from.size(), to.size(), to.size()));
        for (var hunk : Stream.concat(WordDiff.readable(from, to).stream(), end).toList()) {
            while (a < hunk.a0()) stayed(starts, inOld, a++, b++);
            while (a < hunk.a1()) piece(starts, inOld ? a : b - 1).add(DELETED, from.get(a++));
            while (b < hunk.b1()) piece(starts, inOld ? a - 1 : b).add(INSERTED, to.get(b++));
        }
        return pieces.stream().map(WordEdits::written).toList();
    }

    /// The space at a cut is no change.
    private void stayed(int[] starts, boolean inOld, int a, int b) {
        int at = inOld ? a : b;
        var piece = piece(starts, at);
        if (Arrays.binarySearch(starts, at) >= 0) piece.stayedWithoutGap(from.get(a), to.get(b));
        else piece.stayed(from.get(a), to.get(b));
    }

    private WordEdits piece(int[] starts, int at) {
        int found = Arrays.binarySearch(starts, Math.max(at, 0));
        return pieces.get(found >= 0 ? found : -found - 2);
    }
}
