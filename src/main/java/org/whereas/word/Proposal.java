package org.whereas.word;

import java.time.Instant;

/// One thing that a file which came back proposes for one clause. Each can be taken, changed or left by itself.
///
/// @param clause  the clause that it is about, by the id that the exported text has; for [Kind#ADDED] the id that the
///                new clause would get, for [Kind#FIELD] the name of the field, for [Kind#FRONT] the key, `title`
/// @param before  the clause as it was exported, in Markdown as [org.whereas.text.Clauses#markdown] writes it; the
///                value for a field or a key; empty for what is new
/// @param after   the same as it is proposed; empty for what is to go. Notes that are new in it are defined behind it.
///                An item that is added is written as an item, `- Stop.`
/// @param author  who made the change, empty where the file does not say (it was not tracked); several names joined by
///                commas where they changed the same words
/// @param date    when, [Instant#EPOCH] where the file does not say
/// @param tracked whether it was a tracked change
/// @param comment the words of a comment, empty for others
/// @param follows where it is added or goes to: the clause that stands before it, empty for the beginning
/// @param within  the clause that holds it there (an item, a quote), empty for none
public record Proposal(
        String clause,
        Kind kind,
        String before,
        String after,
        String author,
        Instant date,
        boolean tracked,
        String comment,
        String follows,
        String within) {

    /// What is proposed.
    public enum Kind {
        CHANGED,
        ADDED,
        REMOVED,
        MOVED,
        COMMENT,
        FIELD,
        FRONT
    }

    Proposal by(String names, Instant at, boolean marked) {
        return new Proposal(clause, kind, before, after, names, at, marked, comment, follows, within);
    }

    Proposal saying(String other) {
        return new Proposal(clause, kind, before, other, author, date, tracked, comment, follows, within);
    }
}
