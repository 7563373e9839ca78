package org.whereas.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Counts words, to prove that an intake loses none: those of a source that are neither in the documents
/// nor in the findings are missing.
final class SourceWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern RAISED = Pattern.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+");

    /// Findings whose words are a count or a mere pointer, not words of the source.
    private static final Set<String> POINTERS = Set.of(
            "list",
            "headings",
            "notes",
            "packet",
            "lines-joined",
            "roster",
            "unreadable-codes",
            "unlettered",
            "note-id",
            "note-elsewhere",
            "note-numbers-restart",
            "list-restarts",
            "title-made",
            "document",
            "paragraph-joined",
            "html");

    private final Map<String, Integer> counts = new HashMap<>();

    static List<String> missing(String source, Intake.Result result) {
        var kept = new SourceWords();
        for (var document : result.documents()) kept.document(document);
        Stream.of(result.recognised(), result.repaired(), result.left())
                .flatMap(List::stream)
                .filter(f -> !POINTERS.contains(f.code()))
                .forEach(f -> kept.add(f.words()));
        var missing = new ArrayList<String>();
        for (var word : words(source.replace("&amp;", "&").replaceAll("\\(cid:\\d+\\)", " "))) {
            if (kept.counts.merge(word, -1, Integer::sum) < 0) missing.add(word);
        }
        return missing;
    }

    private static List<String> words(String text) {
        var apart = RAISED.matcher(text).replaceAll(m -> " " + Digits.plain(m.group()) + " ");
        var even = Normalizer.normalize(apart.replaceAll("[\u00AD\u200B\uFEFF]", ""), Normalizer.Form.NFKC);
        return WORD.matcher(even)
                .results()
                .map(m -> m.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    private void add(String text) {
        for (var word : words(text)) counts.merge(word, 1, Integer::sum);
    }

    private void document(Document document) {
        document.front().values().values().forEach(v -> add(String.valueOf(v)));
        document.blocks().forEach(this::block);
    }

    private void block(Block block) {
        attributes(block.attributes());
        switch (block) {
            case Block.Heading h -> runs(h.content());
            case Block.Paragraph p -> runs(p.content());
            case Block.BulletList list -> list.items().forEach(item -> item(item, ""));
            case Block.OrderedList list -> {
                var number = list.start();
                for (var item : list.items()) item(item, String.valueOf(number++));
            }
            case Block.Table table -> table.rows().forEach(r -> r.cells().forEach(this::runs));
            case Block.Quote quote -> quote.blocks().forEach(this::block);
            case Block.CodeBlock code -> add(code.info() + " " + code.code());
            case Block.Footnote note -> {
                add(note.label().replaceAll("-\\d+$", ""));
                note.blocks().forEach(this::block);
            }
            case Block.Rule _ -> {}
            case Block.Html html -> add(html.html());
        }
    }

    private void attributes(Attributes attributes) {
        add(attributes.id() + " " + attributes.classes() + " "
                + attributes.values().values());
    }

    private void item(Item item, String number) {
        attributes(item.attributes());
        if (item.attributes().value("no").isEmpty()) add(number);
        item.blocks().forEach(this::block);
    }

    private void runs(List<Inline> runs) {
        var text = new StringBuilder();
        collect(runs, text);
        add(text.toString());
    }

    private void collect(List<Inline> runs, StringBuilder text) {
        for (var run : runs) {
            switch (run) {
                case Inline.Text(var words) -> text.append(words);
                case Inline.Emphasis(var content) -> collect(content, text);
                case Inline.Strong(var content) -> collect(content, text);
                case Inline.Strikethrough(var content) -> collect(content, text);
                case Inline.Code(var code) -> text.append(code);
                case Inline.Link link -> {
                    collect(link.content(), text);
                    add(link.destination() + " " + link.title());
                }
                case Inline.Image image -> {
                    collect(image.content(), text);
                    add(image.source() + " " + image.title());
                }
                case Inline.NoteReference(var label) ->
                    text.append(' ').append(label.replaceAll("-\\d+$", "")).append(' ');
                case Inline.Field(var name) -> text.append(name);
                case Inline.HardBreak() -> text.append('\n');
                case Inline.Html(var html) -> text.append(html);
            }
        }
    }
}
