package org.whereas.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A merge by `git merge-file` as a process: its text with all conflicts, and for each conflict the
/// ids of the clauses in it.
record GitMerge(String text, List<Set<String>> asked) {

    private static final Pattern ID = Pattern.compile("\\{#([a-z0-9-]+)");

    static GitMerge of(Path folder, String base, String local, String model) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("base"), base);
        Files.writeString(folder.resolve("local"), local);
        Files.writeString(folder.resolve("model"), model);
        var process = new ProcessBuilder("git", "merge-file", "-p", "--diff3", "local", "base", "model")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return new GitMerge(text, conflicts(text));
    }

    private static List<Set<String>> conflicts(String text) {
        var all = new ArrayList<Set<String>>();
        Set<String> open = null;
        for (var line : text.split("\n")) {
            if (line.startsWith("<<<<<<< ")) open = new TreeSet<>();
            else if (line.startsWith(">>>>>>> ") && open != null) {
                all.add(open);
                open = null;
            } else if (open != null) {
                var ids = ID.matcher(line);
                while (ids.find()) open.add(ids.group(1));
            }
        }
        return all;
    }
}
