package org.whereas.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Puts the headers on every answer that keep a browser from doing what no page of ours asks of it: pages, API, assets,
/// errors, and what the server answers by itself.
@WebFilter(
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeaders implements Filter {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Inject
    Arrival arrival;

    @Override
    public void doFilter(ServletRequest request, ServletResponse answer, FilterChain rest)
            throws IOException, ServletException {
        put((HttpServletResponse) answer, arrival.secure());
        rest.doFilter(request, answer);
    }

    /// For an answer that no filter sees.
    ///
    /// @param secure whether it goes over TLS; only then may it say that everything after it must
    public static void put(HttpServletResponse answer, boolean secure) {
        answer.setHeader("Content-Security-Policy", POLICY);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (secure) answer.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
}
