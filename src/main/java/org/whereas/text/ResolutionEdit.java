package org.whereas.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.whereas.text.ResolutionStructure.Kind;
import org.whereas.text.ResolutionStructure.Part;

/// What can be done to the recitals and the clauses of a resolution. Each act gives the whole text with
/// the formal words right everywhere: how each part opens ("RESOLVED" the first, "BE IT FURTHER
/// RESOLVED" the others) and how it leads on ("; and", "; now, therefore, be it"), in the way the text
/// itself has them. Ids stay with their words.
///
/// ```java
/// var first = "RESOLVED that we count. {#one}\n\n";
/// var text = Markdown.parse(first + "BE IT FURTHER RESOLVED that we tell. {#two}");
/// var moved = ResolutionEdit.move(text, "two", -1);
/// Markdown.write(moved).startsWith("RESOLVED that we tell. {#two}"); // true
/// ```
///
/// What names no part, or cannot be done to it, is refused with [TextRefused].
public final class ResolutionEdit {

    private static final Set<String> LOWERED =
            Set.of("The", "A", "An", "It", "This", "These", "That", "There", "In", "All", "Each", "Every", "No");

    private ResolutionEdit() {}

    /// The text with the formal words put right, and nothing else.
    public static Document settled(Document document) {
        return ResolutionStyle.of(ResolutionStructure.of(document)).settled(document);
    }

    /// A new recital or clause behind the part `after`, or as the last of its kind where that is empty.
    /// Its words are Markdown, with the formal words or without.
    public static Document add(Document document, Kind kind, String after, String markdown) {
        if (kind != Kind.RECITAL && kind != Kind.CLAUSE) throw refused("Only recitals and clauses are added.");
        var structure = ResolutionStructure.of(document);
        var style = ResolutionStyle.of(structure);
        var parts = new ArrayList<>(structure.parts().stream().map(Part::blocks).toList());
        var place = after.isEmpty() ? end(structure, kind) : index(structure, after) + 1;
        parts.add(place, opened(kind, style, markdown));
        return style.settled(
                document.withBlocks(parts.stream().flatMap(List::stream).toList()));
    }

    /// The part moved by one place among those of its kind, up (-1) or down (1); at the end of them it
    /// stays. The alternatives of one option move together.
    public static Document move(Document document, String id, int by) {
        var structure = ResolutionStructure.of(document);
        var groups = groups(structure);
        var at = group(groups, id);
        var kind = groups.get(at).getFirst().kind();
        var to = at + Integer.signum(by);
        while (to >= 0 && to < groups.size() && groups.get(to).getFirst().kind() != kind) to += Integer.signum(by);
        if (to < 0 || to >= groups.size()) return document;
        var moved = new ArrayList<>(groups);
        moved.set(to, groups.get(at));
        moved.set(at, groups.get(to));
        return ResolutionStyle.of(structure).settled(document.withBlocks(blocks(moved)));
    }

    /// The text without a part and all that stands in it.
    public static Document remove(Document document, String id) {
        var structure = ResolutionStructure.of(document);
        var at = index(structure, id);
        var parts = new ArrayList<>(structure.parts());
        parts.remove(at);
        return ResolutionStyle.of(structure).settled(document.withBlocks(blocks(List.of(parts))));
    }

    /// The part made one with the next of its kind: "WHEREAS, a, and b". It keeps the id of the first,
    /// and who is asked and what is met of both.
    public static Document join(Document document, String id) {
        var structure = ResolutionStructure.of(document);
        var at = index(structure, id);
        var one = structure.parts().get(at);
        var next = at + 1 < structure.parts().size() ? structure.parts().get(at + 1) : null;
        if (next == null || next.kind() != one.kind() || !one.formal() || !next.formal())
            throw refused("There is no part of the same kind behind it to join it with.");
        if (one.several() || !one.option().isEmpty() || !next.option().isEmpty())
            throw refused("What goes on in a list, or is one of several alternatives, cannot be joined.");
        var parts = new ArrayList<>(structure.parts());
        parts.set(at, joined(one, next));
        parts.remove(at + 1);
        return ResolutionStyle.of(structure).settled(document.withBlocks(blocks(List.of(parts))));
    }

    /// The part with other words, Markdown with the formal words or without; what else stands in the
    /// part stays.
    public static Document reword(Document document, String id, String markdown) {
        var structure = ResolutionStructure.of(document);
        var style = ResolutionStyle.of(structure);
        var at = index(structure, id);
        var part = structure.parts().get(at);
        var opened = part.formal()
                ? opened(part.kind(), style, markdown)
                : Markdown.parse(markdown).blocks();
        if (opened.isEmpty()) throw refused("A part says something; one that is not wanted is taken out.");
        var written = Clauses.replace(document, id, Markdown.write(new Document(FrontMatter.NONE, opened)));
        return style.settled(written);
    }

    /// The Markdown of a part's first paragraph as a person edits it, without its formal words.
    public static String markdown(Document document, String id) {
        var structure = ResolutionStructure.of(document);
        var part = structure.parts().get(index(structure, id));
        if (!part.formal() || !(part.blocks().getFirst() instanceof Block.Paragraph first))
            return Clauses.markdown(document, id);
        var body = Connecting.body(first.content(), part.several());
        return BlockWriter.write(List.of(new Block.Paragraph(body, Attributes.NONE, Position.NONE)));
    }

