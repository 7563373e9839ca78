package org.whereas.problem;

import jakarta.annotation.Priority;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;

/// A failure that shows only at the commit. The server has a mapper of its own for these, which answers with a page
/// that names it; this one stands before it and hands them to the [FaultMapper].
@Provider
@Priority(1)
public class CommitFaultMapper implements ExceptionMapper<TransactionalException> {

    @Context
    Providers providers;

    @Override
    public Response toResponse(TransactionalException fault) {
        return providers.getExceptionMapper(Throwable.class).toResponse(fault);
    }
}
