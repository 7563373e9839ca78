package org.whereas.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.whereas.text.Block;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Document;

/// A heading with what stands below it, up to the next heading.
///
/// ```java
/// var sections = Section.of(Markdown.parse("# Aim {#aim}\n\nStop. {#stop}\n"));
/// sections.getFirst().title(); // "Aim"
/// sections.getFirst().words(); // "Stop."
/// ```
///
/// @param id      of the heading
/// @param clauses what stands below it, notes to the drafter left out
public record Section(String id, String title, int level, List<Clause> clauses) {

    public Section {
        clauses = List.copyOf(clauses);
    }

    /// What stands below the heading, as plain words.
    public String words() {
        return clauses.stream().map(Clause::text).filter(t -> !t.isBlank()).collect(Collectors.joining(" "));
    }

    /// The sections of a document, in their order; what stands before the first heading is in none.
    public static List<Section> of(Document document) {
        var sections = new ArrayList<Section>();
        var below = new ArrayList<Clause>();
        Clause heading = null;
        var notes = new ArrayList<String>();
        for (var clause : Clauses.of(document)) {
            if (clause.node() instanceof Block.Footnote) break;
            if (clause.node() instanceof Block.Quote q && q.attributes().hasClass("note")) notes.add(clause.id());
            if (clause.node() instanceof Block.Heading && clause.parent().isEmpty()) {
                if (heading != null) sections.add(section(heading, below));
                heading = clause;
                below.clear();
            } else if (!notes.contains(clause.id()) && !notes.contains(clause.parent())) below.add(clause);
        }
        if (heading != null) sections.add(section(heading, below));
        return sections;
    }

    private static Section section(Clause heading, List<Clause> below) {
        return new Section(heading.id(), heading.text(), ((Block.Heading) heading.node()).level(), below);
    }
}
