package org.whereas.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs [TextBench] and writes its figures as a table to `target/text-bench.md`. Takes the options of JMH, such as
/// `-f 1 -wi 3 -i 3` for a shorter run.
///
/// Each figure is a median with the shortest time behind it: on a machine that others use, the shortest is nearest to
/// what the work costs.
final class BenchTable {

    private static final String SHORT = "2000";
    private static final String LONG = "100000";

    /// A row: what was measured, its goal for the short text in milliseconds, and beside what it is set.
    private record Line(String name, String what, double goal, String beside) {}

    private static final List<Line> LINES = List.of(
            new Line("parse", "parse", 2, "flexmarkParse"),
            new Line("write", "write", 1, ""),
            new Line("render", "render", 2, "flexmarkRender"),
            new Line("difference", "difference", 5, ""),
            new Line("merge", "three-way merge", 5, "gitMergeFile"),
            new Line("mergeOfTexts", "the same from texts to text", 0, "gitMergeFile"),
            new Line("flexmarkParse", "flexmark's own parse", 0, ""),
            new Line("flexmarkRender", "flexmark's own render", 0, ""),
            new Line("gitMergeFile", "`git merge-file` as a process", 0, ""));

    private final Map<String, RunResult> results = new TreeMap<>();

    public static void main(String[] arguments) throws IOException, RunnerException, CommandLineOptionException {
        var options =
                new OptionsBuilder().parent(new CommandLineOptions(arguments)).include(TextBench.class.getName());
        var table = new BenchTable();
        for (var result : new Runner(options.build()).run())
            table.results.put(
                    result.getPrimaryResult().getLabel() + result.getParams().getParam("words"), result);
        Files.writeString(Path.of("target/text-bench.md"), table.written(), StandardCharsets.UTF_8);
    }

    private String written() {
        var lines = new ArrayList<String>();
        lines.add("| what | goal, 2,000 words | 2,000 words | 100,000 words | times | ratio |");
        lines.add("| --- | --- | --- | --- | --- | --- |");
        for (var line : LINES) if (results.containsKey(line.name + SHORT)) lines.add(row(line));
        return String.join("\n", lines) + "\n";
    }

    private String row(Line line) {
        var goal = line.goal == 0 ? "" : String.format(Locale.ROOT, "%.0f ms", line.goal);
        return String.join(
                " | ",
                "| " + line.what,
                goal,
                shown(line.name + SHORT),
                shown(line.name + LONG),
                ratio(line.name + LONG, line.name + SHORT),
                beside(line) + " |");
    }

    private String beside(Line line) {
        if (line.beside.isEmpty()) return "";
        var other = line.beside.startsWith("git") ? "git" : "flexmark";
        return ratio(line.name + SHORT, line.beside + SHORT) + " of " + other;
    }

    private String shown(String key) {
        if (!results.containsKey(key)) return "";
        return String.format(Locale.ROOT, "%.2f (%.2f) ms", at(key, 50), at(key, 0));
    }

    /// How many times longer, by the medians and by the shortest times.
    private String ratio(String key, String beside) {
        if (!results.containsKey(key) || !results.containsKey(beside)) return "";
        return String.format(Locale.ROOT, "%.2f (%.2f)", at(key, 50) / at(beside, 50), at(key, 0) / at(beside, 0));
    }

    private double at(String key, double percentile) {
        return results.get(key).getPrimaryResult().getStatistics().getPercentile(percentile) / 1_000;
    }
}
