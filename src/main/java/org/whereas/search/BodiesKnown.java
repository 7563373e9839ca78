package org.whereas.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.whereas.membership.Deed;
import org.whereas.membership.Organizations;
import org.whereas.membership.Recorded;

/// The organizations as they were some seconds ago at most, so that not every search reads all of them. What
/// this node changes counts at once.
@ApplicationScoped
public class BodiesKnown {

    private static final Duration KEPT = Duration.ofSeconds(10);

    @Inject
    Organizations organizations;

    @Inject
    Clock clock;

    private volatile Known known = new Known(Bodies.NONE, Instant.MIN);

    private record Known(Bodies bodies, Instant until) {}

    /// Runs inside its caller's transaction.
    Bodies now() {
        var there = known;
        if (there.until().isAfter(clock.instant())) return there.bodies();
        var read = new Known(
                there.bodies().renewed(organizations.all()), clock.instant().plus(KEPT));
        known = read;
        return read.bodies();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Recorded recorded) {
        var deed = recorded.deed();
        if (deed == Deed.ORGANIZATION_FOUNDED || deed == Deed.ORGANIZATION_CHANGED)
            known = new Known(known.bodies(), Instant.MIN);
    }
}
