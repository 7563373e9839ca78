package org.whereas.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/// The one clock of the house.
@ApplicationScoped
public class Time {

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
