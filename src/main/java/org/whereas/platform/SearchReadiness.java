package org.whereas.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.whereas.search.Search;

/// Ready when questions are answered; says how the index is. A long rebuild does not keep
/// people from reading documents: after some seconds the answer is yes, with the state beside
/// it.
@Readiness
@ApplicationScoped
public class SearchReadiness implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Search search;

    @Override
    public HealthCheckResponse call() {
        var state = search.state();
        return HealthCheckResponse.named("search")
                .withData("index", state.phase().name().toLowerCase(Locale.ROOT))
                .withData("clauses", state.clauses())
                .withData("documents-done", state.building().done())
                .withData("documents-of", state.building().of())
                .withData("meaning", state.meaning() < 0 ? "off" : state.meaning() + " documents wait")
                .status(state.answers() || state.waiting().compareTo(PATIENCE) > 0)
                .build();
    }
}
