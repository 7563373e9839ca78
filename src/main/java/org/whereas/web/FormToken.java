package org.whereas.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// The token that every form of ours carries: the same random value in a cookie and in the
/// form, which another site can neither read nor set (OWASP, double submit cookie; the origin
/// is checked as well, see [CrossSiteFilter]).
@RequestScoped
public class FormToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NAME = "whereas-form";

    @Inject
    HttpServletRequest request;

    @Inject
    Arrival arrival;

    private String fresh;

    /// The token of this caller; a new one where there is none yet.
    public String value() {
        return sent().orElseGet(this::fresh);
    }

    boolean matches(String given) {
        return sent().filter(s -> MessageDigest.isEqual(s.getBytes(), given.getBytes()))
                .isPresent();
    }

    /// The `Set-Cookie` value to send along, when a token was made for this request.
    Optional<String> cookie() {
        if (fresh == null) return Optional.empty();
        var secure = arrival.secure() ? "; Secure" : "";
        return Optional.of(name() + "=" + fresh + "; Path=/; HttpOnly; SameSite=Strict" + secure);
    }

    private String fresh() {
        if (fresh == null) {
            var bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
        return fresh;
    }

    private Optional<String> sent() {
        if (request.getCookies() == null) return Optional.empty();
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(name()) && cookie.getValue().length() == 32)
                return Optional.of(cookie.getValue());
        }
        return Optional.empty();
    }

    private String name() {
        return arrival.secure() ? "__Host-" + NAME : NAME;
    }
}
