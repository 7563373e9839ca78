package org.whereas.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whereas.text.ResolutionStructure.Kind;

/// Takes sections of one text into another: the heading with all that stands below it, or a part of a resolution, the
/// footnotes that it refers to and the fields that it needs.
///
/// ```java
/// var ours = Markdown.parse("# Aim {#aim}\n\nStop. {#stop}\n");
/// var model = Markdown.parse("# Aim {#aim}\n\nHalt. {#halt}\n\n# Aid {#aid}\n\nHelp. {#help}\n");
/// var text = SectionEdit.taken(ours, model, "aid", List.of("aim"), List.of());
/// Markdown.write(text).endsWith("Help. {#help}\n"); // true
/// ```
public final class SectionEdit {

    private SectionEdit() {}

    /// The text with a section of another behind the first of some sections that it has; or before the first of
    /// others, or at its end.
    ///
    /// @param section the id of a heading, with which comes what stands below it up to the next; or of a
    ///     part of a resolution
    /// @param after   ids of headings or parts, the one to look for first in front
    /// @param before  the same, looked for where there is none of those
    public static Document taken(
            Document document, Document other, String section, List<String> after, List<String> before) {
        var blocks = new ArrayList<>(document.blocks());
        var taken = section(other, section);
        var labels = new LinkedHashSet<String>();
        Nodes.clauses(taken, (_, words) -> Nodes.references(words).forEach(labels::add));
        blocks.addAll(place(document, after, before, taken), taken);
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

    /// A heading with what stands below it up to the next, or a part of a resolution; empty where there is neither.
    private static List<Block> section(Document document, String id) {
        var blocks = document.blocks();
        var from = heading(blocks, id);
        if (from < 0)
            return ResolutionStructure.of(document)
                    .part(id)
                    .map(ResolutionStructure.Part::blocks)
                    .orElse(List.of());
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

    /// Behind a section, with what is nested below it, or before another; where there is neither, a recital or a
    /// clause as the last of its kind, and anything else before the footnotes.
    private static int place(Document document, List<String> after, List<String> before, List<Block> taken) {
        var blocks = document.blocks();
        for (var id : after) {
            var section = section(document, id);
            if (!section.isEmpty()) return blocks.indexOf(section.getFirst()) + section.size();
        }
        for (var id : before) {
            var section = section(document, id);
            if (!section.isEmpty()) return blocks.indexOf(section.getFirst());
        }
        var kind = ResolutionStructure.of(new Document(FrontMatter.NONE, taken)).parts().stream()
                .map(ResolutionStructure.Part::kind)
                .findFirst();
        if (kind.filter(it -> it == Kind.RECITAL || it == Kind.CLAUSE).isPresent())
            return ResolutionEdit.end(document, kind.get());
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
