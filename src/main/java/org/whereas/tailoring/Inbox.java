package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.whereas.library.Behind;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;

/// The updates that wait for an organization: each copy whose model has a newer version in force that
/// says something else. Runs inside its caller's transaction, for the caller.
@ApplicationScoped
public class Inbox {

    private static final List<String> GRAVITY = List.of("urgent", "substantive", "editorial", "");

    @Inject
    Behind behind;

    @Inject
    Documents documents;

    @Inject
    Updates updates;

    @Inject
    UpdateNotes notes;

    @Inject
    Grading grading;

    /// An update that waits.
    ///
    /// @param to     the version of the model in force
    /// @param since  when it came; null where nobody moved it there
    /// @param answer that it was declined or put off, if it was
    public record Entry(
            DocumentSummary copy,
            DocumentSummary model,
            int to,
            String grade,
            String why,
            Instant since,
            Optional<Answer> answer) {

        public boolean isDeclined() {
            return answer.isPresent() && answer.get().until() == null;
        }
    }

    /// Every update of an organization's copies, the gravest first; those that were declined or put off
    /// at the end.
    public List<Entry> of(long organization) {
        return behind.of(organization).stream()
                .flatMap(copy -> entry(copy).stream())
                .sorted(Comparator.comparing((Entry it) -> it.answer().isPresent())
                        .thenComparing(it -> GRAVITY.indexOf(it.grade()))
                        .thenComparing(it -> it.copy().title()))
                .toList();
    }

    /// The same without those that were declined or put off.
    public List<Entry> waiting(long organization) {
        return of(organization).stream().filter(it -> it.answer().isEmpty()).toList();
    }

    /// The update that waits for one copy, if there is one.
    public Optional<Entry> entry(DocumentSummary copy) {
        var model = documents
                .readable(copy.origin())
                .filter(it -> it.inForce() > copy.originNumber())
                .filter(it -> documents.mayRead(it, it.inForce()) && documents.mayRead(it, copy.originNumber()));
        if (model.isEmpty()) return Optional.empty();
        var number = model.get().inForce();
        if (!updates.brings(model.get(), copy.originNumber(), number)) return Optional.empty();
        var grade = grading.of(model.get(), copy.originNumber(), number);
        var answer = notes.answer(copy.id(), number);
        return Optional.of(new Entry(copy, model.get(), number, grade.grade(), grade.why(), grade.since(), answer));
    }

    /// How many clauses wait for a person in an update.
    public int clashes(Entry entry) {
        return updates.clashes(entry.copy(), entry.model(), entry.copy().originNumber(), entry.to());
    }
}
