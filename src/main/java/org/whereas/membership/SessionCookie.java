package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.whereas.web.Arrival;

/// The cookie that holds a session's secret.
///
/// It is `__Host-whereas`, which a browser takes over TLS only and from no neighbouring host. A first try on one's own
/// machine has no TLS: there, and only there, it is `whereas`. A server that is reached from elsewhere without TLS so
/// lets nobody sign in.
@RequestScoped
class SessionCookie {

    private static final String PLAIN = "whereas";
    private static final String SECURE = "__Host-whereas";

    @Inject
    HttpServletRequest request;

    @Inject
    Arrival arrival;

    /// The secret that the browser sent, if any.
    Optional<Secret> sent() {
        return value(request, name());
    }

    /// The secret in a cookie of this name.
    static Optional<Secret> value(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .map(Cookie::getValue)
                .map(Secret::new);
    }

    /// The header that gives the browser this secret until it is closed.
    String of(Secret secret) {
        return header(secret.text(), "");
    }

    /// The header that takes it away.
    String none() {
        return header("", "; Max-Age=0");
    }

    private String header(String value, String lasting) {
        var secure = arrival.onOwnMachine() ? "" : "; Secure";
        return name() + "=" + value + lasting + "; Path=/; HttpOnly; SameSite=Lax" + secure;
    }

    private String name() {
        return arrival.onOwnMachine() ? PLAIN : SECURE;
    }
}
