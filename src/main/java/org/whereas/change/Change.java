package org.whereas.change;

import java.util.List;
import org.whereas.text.Clause;

/// What became of a clause, or of a value of the front matter, between two texts.
///
/// ```java
/// var older = Markdown.parse("Officers may wait. {#wait}\n");
/// var newer = Markdown.parse("Officers shall wait. {#wait}\n\nThey call for help. {#help}\n");
/// for (var change : Differences.between(older, newer).changes()) {
///     String told = switch (change) {
///         case Change.Changed it -> it.to().id() + " says something else";
///         case Change.Added it -> it.to().id() + " is new";
///         default -> "";
///     };
/// }
/// ```
public sealed interface Change {

    /// The clause says what it said and stands where it stood.
    record Kept(Clause from, Clause to, Wording wording) implements Change {}

    /// The clause stands where it stood and says something else.
    record Changed(Clause from, Clause to, Wording wording) implements Change {}

    /// The clause stands elsewhere, with all that it holds; `edited` where its words changed too.
    record Moved(Clause from, Clause to, Wording wording, boolean edited) implements Change {}

    record Added(Clause to, Wording wording) implements Change {}

    record Removed(Clause from, Wording wording) implements Change {}

    /// One clause became several that stand in a row.
    record Split(Clause from, List<Piece> into) implements Change {
        public Split {
            into = List.copyOf(into);
        }
    }

    /// Several clauses in a row became one.
    record Joined(List<Piece> from, Clause to) implements Change {
        public Joined {
            from = List.copyOf(from);
        }
    }

    /// A clause that came of a split or went into a join, with the words that are its part.
    record Piece(Clause clause, List<WordEdit> words) {
        public Piece {
            words = List.copyOf(words);
        }
    }

    /// What is written in the braces of a clause changed, or its form: `kind`, `level`, `list`, `task`.
    record Marked(Clause from, Clause to, List<Mark> marks) implements Change {
        public Marked {
            marks = List.copyOf(marks);
        }
    }

    /// One attribute, empty on the side on which it is not written.
    record Mark(String key, String from, String to) {}

    /// A value of the front matter, its keys joined by dots; empty on the side on which it is not written.
    record FrontChange(String path, String from, String to) implements Change {}
}
