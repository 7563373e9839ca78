package org.whereas.text;

import java.util.List;

/// Which marks can open and close an emphasis at a place, by CommonMark's rules of flanking.
///
/// Where the plain marks would be read otherwise, an empty comment beside them helps: nobody sees it, and it
/// counts as punctuation.
///
/// @param mark   `*`, `_` or `~`
/// @param before whether a comment must stand before the opening mark
/// @param after  whether a comment must stand after the closing mark
record Delimiters(char mark, boolean before, boolean after) {

    /// The characters around and at the edges of an emphasis, and the marks that are open around it.
    ///
    /// @param joinsBefore the mark that ends right before it, 0 for none
    /// @param joinsAfter  the mark that closes right after it, 0 for none
    record Place(int before, int first, int last, int after, char joinsBefore, char joinsAfter, String open) {}

    /// The first marks of `marks` that work, with the fewest comments; null when none does.
    static Delimiters choose(String marks, Place place) {
        for (boolean[] comments : new boolean[][] {{false, false}, {true, false}, {false, true}, {true, true}}) {
            for (char mark : marks.toCharArray()) {
                var delimiters = new Delimiters(mark, comments[0], comments[1]);
                if (delimiters.fit(place)) return delimiters;
            }
        }
        return null;
    }

    /// Whether nothing beside these marks can have a say in how they are read.
    boolean isPlain(Place place) {
        return !before
                && !after
                && place.joinsBefore() == 0
                && place.joinsAfter() == 0
                && place.open().isEmpty();
    }

    private boolean fit(Place place) {
        int outerLeft = before ? '>' : place.before();
        int outerRight = after ? '<' : place.after();
        if (!before && place.joinsBefore() == mark || !after && place.joinsAfter() == mark) return false;
        boolean nested = place.open().indexOf(mark) >= 0;
        return opens(outerLeft, place.first(), nested) && opens(outerRight, place.last(), nested);
    }

    /// Opening and closing are mirror images: `outer` is the character outside of the marks, `inner` the one
    /// inside.
    private boolean opens(int outer, int inner, boolean nested) {
        if (Inlines.isAnySpace(inner)) return false;
        boolean apart = Inlines.isBreakingSpace(outer);
        boolean word = Character.isLetterOrDigit(inner);
        if (nested) return apart || isPunctuation(outer) && word;
        if (mark == '_') return apart || isPunctuation(outer);
        return word || apart || isPunctuation(outer);
    }

    /// The first or last character that some content will have in Markdown.
    static int edge(List<Inline> content, boolean last, int none) {
        if (content.isEmpty()) return none;
        return switch (last ? content.getLast() : content.getFirst()) {
            case Inline.Text(var text) -> last ? text.codePointBefore(text.length()) : text.codePointAt(0);
            case Inline.HardBreak() -> ' ';
            default -> '*';
        };
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
