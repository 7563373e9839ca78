package org.whereas.change;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.whereas.problem.Words;
import org.whereas.text.Document;
import org.whereas.text.Html;
import org.whereas.text.Markdown;

/// How long a policy takes to be parsed, written, rendered, compared and merged, beside flexmark's own parser and
/// renderer and `git merge-file` as a process. Run by `./whereas bench text`, which prints what [BenchTable] makes
/// of it.
///
/// The policy is put together from the shipped ones. For differences and merges two editors have each made ten edits
/// for every two thousand words.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+UseSerialGC"})
public class TextBench {

    private static final MutableDataSet OPTIONS = new MutableDataSet()
            .set(
                    Parser.EXTENSIONS,
                    List.of(
                            TablesExtension.create(),
                            FootnoteExtension.create(),
                            StrikethroughExtension.create(),
                            TaskListExtension.create()));
    private static final int EDITS_EACH_2000_WORDS = 10;

    /// How long the policy is.
    @Param({"2000", "100000"})
    public int words;

    private final Parser parser = Parser.builder(OPTIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder(OPTIONS).build();
    private final Html.Options reading = Html.Options.reading(Words.ENGLISH::say);
    private Document base;
    private Document local;
    private Document model;
    private String baseText;
    private String localText;
    private String modelText;
    private Node flexmark;
    private Path folder;

    @Setup
    public void texts() throws IOException {
        base = Policies.ofWords(words);
        int edits = EDITS_EACH_2000_WORDS * words / 2_000;
        baseText = Markdown.write(base);
        localText = Markdown.write(new Editor(base, 1, "ours").edited(edits).document());
        modelText = Markdown.write(new Editor(base, 2, "theirs").edited(edits).document());
        local = Markdown.parse(localText);
        model = Markdown.parse(modelText);
        flexmark = parser.parse(baseText);
        folder = Files.createTempDirectory("bench");
    }

    @Benchmark
    public Document parse() {
        return Markdown.parse(baseText);
    }

    @Benchmark
    public String write() {
        return Markdown.write(base);
    }

    @Benchmark
    public String render() {
        return Html.render(base, reading);
    }

    @Benchmark
    public Differences difference() {
        return Differences.between(base, local);
    }

    @Benchmark
    public Merge merge() {
        return Merge.of(base, local, model);
    }

    /// From three texts to one, as git does it.
    @Benchmark
    public String mergeOfTexts() {
        return switch (Merge.of(Markdown.parse(baseText), Markdown.parse(localText), Markdown.parse(modelText))) {
            case Merge.Unchanged() -> localText;
            case Merge.Clean it -> Markdown.write(it.document());
            case Merge.Conflicting it -> Markdown.write(it.partial());
        };
    }

    @Benchmark
    public Node flexmarkParse() {
        return parser.parse(baseText);
    }

    @Benchmark
    public String flexmarkRender() {
        return renderer.render(flexmark);
    }

    @Benchmark
    public GitMerge gitMergeFile() throws IOException, InterruptedException {
        return GitMerge.of(folder, baseText, localText, modelText);
    }
}
