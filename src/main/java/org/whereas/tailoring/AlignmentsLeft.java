package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.whereas.alignment.Coverage;
import org.whereas.alignment.Coverages;
import org.whereas.library.Reading;

/// Alignments that somebody has to check, because the words they rest on are not the words of the clause.
@RequestScoped
class AlignmentsLeft implements LeftToDo {

    @Inject
    Coverages coverages;

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Share of(Reading reading) {
        var by = coverages.alignments(reading);
        var open = by.stream()
                .filter(b -> b.standing().isToCheck())
                .map(b -> todo(reading, b))
                .toList();
        var done = by.stream().filter(b -> b.standing().counts()).count();
        return new Share((int) done, open);
    }

    private static Todo todo(Reading reading, Coverage.By by) {
        var address = reading.summary().path() + "/coverage?state=check";
        return new Todo("alignment", by.recommendation(), address, by.clause(), true);
    }
}
