package org.whereas.membership;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;

/// The cookie that holds a session's secret.
///
/// It is `__Host-whereas`, which a browser takes over TLS only and from no neighbouring host. A first try on
/// one's own
/// machine has no TLS: there, and only there, it is `whereas`. A server that is reached from elsewhere without
/// TLS so
/// lets
/// nobody sign in.
final class SessionCookie {

    private static final String PLAIN = "whereas";
    private static final String SECURE = "__Host-whereas";

    private SessionCookie() {}

    /// The secret that the browser sent, if any.
    static Optional<Secret> in(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .findFirst()
                .map(Cookie::getValue)
                .map(Secret::new);
    }

    /// The header that gives the browser this secret until it is closed.
    static String of(Secret secret, HttpServletRequest request) {
        return header(request, secret.text(), "");
    }

    /// The header that takes it away.
    static String none(HttpServletRequest request) {
        return header(request, "", "; Max-Age=0");
    }

    private static String header(HttpServletRequest request, String value, String lasting) {
        var secure = isOwnMachine(request) ? "" : "; Secure";
        return name(request) + "=" + value + lasting + "; Path=/; HttpOnly; SameSite=Lax" + secure;
    }

    private static String name(HttpServletRequest request) {
        return isOwnMachine(request) ? PLAIN : SECURE;
    }

    private static boolean isOwnMachine(HttpServletRequest request) {
        if (request.isSecure()) return false;
        return switch (request.getServerName()) {
            case "localhost", "127.0.0.1", "[::1]", "::1" -> true;
            default -> false;
        };
    }
}
