package org.whereas.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/// How much work a question may make. What it costs is counted in the time that its thread computes, so
/// that a question is not cut short because the machine is busy with others; only at three times that
/// by the clock is it ended all the same. Nobody computes for longer than the clock runs, so the dear
/// look at the thread's own time is taken only after the limit has passed by the clock.
final class TimeLimit implements QueryTimeout {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long computed;
    private final long begin = System.nanoTime();
    private final long limit;

    private TimeLimit(Duration most) {
        limit = most.toNanos();
        computed = THREADS.getCurrentThreadCpuTime() + limit;
    }

    /// A limit that begins now, for work on this thread.
    static TimeLimit of(Duration limit) {
        return new TimeLimit(limit);
    }

    @Override
    public boolean shouldExit() {
        var taken = System.nanoTime() - begin;
        if (taken < limit) return false;
        return taken > 3 * limit || THREADS.getCurrentThreadCpuTime() > computed;
    }
}
