package org.whereas.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes sections of one text into another: the heading with all that stands below it, the footnotes
/// that it refers to and the fields that it needs.
///
/// ```java
/// var ours = Markdown.parse("# Aim {#aim}\n\nStop. {#stop}\n");
/// var model = Markdown.parse("# Aim {#aim}\n\nHalt. {#halt}\n\n# Aid {#aid}\n\nHelp. {#help}\n");
/// Markdown.write(SectionEdit.taken(ours, model, "aid", List.of("aim"))).endsWith("Help. {#help}\n"); // true
/// ```
public final class SectionEdit {

    private SectionEdit() {}

    /// The text with a section of another behind the first of some sections that it has, or at its end.
    ///
    /// @param section the id of the heading; what stands below it up to the next heading comes along
    /// @param after   ids of headings, the one to look for first in front
    public static Document taken(Document document, Document other, String section, List<String> after) {
        var blocks = new ArrayList<>(document.blocks());
        var taken = section(other.blocks(), section);
        var labels = new LinkedHashSet<String>();
        Nodes.clauses(taken, (_, words) -> Nodes.references(words).forEach(labels::add));
        blocks.addAll(place(blocks, after), taken);
        var defined = labels(blocks);
        for (var block : other.blocks())
            if (block instanceof Block.Footnote note && labels.contains(note.label()) && defined.add(note.label()))
                blocks.add(note);
        return document.withBlocks(blocks).withFront(fields(document, other, taken));
    }

    /// The text with more recommendations named on clauses as carried out by them.
    public static Document marked(Document document, Map<String, List<String>> meets) {
        return Marking.of(document, node -> {
            var more = meets.get(Nodes.id(node));
            if (more == null) return node.attributes();
            var words = new LinkedHashSet<>(node.attributes().words("meets"));
            words.addAll(more);
            return node.attributes().with("meets", String.join(" ", words));
        });
    }

    private static List<Block> section(List<Block> blocks, String id) {
        var from = heading(blocks, id);
        if (from < 0) return List.of();
        var to = from + 1;
        while (to < blocks.size()
                && !(blocks.get(to) instanceof Block.Heading || blocks.get(to) instanceof Block.Footnote)) to++;
        return List.copyOf(blocks.subList(from, to));
    }

    private static int heading(List<Block> blocks, String id) {
        for (var i = 0; i < blocks.size(); i++)
            if (blocks.get(i) instanceof Block.Heading h && h.attributes().id().equals(id)) return i;
        return -1;
    }

    /// Behind the section, with what is nested below it; before the footnotes where there is none.
    private static int place(List<Block> blocks, List<String> after) {
        for (var id : after) {
            var at = heading(blocks, id);
            if (at < 0) continue;
            var next = at + 1;
            while (next < blocks.size()
                    && !(blocks.get(next) instanceof Block.Heading || blocks.get(next) instanceof Block.Footnote))
                next++;
            return next;
        }
        var end = blocks.size();
        while (end > 0 && blocks.get(end - 1) instanceof Block.Footnote) end--;
        return end;
    }

    private static Set<String> labels(List<Block> blocks) {
        var labels = new HashSet<String>();
        for (var block : blocks) if (block instanceof Block.Footnote note) labels.add(note.label());
        return labels;
    }

    private static FrontMatter fields(Document document, Document other, List<Block> taken) {
        var front = document.front();
        for (var field : Fields.of(other.withBlocks(taken)).entries()) {
            var declared = other.front().at("fields", field.name());
            if (field.uses().isEmpty()
                    || declared.isEmpty()
                    || front.at("fields", field.name()).isPresent()) continue;
            front = front.with(declared.get(), "fields", field.name());
        }
        return front;
    }
}
