package org.whereas.membership;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void aFewMistakesCostNothing() {
        assertThat(Patience.after(0, 0)).isZero();
        assertThat(Patience.after(2, 19)).isZero();
    }

    @Test
    void afterThatEachAnswerTakesTwiceAsLong() {
        assertThat(Patience.after(3, 0)).isEqualTo(ofMillis(500));
        assertThat(Patience.after(4, 0)).isEqualTo(ofMillis(1000));
        assertThat(Patience.after(0, 21)).isEqualTo(ofMillis(1000));
        assertThat(Patience.after(4, 23)).isEqualTo(ofMillis(4000));
    }

    @Test
    void noStrangerCanKeepTheOwnerOutForLong() {
        assertThat(Patience.after(1_000_000_000L, 1_000_000_000L)).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void aNetworkOfTheNewKindIsOneAddress() {
        assertThat(SignInFailures.network("2001:db8:0:1:0:0:0:5"))
                .isEqualTo(SignInFailures.network("2001:db8:0:1:aaaa:bbbb:cccc:dddd"))
                .isNotEqualTo(SignInFailures.network("2001:db8:0:2:0:0:0:5"));
        assertThat(SignInFailures.network("192.0.2.1")).isNotEqualTo(SignInFailures.network("192.0.2.2"));
    }
}
