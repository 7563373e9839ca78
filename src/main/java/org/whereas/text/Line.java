package org.whereas.text;

/// A line of a source: its number from 1, and its text without the line's end.
record Line(int number, String text) {

    boolean blank() {
        return text.isBlank();
    }

    /// The columns before the first letter; a tab counts as eight.
    int indent() {
        var columns = 0;
        for (var i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            columns += text.charAt(i) == '\t' ? 8 : 1;
        }
        return columns;
    }
}
