package org.whereas.export;

import java.time.Instant;

/// A Word file that came back, in a list.
///
/// @param base    the version that it was made of
/// @param total   how many things it proposes
/// @param decided how many of them are decided
public record ReturnSummary(int number, String name, int base, String by, Instant at, int total, long decided) {

    public boolean isOpen() {
        return decided < total;
    }

    public long open() {
        return total - decided;
    }
}
