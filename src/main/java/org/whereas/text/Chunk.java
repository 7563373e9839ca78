package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A block of a plain text as it stands on its page: lines that belong together, with the mark in front of
/// the first.
///
/// `lines` are the lines a reader sees as such (an address has several; a wrapped paragraph has one). `gap`
/// counts the blank lines before it, `indent` its first column.
record Chunk(int line, int gap, int indent, Marker marker, List<String> lines) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    Chunk {
        lines = List.copyOf(lines);
    }

    String text() {
        return SPACES.matcher(String.join(" ", lines)).replaceAll(" ").strip();
    }

    boolean single() {
        return lines.size() == 1;
    }

    boolean is(Marker.Kind kind) {
        return marker.kind() == kind;
    }

    boolean isItem() {
        return marker.isItem();
    }

    /// The text with its mark written back in front.
    String whole() {
        return (marker.written() + " " + text()).strip();
    }

    Chunk withLines(List<String> others) {
        return new Chunk(line, gap, indent, marker, others);
    }

    Chunk unmarked() {
        return new Chunk(line, gap, indent, Marker.NONE, List.of(whole()));
    }

    /// This one with the words of another set behind its last line.
    Chunk joined(Chunk other) {
        var all = new ArrayList<>(lines);
        all.set(all.size() - 1, all.getLast() + " " + other.text());
        return withLines(all);
    }
}
