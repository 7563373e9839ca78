package org.whereas.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.whereas.problem.Problem;

/// Lets nothing be changed from another site: `Sec-Fetch-Site` and `Origin` are checked on
/// every request that changes something and is not authenticated by a bearer token, and a form
/// must bring its [FormToken].
@Provider
@Priority(Priorities.AUTHORIZATION)
public class CrossSiteFilter implements ContainerRequestFilter {

    /// The largest body that any form or upload may have.
    public static final int LARGEST_BODY = 26_000_000;

    /// So many bytes at the front of a [Roomy] form are looked through for its token.
    private static final int FRONT = 8192;

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern FORM = Pattern.compile("(?:^|&)_token=([^&]*)");
    private static final Pattern PART =
            Pattern.compile("name=\"_token\"[^\\r\\n]*(?:\\r\\n[^\\r\\n]+)*\\r\\n\\r\\n([^\\r\\n]*)\\r\\n");

    @Inject
    FormToken formToken;

    @Inject
    Arrival arrival;

    @Inject
    Instance<Visitor> visitor;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (SAFE.contains(request.getMethod())) return;
        var bearer = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null
                && !(visitor.isResolvable() && visitor.get().byCookie());
        if (bearer) return;
        if (isFromElsewhere(request)) throw new Problem.CrossSite().asException();
        if (isForm(request.getMediaType())
                && !token(request).filter(formToken::matches).isPresent()) throw new Problem.CrossSite().asException();
    }

    private boolean isFromElsewhere(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) return true;
        var origin = request.getHeaderString("Origin");
        if (origin == null) return false;
        return !origin.equals(arrival.origin()) && !origin.equals("https://" + arrival.host());
    }

    private static boolean isForm(MediaType type) {
        return type != null
                && (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                        || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE));
    }

    private Optional<String> token(ContainerRequestContext request) throws IOException {
        if (isRoomy()) return tokenInFront(request);
        var body = request.getEntityStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) throw new Problem.TooLarge(LARGEST_BODY).asException();
        request.setEntityStream(new ByteArrayInputStream(body));
        var multipart = request.getMediaType().isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
        return token(new String(body, StandardCharsets.ISO_8859_1), multipart);
    }

    private boolean isRoomy() {
        var method = resource.getResourceMethod();
        return method != null && method.isAnnotationPresent(Roomy.class);
    }

    /// The token of a form of many bytes stands before them.
    private static Optional<String> tokenInFront(ContainerRequestContext request) throws IOException {
        var rest = request.getEntityStream();
        var front = rest.readNBytes(FRONT);
        request.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(front), rest));
        return token(new String(front, StandardCharsets.ISO_8859_1), true);
    }

    /// The token in the body of a form, which is sent as one line or in parts.
    static Optional<String> token(String body, boolean multipart) {
        var found = (multipart ? PART : FORM).matcher(body);
        if (!found.find()) return Optional.empty();
        return Optional.of(multipart ? found.group(1) : URLDecoder.decode(found.group(1), StandardCharsets.UTF_8));
    }
}
