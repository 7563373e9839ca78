package org.whereas.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MembershipSettingsTest {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);

    @Test
    void aShortBootstrapTokenStopsTheStart() {
        assertThatThrownBy(() -> settings("x".repeat(31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WHEREAS_BOOTSTRAP_TOKEN")
                .hasMessageNotContaining("xxx");
    }

    @Test
    void theBootstrapTokenIsThatAndNoOther() {
        var settings = settings("x".repeat(32));

        assertThat(settings.isBootstrap(new Secret("x".repeat(32)))).isTrue();
        assertThat(settings.isBootstrap(new Secret("x".repeat(33)))).isFalse();
        assertThat(new MembershipSettings(IDLE, LONGEST, Optional.empty()).isBootstrap(new Secret("")))
                .isFalse();
    }

    @Test
    void aSessionCannotLastLongerIdleThanInAll() {
        assertThatThrownBy(() -> new MembershipSettings(LONGEST, IDLE, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MembershipSettings(Duration.ZERO, LONGEST, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MembershipSettings settings(String token) {
        return new MembershipSettings(IDLE, LONGEST, Optional.of(new Secret(token)));
    }
}
