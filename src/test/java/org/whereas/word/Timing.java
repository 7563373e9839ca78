package org.whereas.word;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How long something took, again and again: of the clock, and of the processor, which a busy machine disturbs less.
record Timing(String what, String goal, List<Double> clock, List<Double> processor) {

    static final String HEAD = """
            | what | goal | p50 | p95 | processor p50 | processor p95 | times |
            | --- | --- | --- | --- | --- | --- | --- |
            """;

    interface Work {
        void run() throws IOException;
    }

    /// Runs it so often unmeasured, then so often measured, on this thread.
    static Timing of(String what, String goal, int warm, int rounds, Work work) throws IOException {
        var clock = new Double[rounds];
        var processor = new Double[rounds];
        var thread = ManagementFactory.getThreadMXBean();
        for (int i = -warm; i < rounds; i++) {
            long start = System.nanoTime();
            long spent = thread.getCurrentThreadCpuTime();
            work.run();
            if (i < 0) continue;
            processor[i] = (thread.getCurrentThreadCpuTime() - spent) / 1e6;
            clock[i] = (System.nanoTime() - start) / 1e6;
        }
        return new Timing(what, goal, List.of(clock), List.of(processor));
    }

    /// As a row of a table.
    String row() {
        var own = processor.isEmpty() ? " | " : at(processor, 50) + " | " + at(processor, 95);
        return "| " + what + " | " + goal + " | " + at(clock, 50) + " | " + at(clock, 95) + " | " + own + " | "
                + clock.size() + " |";
    }

    private static String at(List<Double> times, int percentile) {
        var sorted = times.toArray(Double[]::new);
        Arrays.sort(sorted);
        var time = sorted[Math.min(sorted.length - 1, sorted.length * percentile / 100)];
        return String.format(Locale.ROOT, time < 100 ? "%.1f ms" : "%.0f ms", time);
    }
}
