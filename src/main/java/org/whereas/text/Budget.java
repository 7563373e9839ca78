package org.whereas.text;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// A text that may be read only so often. The parser under us is quadratic for some texts; it reads
/// characters through this sequence and so stops, in the middle of whatever it does, when the text has cost
/// too much.
///
/// Reads are counted, so that the same text is refused on every machine; processor time is the second
/// measure, for work that reads nothing.
final class Budget implements CharSequence {

    /// An ordinary text is read about 5 times, a table or a text full of brackets up to 15 times.
    private static final int READS_EACH = 60;

    private static final long READS = 3_000_000;
    private static final long NANOS_EACH = 4_000;
    private static final long NANOS = 1_500_000_000;
    private static final int LOOK_AT_CLOCK = 0xFFF;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final String text;
    private final long deadline;
    private long left;

    Budget(String text) {
        this.text = text;
        left = READS + (long) READS_EACH * text.length();
        deadline = CLOCK.getCurrentThreadCpuTime() + NANOS + NANOS_EACH * text.length();
    }

    /// Stops the work when the processor time is used up or nobody waits for it any more.
    void check() {
        if (CLOCK.getCurrentThreadCpuTime() > deadline || Thread.currentThread().isInterrupted())
            throw Limits.tooLong();
    }

    @Override
    public char charAt(int index) {
        if ((--left & LOOK_AT_CLOCK) == 0) check();
        if (left < 0) throw Limits.tooLong();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
