package org.whereas.change;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.whereas.text.Document;
import org.whereas.text.Markdown;

/// Counts what `git merge-file` and this merge ask, miss and lose on the same texts. Run by hand:
/// `java -cp ... org.whereas.change.AgainstGit [pairs]`.
///
/// Two editors each make one to twenty edits on a shipped policy, each on a clause and a run of
/// words of its own unless chance brings them together. As every edit is known, so is what should
/// be asked: the places where both touched the same words, put words in at the same spot, or one
/// removed what the other changed. A question anywhere else is false; a place not asked is missed;
/// a word put in that is neither in the result nor shown in a question is lost.
final class AgainstGit {

    private static final Pattern WORD = Pattern.compile("\\b(?:ours|theirs)[0-9]+\\b");

    private final Score git = new Score("git merge-file");
    private final Score ours = new Score("Whereas");
    private final Path folder = Files.createTempDirectory("against-git");

    private AgainstGit() throws IOException {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        var contest = new AgainstGit();
        try (var policies = Files.list(Path.of("model-policies/uscm"))) {
            for (var policy :
                    policies.filter(p -> p.toString().endsWith(".md")).sorted().toList())
                contest.policy(Markdown.parse(Files.readString(policy)), pairs);
        }
        try (var out = new PrintWriter(Path.of("target/against-git.md").toFile(), StandardCharsets.UTF_8)) {
            out.println("| | merges | places that must be asked | questions | false | missed | words lost |");
            out.println("| --- | --- | --- | --- | --- | --- | --- |");
            out.println(contest.git);
            out.println(contest.ours);
            Resubmitted.all(contest.folder).forEach(out::println);
        }
    }

    private void policy(Document base, int pairs) throws IOException, InterruptedException {
        for (int seed = 0; seed < pairs; seed++) {
            var left = new Editor(base, seed, "ours").edited(1 + seed % 20);
            var right = new Editor(base, seed + 100_000, "theirs").edited(1 + (seed * 7) % 20);
            var expected = left.clashesWith(right);
            contend(base, left.document(), right.document(), expected);
        }
    }

    private void contend(Document base, Document local, Document model, Set<String> expected)
            throws IOException, InterruptedException {
        var written = words(Markdown.write(local) + Markdown.write(model));
        var byGit = GitMerge.of(folder, Markdown.write(base), Markdown.write(local), Markdown.write(model));
        git.count(expected, byGit.asked(), missing(written, words(byGit.text())));
        var merge = ThreeWay.merge(base, local, model);
        var asked = new TreeSet<String>();
        var shown = new TreeSet<String>();
        switch (merge) {
            case Merge.Unchanged() -> {}
            case Merge.Clean it -> shown.addAll(words(Markdown.write(it.document())));
            case Merge.Conflicting it -> {
                shown.addAll(words(Markdown.write(it.partial())));
                for (var clash : it.clashes()) {
                    asked.add(clash.id());
                    shown.addAll(words(clash.local() + " " + clash.model()));
                }
            }
        }
        ours.count(expected, List.of(asked), missing(written, shown));
    }

    private static Set<String> words(String text) {
        var words = new TreeSet<String>();
        WORD.matcher(text).results().forEach(found -> words.add(found.group()));
        return words;
    }

    private static int missing(Set<String> written, Set<String> shown) {
        return (int) written.stream().filter(word -> !shown.contains(word)).count();
    }

    /// What one of the two did, over all merges.
    private static final class Score {
        private final String name;
        private int merges;
        private int due;
        private int questions;
        private int wrong;
        private int missed;
        private int lost;

        Score(String name) {
            this.name = name;
        }

        /// Each question is the set of clauses it is about; it is false when none of them had to be
        /// asked. Questions about clauses of their own come as one set.
        void count(Set<String> expected, List<? extends Set<String>> asked, int wordsLost) {
            merges++;
            due += expected.size();
            lost += wordsLost;
            var all = new TreeSet<String>();
            asked.forEach(all::addAll);
            var each = new ArrayList<Set<String>>(asked);
            if (name.equals("Whereas")) {
                each.clear();
                all.forEach(id -> each.add(Set.of(id)));
            }
            questions += each.size();
            wrong += (int) each.stream()
                    .filter(question -> question.stream().noneMatch(expected::contains))
                    .count();
            missed += (int) expected.stream().filter(id -> !all.contains(id)).count();
        }

        @Override
        public String toString() {
            return "| " + name + " | " + merges + " | " + due + " | " + questions + " | " + wrong + " | " + missed
                    + " | " + lost + " |";
        }
    }
}
