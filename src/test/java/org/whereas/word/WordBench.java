package org.whereas.word;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.whereas.text.Document;
import org.whereas.text.Markdown;

/// Measures how long an export takes, warm, on one thread: 2 pages, 40 pages, and 40 pages with
/// tracked changes. Prints p50 and p95 in milliseconds, of
/// the clock and of the processor, which a busy machine disturbs less.
///
/// With file names it writes these texts to `target/word` instead, to be looked at.
public final class WordBench {

    private static final int WARM_UP = 300;
    private static final int ROUNDS = 300;
    private static final int BOOKS = 5;
    private static final int PROCESSES = 15;

    private WordBench() {}

    public static void main(String... args) throws IOException {
        if (args.length > 0) {
            write(args);
            return;
        }
        var out = new PrintStream(System.out, true);
        long start = System.nanoTime();
        WordWarmUp.run();
        out.printf("first export (warm-up) %.0f ms%n", (System.nanoTime() - start) / 1e6);
        measure(out, "2 pages", policy(2));
        measure(out, "40 pages", policy(40));
        var forty = policy(40);
        var edited = edited(forty);
        measure(
                out,
                "40 pages with tracked changes",
                () -> WordChanges.write(
                        forty, edited, Redlines.settings(WordChanges.Markup.TRACKED), OutputStream.nullOutputStream()));
        book(out);
        pandoc(out, "2 pages", policy(2));
        pandoc(out, "40 pages", forty);
    }

    /// A book of 200 documents of two pages.
    private static void book(PrintStream out) throws IOException {
        var texts = new ArrayList<WordBook.Entry>();
        for (int i = 0; i < 200; i++) texts.add(new WordBook.Entry(policy(2), Samples.settings(false)));
        var settings = new WordBook.Settings("Book", List.of(), false, false, Samples.settings(false));
        var best = Double.MAX_VALUE;
        for (int round = 0; round < BOOKS; round++) {
            long start = System.nanoTime();
            WordBook.write(settings, texts, List.of(), OutputStream.nullOutputStream());
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        out.printf("a book of 200 documents: shortest of %d %.0f ms%n", BOOKS, best);
    }

    /// The same text by pandoc, as a process for each document.
    private static void pandoc(PrintStream out, String name, Document document) throws IOException {
        var source = Files.writeString(Files.createTempFile("bench", ".md"), Markdown.write(document));
        var target = Files.createTempFile("bench", ".docx");
        try {
            var version = new ProcessBuilder("pandoc", "--version").start();
            out.println(new String(version.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse(""));
            var times = new double[PROCESSES];
            for (int i = 0; i < PROCESSES; i++) {
                long start = System.nanoTime();
                new ProcessBuilder("pandoc", "-f", "markdown", source.toString(), "-o", target.toString())
                        .start()
                        .waitFor();
                times[i] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(times);
            out.printf("pandoc, %s: p50 %.0f ms, shortest %.0f ms%n", name, times[PROCESSES / 2], times[0]);
        } catch (IOException missing) {
            out.println("pandoc is not installed; it is not measured");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            Files.delete(source);
            Files.delete(target);
        }
    }

    /// A word in every fifth line, every twentieth line gone.
    private static Document edited(Document document) {
        var lines = new ArrayList<>(Markdown.write(document).lines().toList());
        for (int i = 8; i < lines.size(); i += 5) lines.set(i, lines.get(i).replaceFirst(" shall ", " must always "));
        for (int i = lines.size() - 20; i > 8; i -= 20) if (lines.get(i).startsWith("1. ")) lines.remove(i);
        return Markdown.parse(String.join("\n", lines) + "\n");
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void measure(PrintStream out, String name, Document document) throws IOException {
        measure(out, name, () -> WordExport.write(document, Samples.settings(true), OutputStream.nullOutputStream()));
    }

    private static void measure(PrintStream out, String name, Work work) throws IOException {
        var times = new double[ROUNDS];
        var processor = new double[ROUNDS];
        var thread = ManagementFactory.getThreadMXBean();
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long start = System.nanoTime();
            long spent = thread.getCurrentThreadCpuTime();
            work.run();
            if (i < 0) continue;
            times[i] = (System.nanoTime() - start) / 1e6;
            processor[i] = (thread.getCurrentThreadCpuTime() - spent) / 1e6;
        }
        print(out, name, times);
        print(out, name + ", processor time", processor);
    }

    private static void print(PrintStream out, String name, double[] times) {
        Arrays.sort(times);
        out.printf("%s: p50 %.1f ms, p95 %.1f ms%n", name, times[ROUNDS / 2], times[ROUNDS * 95 / 100]);
    }

    /// A policy of about so many pages: headings, paragraphs, lists of two levels, a table and notes.
    static Document policy(int pages) {
        var random = new Random(pages);
        var text = new StringBuilder("---\ntitle: Policy of " + pages + " pages\nkind: model-policy\n---\n");
        var notes = new ArrayList<String>();
        for (int page = 1; page <= pages; page++) {
            text.append("\n## Section ")
                    .append(page)
                    .append(" {#section-")
                    .append(page)
                    .append("}\n\n");
            for (int i = 0; i < 4; i++)
                text.append(sentence(random, 55))
                        .append("[^n")
                        .append(page)
                        .append("-")
                        .append(i)
                        .append("] {#p-")
                        .append(page)
                        .append('-')
                        .append(i)
                        .append("}\n\n");
            for (int i = 0; i < 4; i++) notes.add("[^n" + page + "-" + i + "]: " + sentence(random, 12));
            for (int i = 0; i < 4; i++)
                text.append("1. ")
                        .append(sentence(random, 22))
                        .append(" {#i-")
                        .append(page)
                        .append('-')
                        .append(i)
                        .append("}\n   1. ")
                        .append(sentence(random, 8))
                        .append("\n");
            if (page % 4 == 0)
                text.append("\n| Kind | Entry |\n| --- | --- |\n| one | ")
                        .append(sentence(random, 9))
                        .append(" |\n");
        }
        return Markdown.parse(text + "\n" + String.join("\n\n", notes) + "\n");
    }

    private static String sentence(Random random, int words) {
        var out = new StringBuilder("The");
        for (int i = 0; i < words; i++)
            out.append(' ')
                    .append("officer shall record call time place and reason before any"
                            .split(" ")[random.nextInt(10)]);
        return out.append('.').toString();
    }

    private static void write(String... files) throws IOException {
        var target = Files.createDirectories(Path.of("target/word"));
        for (var file : files) {
            var name = Path.of(file).getFileName().toString().replaceAll("\\.\\w+$", ".docx");
            Files.write(target.resolve(name), Samples.docx(Markdown.parse(Files.readString(Path.of(file))), true));
        }
    }
}
