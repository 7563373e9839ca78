package org.whereas.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs [WordReadBench] and writes its figures as a table to `target/word-read-bench.md`. Takes the options of JMH.
final class WordReadTable {

    private WordReadTable() {}

    public static void main(String[] arguments) throws IOException, RunnerException, CommandLineOptionException {
        var options =
                new OptionsBuilder().parent(new CommandLineOptions(arguments)).include(WordReadBench.class.getName());
        var lines = new ArrayList<String>();
        lines.add("| what | pages | median | 95 of 100 | shortest |");
        lines.add("| --- | --- | --- | --- | --- |");
        for (var result : new Runner(options.build()).run()) lines.add(row(result));
        Files.writeString(
                Path.of("target/word-read-bench.md"), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static String row(RunResult result) {
        return "| " + result.getPrimaryResult().getLabel() + " | "
                + result.getParams().getParam("pages") + " | " + at(result, 50) + " | " + at(result, 95) + " | "
                + at(result, 0) + " |";
    }

    private static String at(RunResult result, double percentile) {
        var time = result.getPrimaryResult().getStatistics().getPercentile(percentile) / 1_000;
        return String.format(Locale.ROOT, "%.2f ms", time);
    }
}
