package org.whereas.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/// What an answer of a resource carries besides [SecurityHeaders]: the cookie of its forms, and that nobody else keeps
/// it.
@Provider
public class OwnHeaders implements ContainerResponseFilter {

    @Inject
    FormToken formToken;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        var headers = answer.getHeaders();
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL))
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        formToken.cookie().ifPresent(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie));
    }
}
