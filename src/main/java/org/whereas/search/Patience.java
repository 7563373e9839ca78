package org.whereas.search;

import java.time.Duration;

/// How long to wait after something failed: twice as long each time.
///
/// @param first after the first failure
/// @param most at most
record Patience(Duration first, Duration most) {

    private static final int DOUBLINGS = 20;

    Duration after(int failures) {
        var wait = first.multipliedBy(1L << Math.clamp(failures - 1, 0, DOUBLINGS));
        return wait.compareTo(most) < 0 ? wait : most;
    }
}
