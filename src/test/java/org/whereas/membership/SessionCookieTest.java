package org.whereas.membership;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionCookieTest {

    private static final Secret SECRET = new Secret("abc");

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
    void onesOwnMachineNeedsNoTls(String host) {
        assertThat(SessionCookie.of(SECRET, request(host, false)))
                .isEqualTo("whereas=abc; Path=/; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"whereas.example.org", "localhost.example.org", "192.0.2.7"})
    void anywhereElseTheCookieTravelsOverTlsOnly(String host) {
        assertThat(SessionCookie.of(SECRET, request(host, false)))
                .isEqualTo("__Host-whereas=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void aCookieOfTheOtherNameIsNotLookedAt() {
        var plain = new Cookie("whereas", "planted");
        var hosted = new Cookie("__Host-whereas", "own");

        assertThat(SessionCookie.in(request("whereas.example.org", true, plain, hosted)))
                .contains(new Secret("own"));
        assertThat(SessionCookie.in(request("whereas.example.org", true, plain)))
                .isEmpty();
        assertThat(SessionCookie.in(request("localhost", false, plain))).contains(new Secret("planted"));
        assertThat(SessionCookie.in(request("localhost", false))).isEmpty();
    }

    @Test
    void takingItAwayEndsItAtOnce() {
        assertThat(SessionCookie.none(request("localhost", true))).startsWith("__Host-whereas=; Max-Age=0; Path=/");
    }

    private static HttpServletRequest request(String host, boolean secure, Cookie... cookies) {
        var answers = Map.of("getServerName", host, "isSecure", secure, "getCookies", cookies);
        return (HttpServletRequest) Proxy.newProxyInstance(
                SessionCookieTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> answers.get(method.getName()));
    }
}
