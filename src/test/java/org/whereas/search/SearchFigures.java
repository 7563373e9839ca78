package org.whereas.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/// What a benchmark of search measures, noted at once, so that a run which is cut short has not been for nothing: what
/// it is, whose, and the figure, or the median and the 99th percentile in milliseconds; between tabs.
final class SearchFigures {

    private final Path file;

    private SearchFigures(Path file) {
        this.file = file;
    }

    /// Begins anew.
    static SearchFigures in(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        return new SearchFigures(file);
    }

    void ours(String what, List<Long> nanos) {
        times(what, "ours", nanos);
    }

    void ours(String what, double figure) {
        note(what, "ours", number(figure), "");
    }

    void theirs(String what, List<Long> nanos) {
        times(what, "postgresql", nanos);
    }

    void theirs(String what, double figure) {
        note(what, "postgresql", number(figure), "");
    }

    /// Who it is compared with.
    void version(String name) {
        note("version", "postgresql", name, "");
    }

    /// How busy the machine is.
    void load(String when) {
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        note("load of the machine " + when, "ours", String.format(Locale.ROOT, "%.1f", load), "");
    }

    private void times(String what, String whose, List<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        note(what, whose, at(sorted, 0.5), at(sorted, 0.99));
    }

    private static String at(long[] sorted, double share) {
        var nanos = sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
        return String.format(Locale.ROOT, "%.2f", nanos / 1e6);
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, "%.0f", figure);
    }

    private void note(String what, String whose, String first, String second) {
        var line = String.join("\t", what, whose, first, second);
        System.out.println(line);
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
