package org.whereas.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.whereas.text.Document;
import org.whereas.text.Markdown;

/// Counts what `git merge-file` and this merge ask, miss and lose on the same texts. Run by hand:
/// `./whereas bench git [pairs]`.
///
/// Two editors each make one to twenty edits on each shipped text, on clauses that chance chooses. As every edit is
/// in a book ([Edited]), so is what must be asked: the clauses in which both touched the same words, or which one
/// took out and the other changed. A question about anything else is false; a clause not asked about is missed; a word
/// put in that is neither in the result nor shown in a question is lost; a clause that stands twice without a
/// question is doubled.
///
/// git gets the texts as the editors left them; this merge reads the same. A question of git is a hunk, right when one
/// of the clauses in it had to be asked about; one of ours is a clause.
final class AgainstGit {

    private static final Pattern WORD = Pattern.compile("\\b(?:ours|theirs)[0-9]+\\b");
    private static final Pattern ID = Pattern.compile("\\{#([a-z0-9-]+)");

    private final Score git = new Score("git merge-file");
    private final Score ours = new Score("Whereas");
    private final Path folder = Files.createTempDirectory("against-git");

    private AgainstGit() throws IOException {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
        var lines = new ArrayList<String>();
        lines.add(Score.HEAD);
        lines.addAll(contested("shipped texts, generated edits", Policies.shipped(), pairs));
        lines.addAll(contested("real resolutions, generated edits", Resubmitted.firsts(), pairs));
        lines.addAll(Resubmitted.all(Files.createTempDirectory("against-git")));
        Files.writeString(Path.of("target/against-git.md"), String.join("\n", lines) + "\n");
    }

    private static List<String> contested(String name, List<Document> texts, int pairs)
            throws IOException, InterruptedException {
        var contest = new AgainstGit();
        for (var text : texts) contest.text(text, pairs);
        return List.of(contest.git.row(name), contest.ours.row(name));
    }

    private void text(Document base, int pairs) throws IOException, InterruptedException {
        for (int seed = 0; seed < pairs; seed++) {
            var left = new Editor(base, seed, "ours").edited(1 + seed % 20);
            var right = new Editor(base, seed + 100_000, "theirs").edited(1 + (seed * 7) % 20);
            contend(Markdown.write(base), left, right);
        }
    }

    private void contend(String base, Edited local, Edited model) throws IOException, InterruptedException {
        var due = local.clashesWith(model);
        var open = local.disputableWith(model);
        var written = words(local.source() + model.source());

        var byGit = GitMerge.of(folder, base, local.source(), model.source());
        var owners = owners(base, local.source(), model.source());
        var asked = new ArrayList<Set<String>>();
        for (var conflict : byGit.conflicts()) asked.add(clauses(conflict, owners));
        git.count(due, open, asked, missing(written, words(byGit.text())), doubled(settled(byGit.text())));

        var merge =
                ThreeWay.merge(Markdown.parse(base), Markdown.parse(local.source()), Markdown.parse(model.source()));
        var text = Markdown.write(
                switch (merge) {
                    case Merge.Unchanged() -> local.document();
                    case Merge.Clean it -> it.document();
                    case Merge.Conflicting it -> it.partial();
                });
        var shown = words(text);
        var questions = new ArrayList<Set<String>>();
        if (merge instanceof Merge.Conflicting it)
            for (var clash : it.clashes()) {
                questions.add(clauses(clash));
                shown.addAll(words(clash.local() + " " + clash.model()));
            }
        ours.count(due, open, questions, missing(written, shown), doubled(text));
    }

    /// For each line of the texts the clauses to which it belongs.
    private static Map<String, Set<String>> owners(String... texts) {
        var owners = new HashMap<String, Set<String>>();
        for (var text : texts) {
            var lines = text.lines().toList();
            var at = new String[lines.size()];
            var tree = TreeReader.read(Markdown.parse(text));
            tree.own().forEach((name, own) -> {
                var position = tree.nodes().get(name).position();
                for (int i = position.first() - 1; i < position.last(); i++) at[i] = own.id();
            });
            for (int i = 0; i < at.length; i++)
                if (at[i] != null)
                    owners.computeIfAbsent(lines.get(i), _ -> new HashSet<>()).add(at[i]);
        }
        return owners;
    }

    private static Set<String> clauses(GitMerge.Conflict conflict, Map<String, Set<String>> owners) {
        var clauses = new TreeSet<String>();
        for (var line : conflict.lines()) {
            clauses.addAll(owners.getOrDefault(line, Set.of()));
            ID.matcher(line).results().forEach(id -> clauses.add(id.group(1)));
        }
        return clauses;
    }

    /// The clause of a question, with those that it holds where all of it is in question.
    static Set<String> clauses(Clash clash) {
        var clauses = new TreeSet<>(Set.of(clash.id()));
        for (var text : List.of(clash.local(), clash.model()))
            ID.matcher(text).results().forEach(id -> clauses.add(id.group(1)));
        return clauses;
    }

    private static Set<String> words(String text) {
        var words = new TreeSet<String>();
        WORD.matcher(text).results().forEach(found -> words.add(found.group()));
        return words;
    }

    private static int missing(Set<String> written, Set<String> shown) {
        return (int) written.stream().filter(word -> !shown.contains(word)).count();
    }

    /// What git merged without a question.
    private static String settled(String text) {
        return text.replaceAll("(?ms)^<<<<<<< .*?^>>>>>>> [^\n]*$", "");
    }

    private static int doubled(String text) {
        var seen = new HashSet<String>();
        return (int)
                ID.matcher(text).results().filter(id -> !seen.add(id.group(1))).count();
    }

    /// What one of the two did, over all merges.
    private static final class Score {

        static final String HEAD =
                "| texts | | merges | must ask | questions | false | missed | words lost | clauses doubled |\n"
                        + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |";

        private final String name;
        private int merges;
        private int due;
        private int questions;
        private int wrong;
        private int missed;
        private int lost;
        private int doubled;

        Score(String name) {
            this.name = name;
        }

        void count(Set<String> due, Set<String> open, List<Set<String>> asked, int lost, int doubled) {
            merges++;
            this.due += due.size();
            this.lost += lost;
            this.doubled += doubled;
            questions += asked.size();
            for (var question : asked)
                if (question.stream().noneMatch(id -> due.contains(id) || open.contains(id))) wrong++;
            missed += (int) due.stream()
                    .filter(id -> asked.stream().noneMatch(question -> question.contains(id)))
                    .count();
        }

        String row(String texts) {
            return "| " + texts + " | " + name + " | " + merges + " | " + due + " | " + questions + " | " + wrong
                    + " | " + missed + " | " + lost + " | " + doubled + " |";
        }
    }
}
