package org.whereas.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Somebody who edits one text again and again by chance: puts words in that nobody else has, takes words out, adds
/// and removes paragraphs. Keeps account of what was put in and taken out.
public final class Writer {

    private final Random chance;
    private final String mark;
    private int count;

    public Writer(long seed, String mark) {
        chance = new Random(seed);
        this.mark = mark;
    }

    /// A text and what was done to it. A word that stands twice, after both sides of a question were kept, counts as
    /// taken out when one of the two is: somebody else may take out the other.
    public record Edit(String text, Set<String> added, Set<String> removed) {}

    /// A text to begin with: some paragraphs of words that are all different.
    public static String begin(long seed) {
        var chance = new Random(seed);
        var text = new StringBuilder("---\ntitle: Writers\nkind: local-policy\n---\n\n# Writers {#writers}\n");
        var word = 0;
        for (var p = 0; p < 3 + chance.nextInt(4); p++) {
            text.append('\n');
            for (var w = 0; w < 6 + chance.nextInt(12); w++)
                text.append(w == 0 ? "" : " ").append("base").append(word++);
            text.append(". {#p").append(p).append("}\n");
        }
        return text.toString();
    }

    public Edit edit(String text) {
        var lines = new ArrayList<>(text.lines().toList());
        var added = new HashSet<String>();
        var before = counted(text);
        for (var i = 1 + chance.nextInt(3); i > 0; i--) {
            var paragraphs = new ArrayList<Integer>();
            for (var n = 0; n < lines.size(); n++)
                if (lines.get(n).matches("[a-zA-Z].* \\{#[a-z0-9-]+}")) paragraphs.add(n);
            if (!paragraphs.isEmpty()) change(lines, paragraphs.get(chance.nextInt(paragraphs.size())), added);
        }
        var after = String.join("\n", lines) + "\n";
        var kept = counted(after);
        var removed = new HashSet<String>();
        before.forEach((word, times) -> {
            if (kept.getOrDefault(word, 0) < times) removed.add(word);
        });
        added.retainAll(words(after));
        return new Edit(after, added, removed);
    }

    private void change(List<String> lines, int line, Set<String> added) {
        var whole = lines.get(line);
        var brace = whole.lastIndexOf(" {#");
        var words = new ArrayList<>(List.of(whole.substring(0, brace).split(" ")));
        switch (chance.nextInt(8)) {
            case 0 -> {
                lines.add(line + 1, "");
                lines.add(line + 2, fresh(added) + " " + fresh(added) + ".");
                return;
            }
            case 1 -> {
                if (words.size() > 3) words.remove(chance.nextInt(words.size() - 1));
            }
            case 2 -> words.set(chance.nextInt(words.size()), fresh(added));
            default -> words.add(chance.nextInt(words.size()), fresh(added));
        }
        lines.set(line, String.join(" ", words) + whole.substring(brace));
    }

    private String fresh(Set<String> added) {
        var word = mark + "x" + count++;
        added.add(word);
        return word;
    }

    /// The words of a text, without its front matter and ids.
    public static Set<String> words(String text) {
        return counted(text).keySet();
    }

    private static Map<String, Integer> counted(String text) {
        var body = text.substring(text.indexOf("\n---\n") + 5).replaceAll("\\{#[^}]*}", " ");
        var words = new HashMap<String, Integer>();
        for (var word : body.split("[^A-Za-z0-9]+")) if (word.matches(".*[0-9]")) words.merge(word, 1, Integer::sum);
        return words;
    }
}
