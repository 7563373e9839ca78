package org.whereas.search;

import java.time.Duration;

/// How the index is.
///
/// @param clauses how many clauses it has
/// @param begun the number of the change feed when it was begun, by which one index is told from the next
/// @param feed the last number of the change feed that is in it
/// @param building how far another is that is being built, beside it or in its place
/// @param waiting how long questions have been refused; zero while they are answered
/// @param meaning how many documents wait for their meaning to be worked out; [#OFF] where nobody asked
///     for search by meaning
public record State(
        Phase phase, long clauses, long begun, long feed, Progress building, Duration waiting, int meaning) {

    /// Search by meaning is not switched on.
    static final int OFF = -1;

    State(Phase phase, long clauses, long begun, long feed, Progress building, Duration waiting) {
        this(phase, clauses, begun, feed, building, waiting, OFF);
    }

    State meaning(int documents) {
        return new State(phase, clauses, begun, feed, building, waiting, documents);
    }

    /// What it is doing. While it is renewed, questions are answered from the one before.
    public enum Phase {
        OPENING,
        BUILDING,
        READY,
        RENEWING,
        WAITING
    }

    /// How many documents are in an index that is being built, of how many.
    public record Progress(long done, long of) {
        static final Progress NONE = new Progress(0, 0);
    }

    /// Whether questions are answered.
    public boolean answers() {
        return phase == Phase.READY || phase == Phase.RENEWING;
    }
}
