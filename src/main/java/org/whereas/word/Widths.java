package org.whereas.word;

import java.util.Arrays;

/// How wide letters are, in thousandths of the letter size, for the fonts of our styles. Times
/// New Roman and Arial have the same widths as Liberation Serif and Liberation Sans, which
/// LibreOffice sets in their place.
enum Widths {
    SERIF("""
            250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 \
            564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 \
            722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 \
            278 500 500 722 500 500 444 480 200 480 541"""),
    SERIF_BOLD("""
            250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 \
            570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 \
            722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 \
            333 556 500 722 500 500 444 394 220 394 520"""),
    SANS("""
            278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 \
            584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 \
            667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 \
            278 556 500 722 500 500 500 334 260 334 584"""),
    SANS_BOLD("""
            278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 \
            584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 \
            667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 \
            333 611 556 778 556 556 500 389 280 389 584"""),
    MONO("600");

    private static final int FIRST = ' ';
    private static final int WIDE_SCRIPTS = 0x2E80;

    private final int[] widths;

    Widths(String widths) {
        this.widths =
                Arrays.stream(widths.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    /// How many lines text takes where lines are `room` wide, at a letter size in the same unit. The first line has
    /// `firstIndent` less room.
    int lines(String text, double size, double room, double firstIndent) {
        var lines = 1;
        var used = firstIndent;
        for (int from = 0, end; from < text.length(); from = end) {
            end = pieceEnd(text, from);
            var piece = text.substring(from, end);
            var width = width(piece.strip(), size);
            if (used > 0 && used + width > room) {
                lines++;
                used = 0;
            }
            lines += (int) (width / Math.max(room, size));
            used += width(piece, size);
            if (piece.endsWith("\n")) {
                lines++;
                used = 0;
            }
        }
        return lines;
    }

    /// Where a line may break next: behind a space, a hyphen, a dash or a line break.
    private static int pieceEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '-' || c == '\u2014') return i + 1;
        }
        return text.length();
    }

    private double width(String text, double size) {
        var sum = 0;
        for (int i = 0; i < text.length(); i++) sum += width(text.charAt(i));
        return sum * size / 1000;
    }

    private int width(char c) {
        if (widths.length == 1) return widths[0];
        if (c >= FIRST && c < FIRST + widths.length) return widths[c - FIRST];
        return c == '\n' ? 0 : c >= WIDE_SCRIPTS ? 1000 : 500;
    }
}
