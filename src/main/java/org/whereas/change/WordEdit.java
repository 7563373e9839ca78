package org.whereas.change;

import java.util.ArrayList;
import java.util.List;
import org.whereas.text.Inline;

/// A run of words that was kept, put in or taken out. Kept and deleted runs in order are the old
/// wording, kept and inserted runs the new one. Words whose formatting changed are taken out and
/// put in again.
///
/// ```java
/// var from = List.<Inline>of(new Inline.Text("Officers may wait."));
/// var to = List.<Inline>of(new Inline.Text("Officers shall wait."));
/// var edits = WordEdit.between(from, to);
/// edits.get(1).kind(); // DELETED
/// edits.get(1).text(); // "may"
/// edits.get(2).text(); // "shall"
/// ```
public record WordEdit(Kind kind, List<Inline> content) {

    /// What happened to the words.
    public enum Kind {
        KEPT,
        DELETED,
        INSERTED
    }

    public WordEdit {
        content = List.copyOf(content);
    }

    /// The edits that turn one run of words into another.
    public static List<WordEdit> between(List<Inline> from, List<Inline> to) {
        if (from.equals(to)) return all(Kind.KEPT, from);
        return ofTokens(Tokens.of(from), Tokens.of(to));
    }

    static List<WordEdit> ofTokens(List<Token> from, List<Token> to) {
        return new Telling(from, to).edits();
    }

    /// One edit of all the words, none where there are no words.
    static List<WordEdit> all(Kind kind, List<Inline> content) {
        return content.isEmpty() ? List.of() : List.of(new WordEdit(kind, content));
    }

    /// The words of the edits of some kinds, in order.
    static List<Inline> content(List<WordEdit> edits, Kind... kinds) {
        var all = new ArrayList<Token>();
        for (var edit : edits) if (List.of(kinds).contains(edit.kind)) all.addAll(Tokens.of(edit.content));
        return Tokens.inlines(all);
    }

    /// The plain words.
    public String text() {
        return Plain.of(content);
    }
}
