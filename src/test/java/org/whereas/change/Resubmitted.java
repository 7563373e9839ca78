package org.whereas.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.whereas.text.Markdown;

/// Real resolutions that were introduced three times: the second and the third made from the first.
final class Resubmitted {

    private static final Path CHAINS = Path.of("../shared/realworld/merge/nyc-resubmitted");

    private Resubmitted() {}

    /// A line for each chain, none where the folder is absent.
    static List<String> all(Path folder) throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        if (!Files.isDirectory(CHAINS)) return List.of("The resubmitted resolutions are not here: not compared.");
        try (var chains = Files.list(CHAINS)) {
            for (var chain : chains.sorted().toList()) lines.add(line(folder, chain));
        }
        return lines;
    }

    private static String line(Path folder, Path chain) throws IOException, InterruptedException {
        var texts = new ArrayList<String>();
        try (var files = Files.list(chain)) {
            for (var file : files.filter(
                            f -> Character.isDigit(f.getFileName().toString().charAt(0)))
                    .sorted()
                    .toList()) texts.add(paragraphs(Files.readString(file)));
        }
        var git = GitMerge.of(folder, texts.get(0), texts.get(1), texts.get(2));
        var merge = Merge.of(Markdown.parse(texts.get(0)), Markdown.parse(texts.get(1)), Markdown.parse(texts.get(2)));
        int asked = merge instanceof Merge.Conflicting it ? it.clashes().size() : 0;
        return String.format(
                Locale.ROOT,
                "%s: git asks %d times, Whereas %d times",
                chain.getFileName(),
                git.asked().size(),
                asked);
    }

    /// Every line of these files is a paragraph of its own.
    private static String paragraphs(String text) {
        return String.join(
                        "\n\n",
                        text.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList()) + "\n";
    }
}
