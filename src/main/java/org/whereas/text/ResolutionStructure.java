package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A resolution as the parts in which it is drafted: what stands before, recitals, resolving clauses
/// with all that belongs to them (lists, points, notes to the drafter), signatures, and whatever else
/// there is. The parts together are the whole text, in its order.
///
/// ```java
/// var recital = "WHEREAS, figures build trust; now, therefore, be it\n\n";
/// var structure = ResolutionStructure.of(Markdown.parse(recital + "RESOLVED that we count."));
/// structure.parts().getFirst().kind(); // RECITAL
/// structure.parts().getLast().words(); // "that we count"
/// ```
public record ResolutionStructure(List<Part> parts) {

    /// What a part is.
    public enum Kind {
        RECITAL,
        CLAUSE,
        SIGNATURE,
        OTHER
    }

    /// One part of a resolution.
    ///
    /// @param id     of its first clause, empty where that has none
    /// @param formal whether it begins with the formal words of its kind, so that they can be kept right
    /// @param words  what it says without its formal words and the words that lead on; fields as
    ///     `{{name}}`
    /// @param option the option whose alternative it is, empty for none
    public record Part(
            Kind kind, String id, boolean formal, String words, String option, List<String> asked, List<Block> blocks) {

        public Part {
            asked = List.copyOf(asked);
            blocks = List.copyOf(blocks);
        }

        /// Whether more stands in it than one paragraph.
        public boolean several() {
            return blocks.size() > 1;
        }
    }

    public ResolutionStructure {
        parts = List.copyOf(parts);
    }

    /// The parts of a document.
    public static ResolutionStructure of(Document document) {
        var roles = Resolution.roles(document);
        var parts = new ArrayList<Part>();
        var open = new ArrayList<Block>();
        var kind = Kind.OTHER;
        for (var block : document.blocks()) {
            var role = roles.getOrDefault(block, Resolution.Role.PLAIN);
            var next = begins(block, role);
            if (next.isEmpty() && goesOn(block, role, kind)) {
                open.add(block);
                continue;
            }
            close(open, kind, parts);
            kind = next.orElse(Kind.OTHER);
            open.add(block);
        }
        close(open, kind, parts);
        return new ResolutionStructure(parts);
    }

    /// The parts of a kind, in their order.
    public List<Part> of(Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }

    /// The part that begins with a clause of this id.
    public Optional<Part> part(String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    private static Optional<Kind> begins(Block block, Resolution.Role role) {
        if (!(block instanceof Block.Paragraph paragraph)) return Optional.empty();
        var formal = Formal.opening(Runs.text(paragraph.content())) > 0;
        return switch (role) {
            case RECITAL -> Formal.isRecital(Runs.text(paragraph.content())) ? Optional.of(Kind.RECITAL) : none();
            case RESOLVING, FURTHER, SECTION -> Optional.of(Kind.CLAUSE);
            case TRANSMITTAL -> formal ? Optional.of(Kind.CLAUSE) : none();
            case SIGNATURE, TRAILER -> Optional.of(Kind.SIGNATURE);
            default -> none();
        };
    }

    private static Optional<Kind> none() {
        return Optional.empty();
    }

    /// Lists, quotes and points go with the recital or the clause that they stand behind.
    private static boolean goesOn(Block block, Resolution.Role role, Kind kind) {
        if (kind != Kind.RECITAL && kind != Kind.CLAUSE) return false;
        return switch (block) {
            case Block.Heading _, Block.Footnote _ -> false;
            case Block.Paragraph _ -> role != Resolution.Role.PLAIN;
            default -> true;
        };
    }

    private static void close(List<Block> open, Kind kind, List<Part> parts) {
        if (!open.isEmpty()) parts.add(part(kind, List.copyOf(open)));
        open.clear();
    }

    private static Part part(Kind kind, List<Block> blocks) {
        var first = blocks.getFirst();
        var content = first instanceof Block.Paragraph paragraph ? paragraph.content() : List.<Inline>of();
        var opening = Formal.opening(Runs.text(content));
        var formal = opening > 0 && (kind == Kind.RECITAL || kind == Kind.CLAUSE);
        var words = formal ? Connecting.bare(content, blocks.size() > 1) : Clauses.text(first);
        var alone = new Document(FrontMatter.NONE, List.of(first));
        var asked = Resolution.of(alone).passages().stream()
                .flatMap(passage -> passage.addressees().stream())
                .toList();
        var option = first.attributes().value("option").orElse("");
        return new Part(kind, Nodes.id(first), formal, words, option, asked, blocks);
    }
}
