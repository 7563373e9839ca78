package org.whereas.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.whereas.text.Document;
import org.whereas.text.Markdown;

/// Writes a text down with some of its paragraphs wrapped, as an editor of plain text does.
final class Rewrapped {

    private static final int WIDTH = 72;
    private static final Pattern ID = Pattern.compile(" \\{#([a-z0-9-]+)[^{}]*}$");
    private static final Pattern LEAD = Pattern.compile("^ *(?:(?:\\d+[.)]|-) +)?");
    /// What would begin a block of another kind at the beginning of a line.
    private static final Pattern BLOCK = Pattern.compile("[-+*#>=|<`~_:\\[].*|\\d+[.)].*");

    private Rewrapped() {}

    static String written(Document document, Set<String> wrapped) {
        var text = Markdown.write(document);
        if (wrapped.isEmpty()) return text;
        var lines = text.lines().map(line -> isOne(line, wrapped) ? wrapped(line) : line);
        var source = lines.collect(Collectors.joining("\n", "", "\n"));
        if (!Markdown.parse(source).equals(Markdown.parse(text)))
            throw new IllegalStateException("a wrapped paragraph says something else");
        return source;
    }

    private static boolean isOne(String line, Set<String> wrapped) {
        var id = ID.matcher(line);
        return id.find()
                && wrapped.contains(id.group(1))
                && !line.stripLeading().startsWith("#")
                && !line.contains("> ");
    }

    private static String wrapped(String line) {
        var lead = LEAD.matcher(line);
        lead.find();
        var braces = ID.matcher(line);
        braces.find();
        var words = new ArrayList<>(
                List.of(line.substring(lead.end(), braces.start()).split(" ")));
        words.add(braces.group().strip());
        var out = new StringBuilder(lead.group());
        int column = lead.end();
        for (var word : words) {
            boolean isFirst = out.length() == lead.end();
            if (!isFirst
                    && column + 1 + word.length() > WIDTH
                    && !BLOCK.matcher(word).matches()) {
                out.append('\n').append(" ".repeat(lead.end()));
                column = lead.end();
            } else if (!isFirst) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
        }
        return out.toString();
    }
}
