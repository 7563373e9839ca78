package org.whereas.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A merge by `git merge-file` as a process: its text with all conflicts, and the conflicts.
record GitMerge(String text, List<Conflict> conflicts) {

    /// The lines of one conflict, as each side has them.
    record Conflict(List<String> local, List<String> base, List<String> model) {
        List<String> lines() {
            var all = new ArrayList<>(local);
            all.addAll(base);
            all.addAll(model);
            return all;
        }
    }

    static GitMerge of(Path folder, String base, String local, String model) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("base"), base);
        Files.writeString(folder.resolve("local"), local);
        Files.writeString(folder.resolve("model"), model);
        var process = new ProcessBuilder("git", "merge-file", "-p", "--diff3", "local", "base", "model")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return new GitMerge(text, conflicts(text));
    }

    private static List<Conflict> conflicts(String text) {
        var all = new ArrayList<Conflict>();
        List<String> part = null;
        for (var line : text.split("\n")) {
            if (line.startsWith("<<<<<<< ")) {
                all.add(new Conflict(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                part = all.getLast().local;
            } else if (part != null && line.startsWith("||||||| ")) part = all.getLast().base;
            else if (part != null && line.equals("=======")) part = all.getLast().model;
            else if (line.startsWith(">>>>>>> ")) part = null;
            else if (part != null) part.add(line);
        }
        return all;
    }
}
