package org.whereas.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.whereas.problem.Problem;

/// Reads the `Idempotency-Key` and hashes the body, for [IdempotencyInterceptor].
@Provider
@Idempotent
public class IdempotencyFilter implements ContainerRequestFilter {

    @Inject
    HttpServletRequest http;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var key = request.getHeaderString("Idempotency-Key");
        if (key == null) return;
        if (key.isBlank() || key.length() > KeyedRequest.LONGEST_KEY)
            throw Problem.Invalid.of("Idempotency-Key", "key", KeyedRequest.LONGEST_KEY)
                    .asException();
        var body = request.getEntityStream().readNBytes(CrossSiteFilter.LARGEST_BODY + 1);
        if (body.length > CrossSiteFilter.LARGEST_BODY)
            throw new Problem.TooLarge(CrossSiteFilter.LARGEST_BODY).asException();
        request.setEntityStream(new ByteArrayInputStream(body));
        var address =
                request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath() + "?"
                        + request.getUriInfo().getRequestUri().getRawQuery();
        http.setAttribute(KeyedRequest.ATTRIBUTE, new KeyedRequest(key, address, hash(body)));
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
