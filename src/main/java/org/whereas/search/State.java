package org.whereas.search;

/// How the index is.
///
/// @param clauses how many clauses it has
/// @param done    while it is being built, how many documents are in it
public record State(Phase phase, long clauses, long done) {

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
