package org.whereas.search;

import java.time.Duration;

/// How the index is.
///
/// @param clauses how many clauses it has
/// @param done    while it is being built, how many documents are in it
/// @param meaning how many documents wait for their meaning to be worked out; [#OFF] where nobody asked
///     for search by meaning
/// @param waiting how long questions have been refused; zero while they are answered
public record State(Phase phase, long clauses, long done, Duration waiting, int meaning) {

    /// Search by meaning is not switched on.
    static final int OFF = -1;

    State(Phase phase, long clauses, long done, Duration waiting) {
        this(phase, clauses, done, waiting, OFF);
    }

    State meaning(int documents) {
        return new State(phase, clauses, done, waiting, documents);
    }

    /// What it is doing.
    public enum Phase {
        OPENING,
        BUILDING,
        READY,
        WAITING
    }

    /// Whether questions are answered.
    public boolean answers() {
        return phase == Phase.READY;
    }
}
