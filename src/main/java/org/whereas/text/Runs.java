package org.whereas.text;

import java.util.ArrayList;
import java.util.List;

/// The plain words of runs.
final class Runs {

    private Runs() {}

    static String text(List<Inline> runs) {
        var text = new StringBuilder();
        for (var run : runs) {
            text.append(
                    switch (run) {
                        case Inline.Text(var words) -> words;
                        case Inline.Emphasis(var content) -> text(content);
                        case Inline.Strong(var content) -> text(content);
                        case Inline.Strikethrough(var content) -> text(content);
                        case Inline.Code(var code) -> code;
                        case Inline.Link link -> text(link.content());
                        case Inline.Image image -> text(image.content());
                        case Inline.NoteReference _, Inline.Html _ -> "";
                        case Inline.Field(var name) -> "{{" + name + "}}";
                        case Inline.HardBreak() -> " ";
                    });
        }
        return text.toString();
    }

    static boolean isEmpty(List<Inline> runs) {
        return text(runs).isBlank() && runs.stream().noneMatch(Inline.NoteReference.class::isInstance);
    }

    /// Adds words to the last run where that is words too, with one space where two meet.
    static void append(List<Inline> runs, String words) {
        if (words.isEmpty()) return;
        if (!runs.isEmpty() && runs.getLast() instanceof Inline.Text(var before)) {
            runs.set(runs.size() - 1, new Inline.Text((before + words).replaceAll(" {2,}", " ")));
        } else {
            runs.add(new Inline.Text(words));
        }
    }

    static void append(List<Inline> runs, Inline run) {
        if (run instanceof Inline.Text(var words)) append(runs, words);
        else runs.add(run);
    }

    /// Without spaces and breaks at the ends, and without spaces beside breaks.
    static List<Inline> trimmed(List<Inline> runs) {
        var out = new ArrayList<Inline>();
        for (var i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            var first = out.isEmpty() || out.getLast() instanceof Inline.HardBreak;
            var last = i + 1 == runs.size() || runs.get(i + 1) instanceof Inline.HardBreak;
            if (run instanceof Inline.Text(var words)) {
                var even = first ? words.stripLeading() : words;
                even = last ? even.stripTrailing() : even;
                if (!even.isEmpty()) out.add(new Inline.Text(even));
            } else if (!(run instanceof Inline.HardBreak) || !out.isEmpty()) {
                out.add(run);
            }
        }
        while (!out.isEmpty() && out.getLast() instanceof Inline.HardBreak) out.removeLast();
        return out;
    }

    /// What is bold as a whole, without the bold.
    static List<Inline> unbold(List<Inline> runs) {
        return runs.size() == 1 && runs.getFirst() instanceof Inline.Strong(var inner) ? inner : runs;
    }
}
