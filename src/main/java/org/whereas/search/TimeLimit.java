package org.whereas.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/// How much work a question may make. What it costs is counted in the time that its thread computes, so that a
/// question
/// is not
/// cut short because the machine is busy with others; only at three times that by the clock is it ended all the
/// same.
final class TimeLimit implements QueryTimeout {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long computed;
    private final long end;

    private TimeLimit(Duration limit) {
        computed = THREADS.getCurrentThreadCpuTime() + limit.toNanos();
        end = System.nanoTime() + 3 * limit.toNanos();
    }

    /// A limit that begins now, for work on this thread.
    static TimeLimit of(Duration limit) {
        return new TimeLimit(limit);
    }

    @Override
    public boolean shouldExit() {
        return THREADS.getCurrentThreadCpuTime() > computed || System.nanoTime() - end > 0;
    }
}
