package org.whereas.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.whereas.text.Block;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Document;
import org.whereas.text.ResolutionStructure;

/// A heading with what stands below it, up to the next heading; in a resolution, which is drafted without
/// headings, a recital, a clause or another of its parts.
///
/// ```java
/// var sections = Section.of(Markdown.parse("# Aim {#aim}\n\nStop. {#stop}\n"));
/// sections.getFirst().title(); // "Aim"
/// sections.getFirst().words(); // "Stop."
/// ```
///
/// @param id      of the heading, or of the first paragraph of a part
/// @param title   the heading, or what the first paragraph of a part says without its formal words
/// @param sort    only sections of one sort are about the same thing
/// @param clauses what stands below it, notes to the drafter left out
public record Section(String id, String title, Sort sort, List<Clause> clauses) {

    /// What a section is.
    public enum Sort {
        HEADING,
        RECITAL,
        CLAUSE,
        SIGNATURE,
        OTHER
    }

    public Section {
        clauses = List.copyOf(clauses);
    }

    /// What stands below the heading, as plain words.
    public String words() {
        return clauses.stream().map(Clause::text).filter(t -> !t.isBlank()).collect(Collectors.joining(" "));
    }

    /// Whether it says anything: a heading with nothing below does not.
    public boolean says() {
        return sort == Sort.HEADING ? !words().isBlank() : !title.isBlank();
    }

    /// The sections of a document, in their order; what stands before the first heading is in none.
    public static List<Section> of(Document document) {
        return isResolution(document) ? parts(document) : headed(document);
    }

    private static boolean isResolution(Document document) {
        return document.front().string("kind").filter("resolution"::equals).isPresent();
    }

    private static List<Section> parts(Document document) {
        var sections = new ArrayList<Section>();
        for (var part : ResolutionStructure.of(document).parts()) {
            var first = part.blocks().getFirst();
            if (part.id().isEmpty() || first instanceof Block.Footnote || isNote(first)) continue;
            var inside = Clauses.of(document.withBlocks(part.blocks()));
            var below = withoutNotes(inside.subList(1, inside.size()));
            sections.add(new Section(
                    part.id(), part.words(), Sort.valueOf(part.kind().name()), below));
        }
        return sections;
    }

    private static List<Section> headed(Document document) {
        var sections = new ArrayList<Section>();
        var below = new ArrayList<Clause>();
        Clause heading = null;
        for (var clause : Clauses.of(document)) {
            if (clause.node() instanceof Block.Footnote) break;
            if (clause.node() instanceof Block.Heading && clause.parent().isEmpty()) {
                if (heading != null) sections.add(section(heading, below));
                heading = clause;
                below.clear();
            } else below.add(clause);
        }
        if (heading != null) sections.add(section(heading, below));
        return sections;
    }

    private static Section section(Clause heading, List<Clause> below) {
        return new Section(heading.id(), heading.text(), Sort.HEADING, withoutNotes(below));
    }

    private static List<Clause> withoutNotes(List<Clause> clauses) {
        var notes = clauses.stream()
                .filter(clause -> clause.node() instanceof Block block && isNote(block))
                .map(Clause::id)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        return clauses.stream()
                .filter(clause -> !(clause.node() instanceof Block block && isNote(block)))
                .filter(clause -> !notes.contains(clause.parent()))
                .toList();
    }

    private static boolean isNote(Block block) {
        return block instanceof Block.Quote quote && quote.attributes().hasClass("note");
    }
}
