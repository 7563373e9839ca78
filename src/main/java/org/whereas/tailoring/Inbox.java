package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.whereas.library.Behind;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.StatusHistory;

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
    StatusHistory history;

    @Inject
    UpdateCounts counts;

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
        return entries(behind.of(organization)).stream()
                .sorted(Comparator.comparing((Entry it) -> it.answer().isPresent())
                        .thenComparing(it -> GRAVITY.indexOf(it.grade()))
                        .thenComparing(it -> it.copy().title()))
                .toList();
    }

    /// The same without those that were declined or put off.
    public List<Entry> waiting(long organization) {
        return of(organization).stream().filter(it -> it.answer().isEmpty()).toList();
    }

    /// The updates of the copies of one model in these organizations, without those that were declined or put off.
    public List<Entry> waiting(long model, Set<Long> organizations) {
        return entries(behind.of(model, organizations)).stream()
                .filter(it -> it.answer().isEmpty())
                .toList();
    }

    /// The update that waits for one copy, if there is one.
    public Optional<Entry> entry(DocumentSummary copy) {
        return entries(List.of(copy)).stream().findFirst();
    }

    /// How many clauses wait for a person in each of these updates, by the ids of the copies.
    public Map<Long, Integer> clashes(List<Entry> entries) {
        return counts.of(entries.stream()
                .map(it -> new UpdateCounts.Asked(it.copy(), it.model(), it.to()))
                .toList());
    }

    /// What is known of models and answers is asked for all copies at once.
    private List<Entry> entries(List<DocumentSummary> copies) {
        var models = new HashMap<Long, DocumentSummary>();
        for (var copy : copies)
            if (!models.containsKey(copy.origin()))
                documents.readable(copy.origin()).ifPresent(model -> models.put(copy.origin(), model));
        var courses = history.courses(models.values());
        var open = copies.stream()
                .filter(copy -> models.containsKey(copy.origin()))
                .filter(copy -> isOffered(copy, models.get(copy.origin()), courses.get(copy.origin())))
                .toList();
        var offered = new HashMap<Long, Integer>();
        open.forEach(copy -> offered.put(copy.id(), models.get(copy.origin()).inForce()));
        var answers = notes.answers(offered);
        return open.stream()
                .map(copy -> {
                    var model = models.get(copy.origin());
                    var moves = courses.get(copy.origin()).moves();
                    var grade = Grading.of(moves, copy.originNumber(), model.inForce());
                    var answer = Optional.ofNullable(answers.get(copy.id()));
                    return new Entry(copy, model, model.inForce(), grade.grade(), grade.why(), grade.since(), answer);
                })
                .toList();
    }

    private boolean isOffered(DocumentSummary copy, DocumentSummary model, StatusHistory.Course course) {
        return model.inForce() > copy.originNumber()
                && course.mayRead(model.inForce())
                && course.mayRead(copy.originNumber())
                && updates.brings(model, copy.originNumber(), model.inForce());
    }
}
