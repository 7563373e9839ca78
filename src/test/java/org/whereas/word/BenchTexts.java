package org.whereas.word;

import java.util.ArrayList;
import java.util.Random;
import org.whereas.text.Document;
import org.whereas.text.Markdown;

/// Texts of a wanted length, the same each time.
final class BenchTexts {

    private BenchTexts() {}

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

    /// A word in every fifth line, every twentieth line gone.
    static Document edited(Document document) {
        var lines = new ArrayList<>(Markdown.write(document).lines().toList());
        for (int i = 8; i < lines.size(); i += 5) lines.set(i, lines.get(i).replaceFirst(" shall ", " must always "));
        for (int i = lines.size() - 20; i > 8; i -= 20) if (lines.get(i).startsWith("1. ")) lines.remove(i);
        return Markdown.parse(String.join("\n", lines) + "\n");
    }
}
