package org.whereas.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;

/// Compares the index of this node with the database, some documents at a time. Each reading of the database
/// is a transaction of its own, so it runs in nobody's.
@ApplicationScoped
class Comparison {

    private static final int AT_ONCE = 200;
    private static final int TRIES = 100;
    private static final Duration PAUSE = Duration.ofMillis(50);

    @Inject
    Shelves library;

    @Inject
    LiveIndex live;

    @Inject
    Caller caller;

    /// What came of some documents.
    ///
    /// @param until the id of the last of them; 0 where there are no more
    record Compared(int documents, long until, List<Comparing.Difference> differences) {}

    /// The documents after an id, and what stands in the index between them and belongs to none.
    Compared after(long id) {
        caller.require(Action.ADMINISTER_SITE);
        var held = library.documents(id, AT_ONCE);
        var until = held.size() < AT_ONCE ? Long.MAX_VALUE : held.getLast();
        var all = new TreeSet<>(held);
        all.addAll(live.read(reader -> new Comparing(reader).indexed(id, until)));
        return new Compared(held.size(), until == Long.MAX_VALUE ? 0 : until, lasting(List.copyOf(all)));
    }

    /// What is different although the index has everything that the change feed tells: what was saved a
    /// moment ago is on its way.
    private List<Comparing.Difference> lasting(List<Long> documents) {
        var differences = new ArrayList<>(differences(documents));
        for (var tries = 0; tries < TRIES && !differences.isEmpty(); tries++) {
            var newest = library.newest();
            var inStep = live.state().feed() >= newest;
            var again = differences(
                    differences.stream().map(Comparing.Difference::id).toList());
            differences = new ArrayList<>(again);
            if (inStep && library.newest() == newest) break;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return List.copyOf(differences);
    }

    private List<Comparing.Difference> differences(List<Long> documents) {
        var held = library.editions(documents);
        return live.read(reader -> new Comparing(reader).differences(documents, held));
    }
}
