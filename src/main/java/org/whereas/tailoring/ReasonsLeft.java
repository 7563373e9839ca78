package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.whereas.library.Descent;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.text.Clauses;
import org.whereas.text.Rekeying;

/// Deviations that nobody has explained yet, and explanations that were written for other words. What a policy said
/// before it followed the model is no addition that somebody owes a reason for.
@RequestScoped
class ReasonsLeft implements LeftToDo {

    @Inject
    Deviations deviations;

    @Inject
    Documents documents;

    @Inject
    Descent descent;

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Share of(Reading reading) {
        var before = before(reading);
        var asked = deviations.of(reading).stream()
                .filter(d -> d.state().asksWhy())
                .filter(d -> d.state() != Deviation.State.ADDED || !before.contains(d.clause()))
                .toList();
        var titles = DeskRows.titles(reading.text());
        var open = asked.stream()
                .filter(d -> d.lacksReason() || d.isToCheck())
                .map(d -> new Todo(
                        d.lacksReason() ? "reason" : "reason-check",
                        titles.getOrDefault(d.clause(), DeskRows.shortened(d.model())),
                        reading.summary().path() + "/deviations/" + d.clause(),
                        d.clause(),
                        true))
                .toList();
        return new Share(asked.size() - open.size(), open);
    }

    /// The clauses that the policy had before it followed the model, by the ids that they have now.
    private Set<String> before(Reading reading) {
        var number = descent.before(reading.summary());
        if (number == 0) return Set.of();
        var now = Rekeying.aliases(reading.text());
        return Clauses.of(documents.version(reading.summary(), number).text()).stream()
                .map(clause -> now.getOrDefault(clause.id(), clause.id()))
                .collect(Collectors.toSet());
    }
}
