package org.whereas.search;

import java.time.Duration;

/// How the index is.
///
/// @param clauses how many clauses it has
/// @param done    while it is being built, how many documents are in it
/// @param waiting how long questions have been refused; zero while they are answered
public record State(Phase phase, long clauses, long done, Duration waiting) {

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
