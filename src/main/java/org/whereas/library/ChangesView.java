package org.whereas.library;

import java.util.List;
import org.whereas.change.DifferenceView;
import org.whereas.change.Differences;
import org.whereas.change.Summary;

/// Differences as the API gives them, with the two versions they are between. Clauses that were kept are left
/// out.
public record ChangesView(End from, End to, Summary summary, List<DifferenceView.Entry> changes) {

    /// One of the two versions.
    public record End(String document, int revision) {}

    static ChangesView of(Comparing.Pair pair, Differences differences) {
        var view = DifferenceView.of(differences);
        return new ChangesView(end(pair.from()), end(pair.to()), view.summary(), view.changes());
    }

    private static End end(Reading reading) {
        return new End(reading.summary().address(), reading.revision().number());
    }
}
