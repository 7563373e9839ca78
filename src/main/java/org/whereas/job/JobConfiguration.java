package org.whereas.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads the settings at the start, so that a bad one stops it.
@ApplicationScoped
class JobConfiguration {

    @Produces
    @Dependent
    static JobSettings settings(
            @ConfigProperty(name = "whereas.job.workers", defaultValue = "2") int workers,
            @ConfigProperty(name = "whereas.job.lease", defaultValue = "PT20S") Duration lease,
            @ConfigProperty(name = "whereas.job.kept", defaultValue = "P7D") Duration kept) {
        return new JobSettings(workers, lease, kept);
    }

    void check(@Observes @Initialized(ApplicationScoped.class) Object start, JobSettings settings) {
        settings.workers();
    }
}
