package org.whereas.text;

import java.util.ArrayList;
import java.util.List;

/// Takes plain characters off the beginning or the end of runs, whatever they are set in. Lengths are
/// those of [Runs#text]; marks of footnotes have none and stay.
final class Cutting {

    private Cutting() {}

    /// The runs without their first characters.
    static List<Inline> after(List<Inline> runs, int characters) {
        return Runs.trimmed(cut(runs, characters, Integer.MAX_VALUE));
    }

    /// The first characters of the runs.
    static List<Inline> before(List<Inline> runs, int characters) {
        return cut(runs, 0, characters);
    }

    /// The runs up to a place; marks of footnotes behind it stay.
    static List<Inline> upTo(List<Inline> runs, int characters) {
        var kept = new ArrayList<>(cut(runs, 0, characters));
        var at = 0;
        for (var run : runs) {
            if (run instanceof Inline.NoteReference && at >= characters && !kept.contains(run)) kept.add(run);
            at += Runs.text(List.of(run)).length();
        }
        return kept;
    }

    private static List<Inline> cut(List<Inline> runs, int from, int to) {
        var kept = new ArrayList<Inline>();
        var at = 0;
        for (var run : runs) {
            var length = Runs.text(List.of(run)).length();
            var first = Math.max(0, from - at);
            var last = Math.min(length, to - at);
            if (first == 0 && last == length && (length > 0 || at >= from && at <= to)) kept.add(run);
            else if (first < last) inside(run, first, last, kept);
            at += length;
        }
        return kept;
    }

    private static void inside(Inline run, int from, int to, List<Inline> kept) {
        switch (run) {
            case Inline.Text(var words) -> kept.add(new Inline.Text(words.substring(from, to)));
            case Inline.Strong(var content) -> kept.add(new Inline.Strong(cut(content, from, to)));
            case Inline.Emphasis(var content) -> kept.add(new Inline.Emphasis(cut(content, from, to)));
            case Inline.Strikethrough(var content) -> kept.add(new Inline.Strikethrough(cut(content, from, to)));
            case Inline.Link link ->
                kept.add(new Inline.Link(link.destination(), link.title(), cut(link.content(), from, to)));
            default -> kept.add(run);
        }
    }
}
