package org.whereas.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.whereas.problem.Problem;

/// Answers a repeated request with the answer that was given first. Runs inside the transaction of the method it
/// guards.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotencyInterceptor {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    HttpServletRequest http;

    @Inject
    Visitor visitor;

    @Inject
    KeptAnswers kept;

    @Inject
    Undoing undoing;

    @AroundInvoke
    Object answer(InvocationContext invocation) throws Exception {
        if (!(http.getAttribute(KeyedRequest.ATTRIBUTE) instanceof KeyedRequest request)) return invocation.proceed();
        var before = kept.find(request, visitor.identity());
        if (before.isPresent()) return again(before.get(), request);
        KeptAnswer row;
        try {
            row = kept.claim(request, visitor.identity());
        } catch (PersistenceException failed) {
            return first(request, failed);
        }
        var answer = (Response) invocation.proceed();
        keep(row, answer);
        return answer;
    }

    /// The answer that another request with the same key was given while this one waited for it. The transaction of
    /// this one failed on the key and is taken back.
    private Response first(KeyedRequest request, PersistenceException failed) {
        undoing.undo();
        if (!Duplicate.isCauseOf(failed)) throw new Problem.SlowDown(1).asException();
        var answered = kept.committed(request, visitor.identity());
        return again(answered.orElseThrow(() -> new Problem.SlowDown(1).asException()), request);
    }

    private static Response again(KeptAnswer kept, KeyedRequest request) {
        if (!kept.bodySha256.equals(request.bodySha256())) throw new Problem.KeyReused().asException();
        var answer = Response.status(kept.status);
        if (!kept.location.isEmpty()) answer.location(URI.create(kept.location));
        if (!kept.etag.isEmpty()) answer.header(HttpHeaders.ETAG, kept.etag);
        if (!kept.body.isEmpty()) answer.type(MediaType.APPLICATION_JSON_TYPE).entity(kept.body);
        return answer.build();
    }

    private static void keep(KeptAnswer row, Response answer) {
        row.status = answer.getStatus();
        row.location = answer.getLocation() == null ? "" : answer.getLocation().toString();
        row.etag = answer.getHeaderString(HttpHeaders.ETAG) == null ? "" : answer.getHeaderString(HttpHeaders.ETAG);
        if (!answer.hasEntity()) return;
        row.body = JSON.toJson(answer.getEntity() instanceof ShownOnce once ? once.lasting() : answer.getEntity());
    }
}
