package org.whereas.tailoring;

import java.util.List;
import org.whereas.library.Reading;

/// One kind of work on a document that somebody has to do before it is issued. CDI finds them
/// all, the desk shows what they answer.
///
/// A feature adds a kind of its own with a bean that implements this: `@RequestScoped`,
/// package-private. Its sentences stand in the messages under `tailoring.todo.KIND`, with
/// [Todo#words] as the argument.
public interface LeftToDo {

    /// Where its work stands among the rest, lowest first: 10 blanks, 20 options, 30 updates,
    /// 40 alignments, 50 reasons, 60 notes.
    int order();

    /// What is left of it in an opened version, and how much is done.
    Share of(Reading reading);

    /// A share of the whole work.
    ///
    /// @param done how many things of this kind are done; what is only to be read counts neither as done
    ///     nor as open
    record Share(int done, List<Todo> open) {

        public static final Share NONE = new Share(0, List.of());

        public Share {
            open = List.copyOf(open);
        }
    }

    /// One thing to do.
    ///
    /// @param kind    the last part of its key in the messages, such as `blank`
    /// @param words   what it is about, in the words of the document
    /// @param address where it is done: a path on this server
    /// @param clause  the id of the clause it is about, empty for none
    /// @param counts  whether it counts as work to be done, and not only as something to read
    record Todo(String kind, String words, String address, String clause, boolean counts) {}
}
