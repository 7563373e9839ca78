package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads the settings at the start, so that a bad one stops it.
@ApplicationScoped
class MembershipConfiguration {

    @Produces
    @Dependent
    static MembershipSettings settings(
            @ConfigProperty(name = "whereas.membership.session-idle", defaultValue = "PT30M") Duration idle,
            @ConfigProperty(name = "whereas.membership.session-longest", defaultValue = "PT12H") Duration longest,
            @ConfigProperty(name = "whereas.bootstrap.token") Optional<String> bootstrap) {
        return new MembershipSettings(idle, longest, bootstrap.map(Secret::new));
    }

    void check(@Observes @Initialized(ApplicationScoped.class) Object start, MembershipSettings settings) {
        settings.idle();
    }
}