    /// The part with the addressees of what it asks; none takes them out.
    public static Document ask(Document document, String id, List<String> addressees) {
        var structure = ResolutionStructure.of(document);
        var first = structure.parts().get(index(structure, id)).blocks().getFirst();
        var named = String.join(" ", addressees);
        return Marking.of(
                document, node -> node == first ? node.attributes().with("addressee", named) : node.attributes());
    }

    private static List<Block> opened(Kind kind, ResolutionStyle style, String markdown) {
        var blocks = new ArrayList<>(Markdown.parse(markdown).blocks());
        if (blocks.isEmpty() || !(blocks.getFirst() instanceof Block.Paragraph first))
            throw refused("A recital or a clause begins with words.");
        blocks.set(0, opened(kind, style, first));
        // a paragraph more is a part more: what leads on cannot stand before it
        for (var i = 1; i < blocks.size(); i++)
            if (blocks.get(i) instanceof Block.Paragraph more) blocks.set(i, opened(kind, style, more));
        return blocks;
    }

    private static Block opened(Kind kind, ResolutionStyle style, Block.Paragraph paragraph) {
        var text = Runs.text(paragraph.content());
        if (Formal.opening(text) > 0) return paragraph;
        var runs = new ArrayList<>(kind == Kind.RECITAL ? style.recital() : style.further());
        Runs.append(runs, kind == Kind.CLAUSE && !text.matches("(?is)that\\b.*") ? " that " : " ");
        paragraph.content().forEach(run -> Runs.append(runs, run));
        return new Block.Paragraph(runs, paragraph.attributes(), Position.NONE);
    }

    /// Where a part of a kind comes last, as a place among the blocks.
    static int end(Document document, Kind kind) {
        var structure = ResolutionStructure.of(document);
        return structure.parts().subList(0, end(structure, kind)).stream()
                .mapToInt(part -> part.blocks().size())
                .sum();
    }

    /// Behind the last of its kind; else recitals before the clauses and clauses before the signatures.
    private static int end(ResolutionStructure structure, Kind kind) {
        var parts = structure.parts();
        for (var i = parts.size(); i > 0; i--) if (parts.get(i - 1).kind() == kind) return i;
        for (var i = 0; i < parts.size(); i++) {
            var other = parts.get(i).kind();
            if (other == Kind.SIGNATURE || kind == Kind.RECITAL && other == Kind.CLAUSE) return i;
            if (other == Kind.RECITAL && kind == Kind.CLAUSE) return afterRecitals(parts);
        }
        return parts.size();
    }

    private static int afterRecitals(List<Part> parts) {
        var last = parts.size();
        while (parts.get(last - 1).kind() != Kind.RECITAL) last--;
        return last;
    }

    private static Part joined(Part one, Part next) {
        var first = (Block.Paragraph) one.blocks().getFirst();
        var second = (Block.Paragraph) next.blocks().getFirst();
        var runs = new ArrayList<>(Connecting.unended(first.content()));
        Runs.append(runs, ", and ");
        lowered(Connecting.body(second.content(), true)).forEach(run -> Runs.append(runs, run));
        var attributes = first.attributes();
        for (var key : List.of("meets", "addressee")) {
            var words = new LinkedHashSet<>(attributes.words(key));
            words.addAll(second.attributes().words(key));
            attributes = attributes.with(key, String.join(" ", words));
        }
        var blocks = new ArrayList<Block>(List.of(new Block.Paragraph(runs, attributes, first.position())));
        blocks.addAll(next.blocks().subList(1, next.blocks().size()));
        return new Part(one.kind(), one.id(), true, "", "", List.of(), blocks);
    }

    private static List<Inline> lowered(List<Inline> runs) {
        if (runs.isEmpty() || !(runs.getFirst() instanceof Inline.Text(var text))) return runs;
        if (!LOWERED.contains(text.split("\\s", 2)[0])) return runs;
        var lower = new ArrayList<>(runs);
        lower.set(0, new Inline.Text(Character.toLowerCase(text.charAt(0)) + text.substring(1)));
        return lower;
    }

    private static List<List<Part>> groups(ResolutionStructure structure) {
        var groups = new ArrayList<List<Part>>();
        for (var part : structure.parts()) {
            var last = groups.isEmpty() ? null : groups.getLast().getLast();
            var alternative =
                    last != null && !part.option().isEmpty() && last.option().equals(part.option());
            if (alternative && last.kind() == part.kind()) groups.getLast().add(part);
            else groups.add(new ArrayList<>(List.of(part)));
        }
        return groups;
    }

    private static int group(List<List<Part>> groups, String id) {
        for (var i = 0; i < groups.size(); i++)
            if (groups.get(i).stream().anyMatch(part -> part.id().equals(id))) return i;
        throw refused("This text has no part " + id + ".");
    }

    private static int index(ResolutionStructure structure, String id) {
        for (var i = 0; i < structure.parts().size(); i++)
            if (!id.isEmpty() && structure.parts().get(i).id().equals(id)) return i;
        throw refused("This text has no part " + id + ".");
    }

    private static List<Block> blocks(List<List<Part>> groups) {
        return groups.stream()
                .flatMap(List::stream)
                .flatMap(part -> part.blocks().stream())
                .toList();
    }

    private static TextRefused refused(String sentence) {
        return new TextRefused("resolution-part", sentence, 0);
    }
}
