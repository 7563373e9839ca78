package org.whereas.search;

import java.time.Duration;
import java.util.Locale;

/// How the index is.
///
/// @param clauses how many clauses it has
/// @param begun the number of the change feed when it was begun; of an index that was asked for it is higher than
///     that of the one before
/// @param feed the last number of the change feed that is in it
/// @param building how far another is that is being built, beside it or in its place
/// @param waiting how long questions have been refused; zero while they are answered
/// @param meaning how many documents wait for their meaning to be worked out; [#OFF] where nobody asked
///     for search by meaning
/// @param failure what came of the last attempt to make another
public record State(
        Phase phase,
        long clauses,
        long begun,
        long feed,
        Progress building,
        Duration waiting,
        int meaning,
        Failure failure) {

    /// Search by meaning is not switched on.
    static final int OFF = -1;

    State(Phase phase, long clauses, long begun, long feed, Progress building, Duration waiting) {
        this(phase, clauses, begun, feed, building, waiting, OFF, Failure.NONE);
    }

    State meaning(int documents) {
        return new State(phase, clauses, begun, feed, building, waiting, documents, failure);
    }

    State failed(Failure last) {
        return new State(phase, clauses, begun, feed, building, waiting, meaning, last);
    }

    /// What it is doing. While it is renewed, questions are answered from the one before.
    public enum Phase {
        OPENING,
        BUILDING,
        READY,
        RENEWING,
        WAITING
    }

    /// What came of the last attempt to make another index.
    ///
    /// @param what   why it could not be made; null where it could
    /// @param number counts all attempts that failed since the start, by which one is told from the next
    public record Failure(What what, int number) {
        static final Failure NONE = new Failure(null, 0);

        /// There is no room for it beside the one before, or something else that the log tells.
        public enum What {
            ROOM,
            OTHER
        }

        /// `room` or `other`; empty where nothing failed.
        public String name() {
            return what == null ? "" : what.name().toLowerCase(Locale.ROOT);
        }

        Failure with(What next) {
            return new Failure(next, next == null ? number : number + 1);
        }
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
