package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Turns the words of a block into runs: marks of notes into references, and in mixed texts Markdown's
/// emphasis and links into ours. LooseLinks that lead nowhere (`#`) keep their words only.
record Words(Flavor flavor, IntakeLog log) {

    private static final Pattern MARK = Pattern.compile("\uE000([^\uE001]*)\uE001");
    private static final String GUARD = "x ";

    /// The runs of a block, its lines parted by hard breaks.
    List<Inline> of(Chunk chunk) {
        var runs = new ArrayList<Inline>();
        for (var line : chunk.lines()) {
            if (!runs.isEmpty()) runs.add(new Inline.HardBreak());
            runs.addAll(of(line, chunk.line()));
        }
        return runs;
    }

    List<Inline> of(String text, int line) {
        var even = text.replaceAll("\\s+", " ").strip();
        return flavor == Flavor.PLAIN ? marked(even) : mixed(even, line);
    }

    /// Read as a paragraph of Markdown; a word in front keeps its first sign from being a list or a
    /// heading.
    private List<Inline> mixed(String text, int line) {
        var read = Markdown.parse(GUARD + text.replace("{", "\\{").replace("[^", "\\[^"))
                .blocks();
        if (read.size() != 1 || !(read.getFirst() instanceof Block.Paragraph paragraph)) return marked(text);
        var runs = new ArrayList<>(rewritten(paragraph.content(), line));
        if (runs.isEmpty()
                || !(runs.getFirst() instanceof Inline.Text first)
                || !first.text().startsWith(GUARD.strip())) return marked(text);
        var rest = first.text().substring(1).stripLeading();
        if (rest.isEmpty()) runs.removeFirst();
        else runs.set(0, new Inline.Text(rest));
        return runs;
    }

    private List<Inline> rewritten(List<Inline> runs, int line) {
        return runs.stream().flatMap(run -> rewritten(run, line).stream()).toList();
    }

    private List<Inline> rewritten(Inline run, int line) {
        return switch (run) {
            case Inline.Text(var text) -> marked(text);
            case Inline.Emphasis(var content) -> List.of(new Inline.Emphasis(rewritten(content, line)));
            case Inline.Strong(var content) -> List.of(new Inline.Strong(rewritten(content, line)));
            case Inline.Strikethrough(var content) -> List.of(new Inline.Strikethrough(rewritten(content, line)));
            case Inline.Link link -> LooseLinks.kept(link, rewritten(link.content(), line), line, log);
            default -> List.of(run);
        };
    }

    /// Words without the signs of emphasis and the marks of notes, for a title.
    static String unmarked(String text) {
        return MARK.matcher(text).replaceAll("").replaceAll("\\*{1,2}(\\S[^*]*)\\*{1,2}", "$1");
    }

    private static List<Inline> marked(String text) {
        var runs = new ArrayList<Inline>();
        var matcher = MARK.matcher(text);
        var from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) runs.add(new Inline.Text(text.substring(from, matcher.start())));
            runs.add(new Inline.NoteReference(matcher.group(1)));
            from = matcher.end();
        }
        if (from < text.length()) runs.add(new Inline.Text(text.substring(from)));
        return runs;
    }
}
