package org.whereas.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.whereas.text.Document;

/// How long a Word file takes to be read, and to be compared with the text it was made of, beside pandoc as a process.
/// Run by `./whereas bench word`, which prints what [WordReadTable] makes of it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
public class WordReadBench {

    /// How long the text is, in pages.
    @Param({"2", "40"})
    public int pages;

    private Document text;
    private byte[] file;
    private Path saved;

    @Setup
    public void file() throws IOException {
        text = WordBench.policy(pages);
        file = Samples.docx(text, true);
        saved = Files.createTempFile("bench", ".docx");
        Files.write(saved, file);
    }

    @Benchmark
    public WordText read() {
        return WordImport.read(file);
    }

    @Benchmark
    public Returned compare() {
        return WordReturn.compare(WordImport.read(file), text, Samples.WORDS);
    }

    @Benchmark
    @Warmup(iterations = 1, time = 1)
    public int pandoc() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "pandoc", "-f", "docx", "-t", "markdown", "-o", saved + ".md", saved.toString())
                .redirectErrorStream(true)
                .start();
        return process.waitFor();
    }
}
