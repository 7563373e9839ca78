package org.whereas.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/// Answers every [Refusal].
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Inject
    Answers answers;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Refusal refusal) {
        return answers.to(refusal.problem(), uri, headers);
    }
}
