package org.whereas.job;

import java.time.Duration;

/// How long work is done.
///
/// @param workers how many jobs a node works on at once
/// @param lease   how long a job of a node that died waits for another
/// @param kept    how long a file that a job made is kept
record JobSettings(int workers, Duration lease, Duration kept) {

    private static final int MOST = 32;

    JobSettings {
        if (workers < 0 || workers > MOST) throw new IllegalArgumentException("WHEREAS_JOB_WORKERS must be 0 to 32");
        if (lease.compareTo(Duration.ofSeconds(2)) < 0)
            throw new IllegalArgumentException("WHEREAS_JOB_LEASE must be PT2S or longer");
        if (kept.isNegative()) throw new IllegalArgumentException("WHEREAS_JOB_KEPT must not be negative");
    }
}
