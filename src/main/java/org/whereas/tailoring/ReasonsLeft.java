package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.whereas.library.Reading;
import org.whereas.text.Rekeying;

/// Deviations that nobody has explained yet, and explanations that were written for other words. What a policy said
/// before it followed the model is no addition that somebody owes a reason for.
@RequestScoped
class ReasonsLeft implements LeftToDo {

    @Inject
    Deviations deviations;

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Share of(Reading reading) {
        var own = !Rekeying.aliases(reading.text()).isEmpty();
        var asked = deviations.of(reading).stream()
                .filter(d -> d.state().asksWhy() && !(own && d.state() == Deviation.State.ADDED))
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
}
