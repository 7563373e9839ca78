package org.whereas.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;

/// The names of organizations by their address, remembered for a minute: every result and every filter shows one.
@ApplicationScoped
class Names {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    @Inject
    Organizations organizations;

    @Inject
    Clock clock;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(String name, Instant until) {}

    /// The name, or the address itself where no organization has it. Runs inside its caller's transaction.
    String of(String slug) {
        var now = clock.instant();
        var there = known.get(slug);
        if (there != null && there.until().isAfter(now)) return there.name();
        var name = organizations.find(slug).map(OrganizationSummary::name).orElse(slug);
        if (known.size() >= MOST) known.clear();
        known.put(slug, new Known(name, now.plus(KEPT)));
        return name;
    }
}
