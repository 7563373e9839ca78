package org.whereas.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whereas.text.Block;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.Inline;
import org.whereas.text.Item;
import org.whereas.text.Node;
import org.whereas.text.Numbering;

/// What a reader of a published text must find in its file, walked from the model by itself.
final class Expected {

    private final Map<String, Integer> notes = new LinkedHashMap<>();
    private final Map<String, Block.Footnote> definitions = new LinkedHashMap<>();
    private final Map<String, String> numbers;
    private final Fields fields;
    private final List<String> lines = new ArrayList<>();
    private final List<String> controls = new ArrayList<>();

    private Expected(Document document) {
        fields = Fields.of(document);
        numbers = Numbering.of(document);
        for (var block : document.blocks()) {
            if (block instanceof Block.Footnote note) definitions.putIfAbsent(note.label(), note);
        }
        blocks(document.blocks());
    }

    static Expected of(Document published) {
        return new Expected(published);
    }

    /// The words of the paragraphs in order, without numbers, blank ones left out, white space made single.
    List<String> lines() {
        return lines.stream()
                .map(Expected::single)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// The notes in the order in which the text refers to them.
    List<Block.Footnote> notes() {
        return notes.keySet().stream().map(definitions::get).toList();
    }

    /// Whether every note stands where the text refers to it, and not at the end.
    boolean notesInPlace() {
        return notes.keySet().equals(definitions.keySet());
    }

    /// The fields in the order in which they stand in the body.
    List<String> controls() {
        return controls;
    }

    Map<String, String> numbers() {
        return numbers;
    }

    static String single(String text) {
        return text.replaceAll("[\\s\\u2002]+", " ").strip();
    }

    private void blocks(List<Block> blocks) {
        for (var block : blocks) {
            option(block);
            switch (block) {
                case Block.Heading it -> lines.add(words(it.content()));
                case Block.Paragraph it -> lines.add(words(it.content()));
                case Block.CodeBlock it -> lines.add(Xml.clean(it.code()));
                case Block.Quote it -> blocks(it.blocks());
                case Block.Table it -> it.rows().forEach(row -> row.cells().forEach(cell -> lines.add(words(cell))));
                case Block.BulletList it -> it.items().forEach(this::item);
                case Block.OrderedList it -> it.items().forEach(this::item);
                case Block.Rule _, Block.Html _, Block.Footnote _ -> {}
            }
        }
    }

    private void item(Item item) {
        option(item);
        var box = item.task() == Item.Task.NONE ? "" : item.task() == Item.Task.DONE ? "☑ " : "☐ ";
        var first = item.blocks().isEmpty() ? null : item.blocks().getFirst();
        var words = first instanceof Block.Paragraph p
                ? p.content()
                : first instanceof Block.Heading h ? h.content() : null;
        lines.add(box + (words == null ? "" : words(words)));
        blocks(item.blocks().subList(words == null ? 0 : 1, item.blocks().size()));
    }

    private void option(Node node) {
        if (node.attributes().value("option").isEmpty()) return;
        node.attributes().value("label").ifPresent(label -> lines.add("Option: " + Xml.clean(label)));
    }

    private String words(List<Inline> content) {
        var out = new StringBuilder();
        for (var inline : content) out.append(word(inline));
        return out.toString();
    }

    private String word(Inline inline) {
        return switch (inline) {
            case Inline.Text it -> Xml.clean(it.text());
            case Inline.Code it -> Xml.clean(it.code());
            case Inline.HardBreak _ -> "\n";
            case Inline.Strong it -> words(it.content());
            case Inline.Emphasis it -> words(it.content());
            case Inline.Strikethrough it -> words(it.content());
            case Inline.Link it -> words(it.content());
            case Inline.Image it -> "[Picture: " + Xml.clean(Plain.text(it.content())) + "]";
            case Inline.Html _ -> "";
            case Inline.Field it -> field(it.name());
            case Inline.NoteReference it ->
                definitions.containsKey(it.label())
                        ? String.valueOf(notes.computeIfAbsent(it.label(), _ -> notes.size() + 1))
                        : "[^" + it.label() + "]";
        };
    }

    private String field(String name) {
        controls.add(name);
        var entry = fields.named(name).orElseThrow();
        return entry.shown().orElse("[" + entry.label() + "]");
    }
}
