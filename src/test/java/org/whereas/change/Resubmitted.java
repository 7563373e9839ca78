package org.whereas.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.whereas.text.Canonical;
import org.whereas.text.Document;
import org.whereas.text.Markdown;

/// Real resolutions that were introduced three times: the second and the third made from the first.
///
/// Nobody kept a book of these edits. What must be asked is judged by git on the words: it merges the texts with
/// a word on each line, and where that conflicts, both touched the same words; whole paragraphs put in at the same
/// place touch none.
final class Resubmitted {

    private static final Path CHAINS = Path.of("../shared/realworld/merge/nyc-resubmitted");
    private static final String END = "¶";

    private Resubmitted() {}

    /// The texts as they were introduced first, with ids; none where the folder is absent.
    static List<Document> firsts() throws IOException {
        var firsts = new ArrayList<Document>();
        for (var chain : chains())
            firsts.add(Canonical.of(texts(chain).getFirst(), Optional.empty(), Set.of(), "")
                    .document());
        return firsts;
    }

    /// The rows of each chain.
    static List<String> all(Path folder) throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        for (var chain : chains()) lines.addAll(rows(chain.getFileName().toString(), folder, texts(chain)));
        if (lines.isEmpty()) lines.add("\nThe resubmitted resolutions are not here: not compared.");
        return lines;
    }

    private static List<Path> chains() throws IOException {
        if (!Files.isDirectory(CHAINS)) return List.of();
        try (var chains = Files.list(CHAINS)) {
            return chains.sorted().toList();
        }
    }

    private static List<String> texts(Path chain) throws IOException {
        try (var files = Files.list(chain)) {
            return files.filter(
                            f -> Character.isDigit(f.getFileName().toString().charAt(0)))
                    .sorted()
                    .map(Resubmitted::paragraphs)
                    .toList();
        }
    }

    /// Every line of these files is a paragraph of its own.
    private static String paragraphs(Path file) {
        try {
            return Files.readString(file)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n\n", "", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> rows(String name, Path folder, List<String> texts)
            throws IOException, InterruptedException {
        var byWord = GitMerge.of(folder, byWord(texts.get(0)), byWord(texts.get(1)), byWord(texts.get(2)));
        var due = byWord.conflicts().stream()
                .filter(conflict -> !isParagraphs(conflict))
                .map(conflict -> words(String.join(" ", conflict.lines())))
                .toList();
        var git = GitMerge.of(folder, texts.get(0), texts.get(1), texts.get(2));
        var byGit = git.conflicts().stream()
                .map(conflict -> words(String.join(" ", conflict.lines())))
                .toList();
        var merge = ThreeWay.merge(
                Markdown.parse(texts.get(0)), Markdown.parse(texts.get(1)), Markdown.parse(texts.get(2)));
        var asked = merge instanceof Merge.Conflicting it ? it.clashes() : List.<Clash>of();
        var ours = asked.stream().map(clash -> words(shown(clash))).toList();
        var said = words(
                Markdown.write(merge instanceof Merge.Conflicting it ? it.partial() : ((Merge.Clean) merge).document())
                        + " " + asked.stream().map(Resubmitted::shown).collect(Collectors.joining(" ")));
        var written = words(plain(texts.get(1)) + " " + plain(texts.get(2)));
        written.removeAll(words(plain(texts.get(0))));
        return List.of(
                row(name, "git merge-file", due, byGit, missing(written, words(git.text()))),
                row(name, "Whereas", due, ours, missing(written, said)));
    }

    private static String shown(Clash clash) {
        return clash.base() + " " + clash.local() + " " + clash.model();
    }

    private static String plain(String markdown) {
        return Markdown.write(Markdown.parse(markdown));
    }

    private static int missing(Set<String> written, Set<String> shown) {
        var missing = new TreeSet<>(written);
        missing.removeAll(shown);
        return missing.size();
    }

    private static String byWord(String text) {
        return text.strip().replaceAll("\n+", " " + END + " ").replaceAll(" +", "\n") + "\n" + END + "\n";
    }

    private static boolean isParagraphs(GitMerge.Conflict conflict) {
        return conflict.base().isEmpty()
                && conflict.local().getLast().equals(END)
                && conflict.model().getLast().equals(END);
    }

    private static Set<String> words(String text) {
        var words = new TreeSet<>(List.of(text.strip().split("[\\s\\\\]+")));
        words.remove(END);
        return words;
    }

    private static String row(String name, String who, List<Set<String>> due, List<Set<String>> asked, int lost) {
        long wrong = asked.stream()
                .filter(question -> due.stream().noneMatch(question::containsAll))
                .count();
        long missed = due.stream()
                .filter(place -> asked.stream().noneMatch(question -> question.containsAll(place)))
                .count();
        return "| " + name + ", introduced again | " + who + " | 1 | " + due.size() + " | " + asked.size() + " | "
                + wrong + " | " + missed + " | " + lost + " | 0 |";
    }
}
