package org.whereas.word;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.whereas.text.Document;
import org.whereas.text.Markdown;

/// Measures Word files, warm, on one thread: written, with tracked changes, read, compared, bound to a book; and the
/// same
/// texts by pandoc, in the same run. Prints the table that goes into `docs/benchmarks.md` and keeps it in
/// `target/word-bench.md`. Run by `./whereas bench word`, which gives it one processor core.
///
/// With file names it writes these texts to `target/word` instead, to be looked at.
public final class WordBench {

    private static final int WARM = 600;
    private static final int ROUNDS = 400;
    private static final int TEXTS = 200;
    private static final Path TABLE = Path.of("target/word-bench.md");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<String> lines = new ArrayList<>();
    private final Document two = BenchTexts.policy(2);
    private final Document forty = BenchTexts.policy(40);

    private WordBench() {}

    public static void main(String... args) throws IOException {
        if (args.length > 0) write(args);
        else new WordBench().measure();
    }

    private void measure() throws IOException {
        say(load("Load of the machine before") + "\n");
        long start = System.nanoTime();
        WordWarmUp.run();
        var warmed = (System.nanoTime() - start) / 1e6;
        say(Timing.HEAD.strip());
        ours();
        var pandoc = Pandoc.find(Path.of("target/pandoc-bench"));
        if (pandoc.isPresent()) beside(pandoc.get());
        say(String.format(Locale.ROOT, "%nThe first export of a new process, of an empty text: %.0f ms.", warmed));
        say(pandoc.map(Pandoc::said).orElse("pandoc is not installed; it is not measured") + ".");
        say(load("Load after"));
        Files.writeString(TABLE, String.join("\n", lines) + "\n");
    }

    private void ours() throws IOException {
        say(Timing.of("export of 2 pages", "5 ms", 3 * WARM, ROUNDS, () -> export(two)));
        say(Timing.of("export of 40 pages", "30 ms", WARM, ROUNDS, () -> export(forty)));
        var edited = BenchTexts.edited(forty);
        var settings = Redlines.settings(WordChanges.Markup.TRACKED);
        say(Timing.of(
                "tracked changes of 40 pages",
                "60 ms",
                WARM,
                ROUNDS,
                () -> WordChanges.write(forty, edited, settings, OutputStream.nullOutputStream())));
        var small = Samples.docx(two, true);
        var large = Samples.docx(forty, true);
        say(Timing.of("import of 2 pages", "", WARM, ROUNDS, () -> WordImport.read(small)));
        say(Timing.of("import of 40 pages", "25 ms", WARM, ROUNDS, () -> WordImport.read(large)));
        say(Timing.of(
                "import of 40 pages, compared with its text",
                "",
                WARM / 2,
                ROUNDS / 2,
                () -> WordReturn.compare(WordImport.read(large), forty, Samples.WORDS)));
        say(Timing.of("a book of 200 documents of 2 pages", "3,000 ms", 3, 21, this::book));
    }

    private static void export(Document text) throws IOException {
        WordExport.write(text, Samples.settings(true), OutputStream.nullOutputStream());
    }

    private void book() throws IOException {
        var settings = new WordBook.Settings("Book", List.of(), false, false, Samples.settings(false));
        var texts = Collections.nCopies(TEXTS, new WordBook.Entry(two, Samples.settings(false)));
        WordBook.write(settings, texts, List.of(), OutputStream.nullOutputStream());
    }

    private void beside(Pandoc pandoc) throws IOException {
        var small = pandoc.file("2.md", Markdown.write(two).getBytes(StandardCharsets.UTF_8));
        var large = pandoc.file("40.md", Markdown.write(forty).getBytes(StandardCharsets.UTF_8));
        var word = pandoc.file("40.docx", Samples.docx(forty, true));
        say(pandoc.process("export of 2 pages", "markdown", "docx", List.of(small)));
        say(pandoc.process("export of 40 pages", "markdown", "docx", List.of(large)));
        say(pandoc.process("import of 40 pages", "docx", "markdown", List.of(word)));
        var many = Collections.nCopies(TEXTS, small);
        say(pandoc.process("200 documents of 2 pages as one file", "markdown", "docx", many));
        say(pandoc.batch("export of 2 pages", "markdown", "docx", small));
        say(pandoc.batch("export of 40 pages", "markdown", "docx", large));
        say(pandoc.batch("import of 40 pages", "docx", "", word));
    }

    private void say(Timing timing) {
        say(timing.row());
    }

    private void say(String line) {
        out.println(line);
        lines.add(line);
    }

    private static String load(String when) {
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(Locale.ROOT, "%s: %.1f.", when, load);
    }

    private static void write(String... files) throws IOException {
        var target = Files.createDirectories(Path.of("target/word"));
        for (var file : files) {
            var name = Path.of(file).getFileName().toString().replaceAll("\\.\\w+$", ".docx");
            Files.write(target.resolve(name), Samples.docx(Markdown.parse(Files.readString(Path.of(file))), true));
        }
    }
}
