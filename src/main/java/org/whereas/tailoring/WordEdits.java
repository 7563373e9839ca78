package org.whereas.tailoring;

import java.util.List;
import java.util.Locale;
import org.whereas.change.WordEdit;
import org.whereas.change.Wording;
import org.whereas.text.Inline;

/// Word differences between two plain wordings.
final class WordEdits {

    private WordEdits() {}

    static List<WordEdit> between(String from, String to) {
        return WordEdit.between(inlines(from), inlines(to));
    }

    /// The same as a page or a table shows it.
    static Wording wording(String from, String to) {
        return new Wording.Words(between(from, to));
    }

    /// How many words were put in or taken out.
    static int changed(String from, String to) {
        return between(from, to).stream()
                .filter(edit -> edit.kind() != WordEdit.Kind.KEPT)
                .mapToInt(edit -> words(edit.text()))
                .sum();
    }

    /// `kept`, `deleted` or `inserted`.
    static String word(WordEdit edit) {
        return edit.kind().name().toLowerCase(Locale.ROOT);
    }

    private static int words(String text) {
        return (int) List.of(text.split("[^\\p{L}\\p{N}]+")).stream()
                .filter(word -> !word.isEmpty())
                .count();
    }

    private static List<Inline> inlines(String words) {
        return words.isEmpty() ? List.of() : List.of(new Inline.Text(words));
    }
}
