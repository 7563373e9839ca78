package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import org.whereas.text.Inline;

/// The smallest thing within a paragraph that two files are compared by: words in one format, or something whole, such
/// as a field or the reference to a note.
sealed interface Atom {

    /// The link it stands in, [Tag#NONE] for none.
    Tag link();

    /// @param format the properties of the run, [Tag#NONE] for none
    record Words(Tag link, Tag format, String text) implements Atom {

        Words part(int from, int to) {
            return new Words(link, format, text.substring(from, to));
        }

        boolean looksLike(Words other) {
            return format.equals(other.format) && link.equals(other.link);
        }
    }

    /// @param name what it is called where it is the same in both files
    record Whole(Tag link, Kind kind, String name, List<Tag> tags) implements Atom {
        public Whole {
            tags = List.copyOf(tags);
        }
    }

    enum Kind {
        /// A content control.
        CONTROL,
        /// The first reference to a note; its name is the note's label.
        NOTE,
        /// A later one; its name is the label, a line break, and what shows.
        AGAIN,
        /// The number at the head of a note.
        NUMBER
    }

    /// The atoms as running text, so that they can be compared as such: the text of all words, every whole thing as a
    /// field.
    static List<Inline> inlines(List<Atom> atoms) {
        var all = new ArrayList<Inline>();
        var text = new StringBuilder();
        for (var atom : atoms) {
            switch (atom) {
                case Words words -> text.append(words.text());
                case Whole whole -> {
                    flush(text, all);
                    all.add(new Inline.Field(whole.kind() + " " + whole.name()));
                }
            }
        }
        flush(text, all);
        return all;
    }

    private static void flush(StringBuilder text, List<Inline> all) {
        if (text.isEmpty()) return;
        all.add(new Inline.Text(text.toString()));
        text.setLength(0);
    }
}
