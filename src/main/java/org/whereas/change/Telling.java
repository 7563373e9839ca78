package org.whereas.change;

import static org.whereas.change.WordEdit.Kind.DELETED;
import static org.whereas.change.WordEdit.Kind.INSERTED;

import java.util.List;

/// Tells the differences between two wordings as edits. The space of a word put in goes with it on
/// the side on which a person would have typed it: `shall {+always +}wait`.
final class Telling {

    private final List<Token> from;
    private final List<Token> to;
    private final WordEdits edits = new WordEdits();
    private int a;
    private int b;
    private boolean gapIsTold;

    Telling(List<Token> from, List<Token> to) {
        this.from = from;
        this.to = to;
    }

    List<WordEdit> edits() {
        for (var hunk : WordDiff.readable(from, to)) {
            while (a < hunk.a0()) stayed();
            if (hunk.isReplacement()) replaced(hunk);
            else oneSided(hunk);
        }
        while (a < from.size()) stayed();
        return edits.written();
    }

    private void stayed() {
        if (gapIsTold) edits.stayedWithoutGap(from.get(a++), to.get(b++));
        else edits.stayed(from.get(a++), to.get(b++));
        gapIsTold = false;
    }

    private void replaced(Hunk hunk) {
        edits.replaced(from.get(a++), to.get(b++));
        while (a < hunk.a1()) edits.add(DELETED, from.get(a++));
        while (b < hunk.b1()) edits.add(INSERTED, to.get(b++));
    }

    private void oneSided(Hunk hunk) {
        var kind = hunk.isInsertion() ? INSERTED : DELETED;
        var words = hunk.isInsertion() ? to.subList(b, hunk.b1()) : from.subList(a, hunk.a1());
        a = hunk.a1();
        b = hunk.b1();
        gapIsTold = a < from.size()
                && words.getFirst().gap().equals(from.get(a).gap())
                && from.get(a).gap().equals(to.get(b).gap());
        if (gapIsTold) edits.addBeforeGap(kind, words, from.get(a));
        else words.forEach(word -> edits.add(kind, word));
    }
}
