package org.whereas.word;

import java.util.ArrayList;
import java.util.List;

/// Reads what pandoc writes as `native`, its own tree of a text, into plain lines: `H2 Second Level`, `P Some text.`,
/// `L1 an item`, `T a | b`, `N a note`, `C author: a comment`.
final class Native {

    private final String text;
    private int at;
    private final List<String> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();

    /// A constructor with its arguments; lists and tuples have no name.
    private record Node(String name, List<Node> inside, String string) {}

    private Native(String text) {
        this.text = text;
    }

    static List<String> lines(String text) {
        var reader = new Native(text.replaceFirst("(?s)^\\s*Pandoc\\s+\\(?Meta\\s*\\{.*?}\\s*\\)?", ""));
        reader.blocks(reader.value(), 0);
        reader.lines.addAll(reader.notes);
        reader.lines.addAll(reader.comments);
        return reader.lines;
    }

    private void blocks(Node list, int depth) {
        list.inside().forEach(it -> block(it, depth));
    }

    private void block(Node block, int depth) {
        var inside = block.inside();
        switch (block.name()) {
            case "Para", "Plain" -> add("P", words(inside.getFirst()));
            case "Header" -> add("H" + inside.get(0).string(), words(inside.get(2)));
            case "CodeBlock" -> add("P", inside.get(1).string());
            case "BlockQuote" -> blocks(inside.getFirst(), depth);
            case "BulletList" -> inside.getFirst().inside().forEach(it -> item(it, depth + 1));
            case "OrderedList" -> inside.get(1).inside().forEach(it -> item(it, depth + 1));
            case "DefinitionList" ->
                inside.getFirst().inside().forEach(it -> {
                    add("P", words(it.inside().getFirst()));
                    it.inside().get(1).inside().forEach(definition -> blocks(definition, depth));
                });
            case "Table" -> {
                caption(inside.get(1));
                rows(block);
            }
            case "Div", "Figure" -> blocks(inside.getLast(), depth);
            default -> {}
        }
    }

    private void caption(Node caption) {
        blocks(caption.inside().getLast(), 0);
    }

    private void item(Node blocks, int depth) {
        var first = true;
        for (var block : blocks.inside()) {
            if (first && (block.name().equals("Para") || block.name().equals("Plain")))
                add("L" + depth, words(block.inside().getFirst()));
            else block(block, depth);
            first = false;
        }
    }

    private void rows(Node node) {
        if (node.name().equals("Row")) {
            var cells = new ArrayList<String>();
            for (var cell : node.inside().get(1).inside()) cells.add(cell(cell));
            add("T", String.join(" | ", cells));
        } else node.inside().forEach(this::rows);
    }

    private String cell(Node cell) {
        var words = new ArrayList<String>();
        for (var block : cell.inside().getLast().inside())
            if (!block.inside().isEmpty())
                words.add(words(block.inside().getLast()).strip());
        return String.join(" ", words);
    }

    private void add(String kind, String words) {
        var single = words.replaceAll("[\\s\u00a0]+", " ").strip();
        if (!single.isEmpty()) lines.add(kind + " " + single);
    }

    private String words(Node runs) {
        var out = new StringBuilder();
        runs.inside().forEach(it -> words(it, out));
        return out.toString();
    }

    private void words(Node run, StringBuilder out) {
        var inside = run.inside();
        switch (run.name()) {
            case "Str" -> out.append(inside.getFirst().string());
            case "Space", "SoftBreak", "LineBreak" -> out.append(' ');
            case "Code", "Math", "RawInline" -> out.append(inside.get(1).string());
            case "Note" -> note(inside.getFirst());
            case "Image" -> {}
            case "Span" -> span(inside, out);
            case "Link", "Cite" -> out.append(words(inside.get(1)));
            case "Quoted" -> out.append('“').append(words(inside.get(1))).append('”');
            default -> {
                if (!inside.isEmpty()) out.append(words(inside.getLast()));
            }
        }
    }

    private void span(List<Node> inside, StringBuilder out) {
        var classes = inside.getFirst().inside().get(1).inside();
        var kind = classes.isEmpty() ? "" : classes.getFirst().string();
        if (kind.equals("comment-start")) {
            var author = inside.getFirst().inside().get(2).inside().stream()
                    .filter(it -> it.inside().getFirst().string().equals("author"))
                    .map(it -> it.inside().get(1).string())
                    .findFirst()
                    .orElse("");
            comments.add("C " + author + ": "
                    + words(inside.get(1)).replaceAll("\\s+", " ").strip());
        } else if (!kind.equals("anchor")) out.append(words(inside.get(1)));
    }

    private void note(Node blocks) {
        var inner = new Native("");
        inner.blocks(blocks, 0);
        inner.lines.forEach(it -> notes.add("N " + it.substring(it.indexOf(' ') + 1)));
    }

    private Node value() {
        skip();
        char c = text.charAt(at);
        if (c == '"') return new Node("", List.of(), string());
        if (c == '[' || c == '(') return several(c == '[' ? ']' : ')');
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "._-'".indexOf(text.charAt(at)) >= 0)) at++;
        var name = text.substring(start, at);
        if (name.isEmpty())
            throw new IllegalArgumentException(
                    "at " + at + ": " + text.substring(at, Math.min(at + 40, text.length())));
        if (!Character.isUpperCase(name.charAt(0))) return new Node("", List.of(), name);
        var arguments = new ArrayList<Node>();
        for (skip(); at < text.length() && ",])}".indexOf(text.charAt(at)) < 0; skip()) arguments.add(argument());
        return new Node(name, arguments, "");
    }

    /// An argument that is a bare constructor takes none itself.
    private Node argument() {
        skip();
        if (!Character.isUpperCase(text.charAt(at))) return value();
        int start = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) at++;
        return new Node(text.substring(start, at), List.of(), "");
    }

    private Node several(char end) {
        var all = new ArrayList<Node>();
        at++;
        for (skip(); text.charAt(at) != end; skip()) {
            all.add(value());
            skip();
            if (text.charAt(at) == ',') at++;
        }
        at++;
        return all.size() == 1 && end == ')' ? all.getFirst() : new Node("", all, "");
    }

    private String string() {
        var out = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            if (text.charAt(at) != '\\') {
                out.append(text.charAt(at));
                continue;
            }
            at++;
            int start = at;
            while (Character.isDigit(text.charAt(at))) at++;
            if (at > start) out.appendCodePoint(Integer.parseInt(text.substring(start, at--)));
            else if (text.charAt(at) != '&')
                out.append(text.charAt(at) == 'n' ? '\n' : text.charAt(at) == 't' ? '\t' : text.charAt(at));
        }
        at++;
        return out.toString();
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }
}
