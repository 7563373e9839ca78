package org.whereas.membership;

import java.time.Duration;
import java.util.Optional;

/// @param idle      how long a session lasts without being used
/// @param longest   how long a session lasts in any case
/// @param bootstrap the token for automation that acts as the bootstrap administrator, if one is set
record MembershipSettings(Duration idle, Duration longest, Optional<Secret> bootstrap) {

    static final int SHORTEST_TOKEN = 32;

    MembershipSettings {
        if (!idle.isPositive() || idle.compareTo(longest) > 0)
            throw new IllegalArgumentException(
                    "whereas.membership.session-idle must be positive and not longer than whereas.membership.session-longest");
        if (bootstrap.filter(token -> token.text().length() < SHORTEST_TOKEN).isPresent())
            throw new IllegalArgumentException("WHEREAS_BOOTSTRAP_TOKEN is shorter than " + SHORTEST_TOKEN
                    + " characters; set a longer one, or none");
    }

    boolean isBootstrap(Secret presented) {
        return bootstrap.filter(token -> token.equalTo(presented)).isPresent();
    }
}
