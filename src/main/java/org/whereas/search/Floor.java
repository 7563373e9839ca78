package org.whereas.search;

import java.util.concurrent.atomic.AtomicInteger;

/// What a row must be worth to be wanted, known to all threads that look for the best together.
final class Floor {

    private final AtomicInteger bits = new AtomicInteger();

    /// Takes note that so many rows as are wanted are worth so much; less than before changes nothing.
    void raise(float worth) {
        if (worth > 0) bits.accumulateAndGet(Float.floatToIntBits(worth), Math::max);
    }

    /// What is worth no more than this is not wanted. What is worth as much as the floor may be: it may stand before
    /// it.
    float below() {
        return Math.nextDown(Float.intBitsToFloat(bits.get()));
    }
}
