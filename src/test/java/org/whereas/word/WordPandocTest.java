package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.whereas.text.Block;
import org.whereas.text.Inline;
import org.whereas.text.TextRefused;

/// Real Word files, and how far what is read in them agrees with what pandoc reads. Each difference is written to
/// `target/word-agreement.md`.
class WordPandocTest {

    private static final Path FILES = Path.of("../shared/realworld/docx");

    /// Where the two differ, and why it is meant so.
    private static final Map<String, String> MEANT = Map.of(
            "0_level_headers.docx",
            "The title page is a table of one column, which only sets it out: its lines are the title and paragraphs, not"
                    + " rows of a table. The list of contents is told and left out: its page numbers mean nothing here.",
            "lists_level_override.docx",
            "These lines have an outline level of their own: Word itself shows them as headings in its navigation pane and in a"
                    + " table of contents.",
            "pageref.docx",
            "The list of contents is told and left out: its page numbers mean nothing here.");

    @Test
    void whereItDiffersFromPandocItIsMeant() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FILES));
        var report = new StringBuilder("# What is read in Word files, beside what pandoc reads\n\n");
        int same = 0;
        int all = 0;
        var different = new ArrayList<String>();
        for (var file : files("pandoc")) {
            var tree = Path.of(file.toString().replace(".docx", ".native"));
            if (!Files.exists(tree)) continue;
            var theirs = Native.lines(Files.readString(tree));
            var ours = lines(Files.readAllBytes(file));
            var missing = without(theirs, ours);
            var more = without(ours, theirs);
            same += theirs.size() - missing.size();
            all += theirs.size() + more.size();
            report.append("## " + file.getFileName() + ": " + (theirs.size() - missing.size()) + " of "
                    + (theirs.size() + more.size()) + "\n\n");
            if (!missing.isEmpty() || !more.isEmpty()) {
                different.add(file.getFileName().toString());
                report.append(MEANT.getOrDefault(file.getFileName().toString(), "Not meant.") + "\n\n");
            }
            missing.forEach(it -> report.append("- pandoc: `" + it + "`\n"));
            more.forEach(it -> report.append("- here: `" + it + "`\n"));
            report.append('\n');
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/word-agreement.md"), report + "All: " + same + " of " + all + "\n");

        assertThat(different).as(report.toString()).containsExactlyInAnyOrderElementsOf(MEANT.keySet());
        assertThat(same).as(report.toString()).isGreaterThanOrEqualTo(104);
    }

    @Test
    void everyRealFileIsReadOrRefusedWithAReason() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FILES));
        var read = new TreeMap<String, String>();
        for (var folder : List.of(
                "docx4j", "mammoth", "pandoc", "poi", "powertools-compare", "powertools-revisions", "python-docx"))
            for (var file : files(folder))
                read.put(folder + "/" + file.getFileName(), outcome(Files.readAllBytes(file)));

        assertThat(read)
                .hasSizeGreaterThan(80)
                .allSatisfy((name, outcome) -> assertThat(outcome).isEqualTo("read"));
    }

    /// These files are what Word made when it rejected the changes of others.
    @Test
    void whatWasRejectedHasNoTrackedChange() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FILES));
        var changes = new TreeMap<String, Integer>();
        for (var file : files("powertools-revisions"))
            changes.put(
                    file.getFileName().toString(),
                    WordImport.read(Files.readAllBytes(file)).changes().size());

        var marked = FILES.resolve("powertools-revisions/RP001-Tracked-Revisions-01.docx");
        assertThat(changes)
                .containsEntry(
                        marked.getFileName().toString(),
                        marks(Edited.of(Files.readAllBytes(marked)).main()));
        assertThat(changes.entrySet().stream()
                        .filter(it -> it.getKey().endsWith("-Rejected.docx"))
                        .map(Map.Entry::getValue))
                .hasSizeGreaterThan(20)
                .allMatch(it -> it == 0);
    }

    /// How many marks of changes a part has.
    private static int marks(String part) {
        return (int) Pattern.compile("<w:(ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange"
                        + "|[a-zA-Z]+PrChange|tblGridChange) ")
                .matcher(part)
                .results()
                .count();
    }

    private static List<Path> files(String folder) throws IOException {
        try (var files = Files.list(FILES.resolve(folder))) {
            return files.filter(it -> it.toString().endsWith(".docx")).sorted().toList();
        }
    }

    private static String outcome(byte[] file) {
        try {
            WordImport.read(file);
            return "read";
        } catch (WordRefused refused) {
            return refused.key();
        } catch (TextRefused refused) {
            return refused.limit();
        }
    }

    private static List<String> without(List<String> lines, List<String> others) {
        var left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }

    /// The same lines for what is read here by style and numbering alone, as pandoc reads.
    private static List<String> lines(byte[] bytes) {
        var file = Opened.of(bytes);
        var reading = new Reading(file, _ -> true, Origin.UNKNOWN);
        var lines = new ArrayList<String>();
        var notes = new ArrayList<String>();
        for (var block : reading.blocks(Title.of(reading.lines()).rest())) lines(block, 0, lines, notes);
        lines.addAll(notes);
        reading.sources()
                .comments()
                .all(reading.sources().provenance(), reading.marks().places())
                .forEach(it -> lines.add("C " + it.author() + ": " + it.text().replaceAll("\\s+", " ")));
        return lines;
    }

    private static void lines(Block block, int depth, List<String> lines, List<String> notes) {
        switch (block) {
            case Block.Heading it -> add("H" + it.level(), it.content(), lines);
            case Block.Paragraph it -> add("P", it.content(), lines);
            case Block.CodeBlock it -> lines.add("P " + it.code());
            case Block.Quote it -> it.blocks().forEach(inner -> lines(inner, depth, lines, notes));
            case Block.Footnote it -> {
                var inside = new ArrayList<String>();
                it.blocks().forEach(inner -> lines(inner, 0, inside, notes));
                inside.forEach(line -> notes.add("N " + line.substring(line.indexOf(' ') + 1)));
            }
            case Block.Table it ->
                it.rows()
                        .forEach(row -> lines.add("T "
                                + String.join(
                                                " | ",
                                                row.cells().stream()
                                                        .map(WordPandocTest::words)
                                                        .toList())
                                        .strip()));
            default ->
                Lists.items(block).forEach(item -> {
                    var own = (Block.Paragraph) item.blocks().getFirst();
                    add("L" + (depth + 1), own.content(), lines);
                    item.blocks().stream().skip(1).forEach(inner -> lines(inner, depth + 1, lines, notes));
                });
        }
    }

    private static void add(String kind, List<Inline> content, List<String> lines) {
        var words = words(content);
        if (!words.isEmpty()) lines.add(kind + " " + words);
    }

    private static String words(List<Inline> content) {
        return Plain.text(content).replaceAll("[\\s\u00a0]+", " ").strip();
    }
}
