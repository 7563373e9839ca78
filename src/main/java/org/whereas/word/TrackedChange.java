package org.whereas.word;

import java.time.Instant;

/// A change that is marked in a file and that nobody has accepted or rejected.
///
/// @param at        [Instant#EPOCH] where the file does not say
/// @param words     what was put in or taken out; empty for a change of form
/// @param paragraph the paragraph at which it stands, from 1
/// @param clause    the clause of the exported text there, empty where none is known
public record TrackedChange(Kind kind, String author, Instant at, String words, int paragraph, String clause) {

    /// What was done.
    public enum Kind {
        INSERTED,
        DELETED,
        /// Words that went elsewhere.
        MOVED_AWAY,
        /// Words that came from elsewhere.
        MOVED_HERE,
        /// A paragraph, row or cell that was put in: its mark, not its words.
        BLOCK_INSERTED,
        BLOCK_DELETED,
        /// How something is set.
        FORMATTED
    }
}
