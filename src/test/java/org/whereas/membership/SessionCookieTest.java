package org.whereas.membership;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whereas.web.Arrivals;

class SessionCookieTest {

    private static final Secret SECRET = new Secret("abc");

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "127.0.0.1", "[::1]:8080"})
    void onesOwnMachineNeedsNoTls(String host) {
        assertThat(cookie(host, false).of(SECRET)).isEqualTo("whereas=abc; Path=/; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"whereas.example.org", "localhost.example.org", "192.0.2.7"})
    void anywhereElseTheCookieTravelsOverTlsOnly(String host) {
        assertThat(cookie(host, false).of(SECRET))
                .isEqualTo("__Host-whereas=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void aCookieOfTheOtherNameIsNotLookedAt() {
        var plain = new Cookie("whereas", "planted");
        var hosted = new Cookie("__Host-whereas", "own");

        assertThat(cookie("whereas.example.org", true, plain, hosted).sent()).contains(new Secret("own"));
        assertThat(cookie("whereas.example.org", true, plain).sent()).isEmpty();
        assertThat(cookie("localhost", false, plain).sent()).contains(new Secret("planted"));
        assertThat(cookie("localhost", false).sent()).isEmpty();
    }

    @Test
    void takingItAwayEndsItAtOnce() {
        assertThat(cookie("localhost", true).none()).startsWith("__Host-whereas=; Max-Age=0; Path=/");
    }

    private static SessionCookie cookie(String host, boolean secure, Cookie... cookies) {
        var cookie = new SessionCookie();
        cookie.request = Arrivals.request("192.0.2.1", secure, Map.of("host", host), cookies);
        cookie.arrival = Arrivals.of("", "192.0.2.1", secure, Map.of("host", host));
        return cookie;
    }
}
