package org.whereas.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Turns a refusal into an answer: a page for people, `application/problem+json` for programs.
@ApplicationScoped
public class Answers {

    @Inject
    ProblemPage page;

    /// The answer to a refusal. A person who has to sign in first is taken there and brought back afterwards.
    public Response to(Problem problem, UriInfo uri, HttpHeaders headers) {
        if (problem instanceof Problem.SignInNeeded && isForPeople(uri, headers)) return signIn(uri);
        return to(problem.rendered(words()), uri, headers);
    }

    Response to(Rfc9457 refusal, UriInfo uri, HttpHeaders headers) {
        var answer = Response.status(refusal.status()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (refusal.retrySeconds() > 0) answer.header(HttpHeaders.RETRY_AFTER, refusal.retrySeconds());
        if (refusal.status() == 401) answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        if (isForPeople(uri, headers)) {
            return answer.type("text/html;charset=UTF-8")
                    .entity(page.show(refusal, "/" + uri.getPath()))
                    .build();
        }
        return answer.type(Rfc9457.MEDIA_TYPE).entity(refusal.body()).build();
    }

    Words words() {
        return page.words();
    }

    private static Response signIn(UriInfo uri) {
        var asked = uri.getRequestUri();
        var whole = asked.getRawQuery() == null ? asked.getRawPath() : asked.getRawPath() + "?" + asked.getRawQuery();
        var location = "/sign-in?return=" + URLEncoder.encode(whole, StandardCharsets.UTF_8);
        return Response.seeOther(URI.create(location)).build();
    }

    private static boolean isForPeople(UriInfo uri, HttpHeaders headers) {
        if (uri.getPath().startsWith("api/v1") || uri.getPath().startsWith("/api/v1")) return false;
        return headers.getAcceptableMediaTypes().stream()
                .anyMatch(t -> !t.isWildcardType() && t.isCompatible(MediaType.TEXT_HTML_TYPE));
    }
}
