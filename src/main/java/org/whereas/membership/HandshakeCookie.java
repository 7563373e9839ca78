package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.whereas.web.Arrival;

/// The cookie by which a browser that comes back from a sign-in elsewhere shows that it is the one that began it.
@RequestScoped
class HandshakeCookie {

    private static final String NAME = "whereas-handshake";

    @Inject
    HttpServletRequest request;

    @Inject
    Arrival arrival;

    Optional<Secret> sent() {
        return SessionCookie.value(request, name());
    }

    String of(Secret secret) {
        return header(secret.text(), Handshake.LASTS.toSeconds());
    }

    String none() {
        return header("", 0);
    }

    private String header(String value, long seconds) {
        var secure = arrival.onOwnMachine() ? "" : "; Secure";
        return name() + "=" + value + "; Max-Age=" + seconds + "; Path=/; HttpOnly; SameSite=Lax" + secure;
    }

    private String name() {
        return arrival.onOwnMachine() ? NAME : "__Host-" + NAME;
    }
}
