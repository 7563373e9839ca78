package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.whereas.problem.Problem;
import org.whereas.problem.Rfc9457;
import org.whereas.problem.Words;
import org.whereas.web.Arrival;
import org.whereas.web.SecurityHeaders;

/// Finds out who sent a request: by a bearer token, or else by the cookie of a session. Asked
/// for every request, on public addresses too, and remembers nothing: the database is asked
/// each time, so a change of role or an end holds at once.
///
/// A token that is presented and bad is refused everywhere. So is a bad cookie on the addresses
/// for programs; on a page the cookie is taken away and the visitor goes on unknown, for a
/// session that ran out must not shut anybody out.
@ApplicationScoped
public class CallerMechanism implements HttpAuthenticationMechanism {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String BEARER = "Bearer ";

    @Inject
    Credentials credentials;

    @Inject
    Caller caller;

    @Inject
    SessionCookie sessionCookie;

    @Inject
    Arrival arrival;

    @Override
    @Transactional
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (request.getRequestURI().startsWith("/assets/")) return context.doNothing();
        caller.comesFrom(arrival.address());
        var authorization = request.getHeader("Authorization");
        if (authorization != null) return byBearer(authorization, request, context);
        return sessionCookie
                .sent()
                .map(cookie -> byCookie(cookie, request, context))
                .orElseGet(context::doNothing);
    }

    private AuthenticationStatus byBearer(String header, HttpServletRequest request, HttpMessageContext context) {
        var standing = header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? credentials.ofBearer(
                        new Secret(header.substring(BEARER.length()).strip()))
                : Optional.<Standing>empty();
        if (standing.isEmpty()) return refuse(new Problem.BadCredential(), context);
        if (!SAFE.contains(request.getMethod()) && !standing.get().changesThings())
            return refuse(new Problem.NotAllowed("change"), context);
        caller.actsByToken(standing.get());
        return known(standing.get(), context);
    }

    private AuthenticationStatus byCookie(Secret cookie, HttpServletRequest request, HttpMessageContext context) {
        var proven = credentials.ofCookie(cookie);
        if (proven.isPresent()) {
            caller.actsInSession(proven.get().standing(), proven.get().session());
            return known(proven.get().standing(), context);
        }
        context.getResponse().addHeader("Set-Cookie", sessionCookie.none());
        var forPrograms = request.getRequestURI().startsWith("/api/");
        return forPrograms ? refuse(new Problem.BadCredential(), context) : context.doNothing();
    }

    private static AuthenticationStatus known(Standing standing, HttpMessageContext context) {
        var groups = standing.siteAdministrator() ? Set.of("member", "site-administrator") : Set.of("member");
        return context.notifyContainerAboutLogin(String.valueOf(standing.member()), groups);
    }

    /// Answers here, for no resource is reached.
    private AuthenticationStatus refuse(Problem problem, HttpMessageContext context) {
        var refusal = problem.rendered(Words.ENGLISH);
        var response = context.getResponse();
        response.setStatus(refusal.status());
        response.setContentType(Rfc9457.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        SecurityHeaders.put(response, arrival.secure());
        if (refusal.status() == HttpServletResponse.SC_UNAUTHORIZED) response.setHeader("WWW-Authenticate", "Bearer");
        var body = Json.createObjectBuilder(refusal.body()).build().toString();
        try {
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
