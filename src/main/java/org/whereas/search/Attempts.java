package org.whereas.search;

import java.time.Duration;

/// When to try again to make an index that somebody asked for, after it failed: later each time, but at once where
/// somebody asks anew.
final class Attempts {

    private final Patience patience;
    private long failed = -1;
    private long at;
    private int failures;

    Attempts(Patience patience) {
        this.patience = patience;
    }

    /// The index that was asked for at a number of the change feed could not be made.
    void fail(long wanted) {
        failures = wanted == failed ? failures + 1 : 1;
        failed = wanted;
        at = System.nanoTime();
    }

    boolean isTooSoon(long wanted) {
        if (wanted != failed) return false;
        return Duration.ofNanos(System.nanoTime() - at).compareTo(patience.after(failures)) < 0;
    }
}
