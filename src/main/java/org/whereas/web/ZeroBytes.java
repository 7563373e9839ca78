package org.whereas.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;

/// Puts the replacement character for a zero byte in a query: PostgreSQL takes none, and no word of anybody has one.
@Provider
@PreMatching
@Priority(2)
public class ZeroBytes implements ContainerRequestFilter {

    private static final String ZERO = "%00";
    private static final String REPLACEMENT = "%EF%BF%BD";

    @Override
    public void filter(ContainerRequestContext request) {
        var asked = request.getUriInfo().getRequestUri();
        var query = asked.getRawQuery();
        if (query == null || !query.contains(ZERO)) return;
        request.setRequestUri(UriBuilder.fromUri(asked)
                .replaceQuery(query.replace(ZERO, REPLACEMENT))
                .build());
    }
}
