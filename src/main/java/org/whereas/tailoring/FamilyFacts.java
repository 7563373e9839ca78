package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.StatusHistory;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Fields;

/// What stands out in a family: the clause that most copies change, and by how many clauses each copy is behind. Runs
/// inside its caller's transaction.
@ApplicationScoped
public class FamilyFacts {

    @Inject
    Documents documents;

    @Inject
    Family family;

    @Inject
    Updates updates;

    @Inject
    StatusHistory history;

    /// A clause of a model that copies word otherwise or left out.
    ///
    /// @param words  its first words
    /// @param copies how many of the copies that the caller may read
    public record MostChanged(String clause, String words, int copies) {}

    /// The clause of a model that most of its family differ in; empty where nobody does.
    Optional<MostChanged> mostChanged(DocumentSummary model, List<Relative> all) {
        var text = documents.read(model).text();
        var counts = family.departed(model, all);
        var fields = Fields.of(text);
        return Clauses.of(text).stream()
                .filter(clause -> counts.containsKey(clause.id()))
                .max(Comparator.comparing((Clause clause) -> counts.get(clause.id())))
                .map(clause -> new MostChanged(
                        clause.id(), DeskRows.shortened(fields.spelled(clause.text())), counts.get(clause.id())));
    }

    /// Of copies that are behind: in how many clauses the version that they are offered differs from the one on which
    /// they rest, by their ids. Those of which the caller may not read both are left out.
    Map<Long, Integer> behind(List<Relative> copies) {
        var late = copies.stream().filter(Relative::behind).toList();
        var models = new HashMap<Long, DocumentSummary>();
        late.stream()
                .map(Relative::origin)
                .distinct()
                .forEach(id -> documents.readable(id).ifPresent(model -> models.put(id, model)));
        var courses = history.courses(models.values());
        var counts = new HashMap<Long, Integer>();
        for (var copy : late) {
            var course = courses.get(copy.origin());
            if (course != null && course.mayRead(copy.rests()) && course.mayRead(copy.newest()))
                counts.put(copy.id(), updates.changed(models.get(copy.origin()), copy.rests(), copy.newest()));
        }
        return counts;
    }
}
