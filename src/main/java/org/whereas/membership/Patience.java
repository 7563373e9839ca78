package org.whereas.membership;

import java.time.Duration;

/// How long an answer to a sign-in waits after others failed. It never becomes a lock: a
/// stranger who tries somebody's name again and again makes the owner wait some seconds, not
/// more.
final class Patience {

    /// Failures older than this are forgotten.
    static final Duration MEMORY = Duration.ofMinutes(15);

    static final Duration LONGEST = Duration.ofSeconds(8);

    private static final int FREE_FOR_AN_ACCOUNT = 3;
    private static final int FREE_FOR_AN_ADDRESS = 20;
    private static final long FIRST_MILLIS = 500;

    private Patience() {}

    /// The wait after so many failures for this account and from this network address: none at
    /// first, then half a second, doubling to eight. Many people may share an address, so it
    /// takes more failures to count.
    static Duration after(long ofAccount, long ofAddress) {
        var over = Math.max(ofAccount - FREE_FOR_AN_ACCOUNT, ofAddress - FREE_FOR_AN_ADDRESS);
        if (over < 0) return Duration.ZERO;
        var doublings = Math.min(over, 10);
        var wait = Duration.ofMillis(FIRST_MILLIS << doublings);
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
