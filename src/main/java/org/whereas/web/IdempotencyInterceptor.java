package org.whereas.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.whereas.problem.Problem;

/// Answers a repeated request with the answer that was given first. Runs inside the transaction of the method it
/// guards.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotencyInterceptor {

    private static final Jsonb JSON = JsonbBuilder.create();
    private static final Duration KEPT = Duration.ofHours(24);

    @Inject
    HttpServletRequest http;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    @AroundInvoke
    Object answer(InvocationContext invocation) throws Exception {
        if (!(http.getAttribute(KeyedRequest.ATTRIBUTE) instanceof KeyedRequest request)) return invocation.proceed();
        var kept = find(request);
        if (kept.isPresent()) return again(kept.get(), request);
        var row = claim(request);
        var answer = (Response) invocation.proceed();
        keep(row, answer);
        return answer;
    }

    private Optional<KeptAnswer> find(KeyedRequest request) {
        em.createQuery("delete from KeptAnswer k where k.at < ?1")
                .setParameter(1, clock.instant().minus(KEPT))
                .executeUpdate();
        return em.createQuery(
                        "select k from KeptAnswer k where k.caller = ?1 and k.address = ?2 and k.key = ?3",
                        KeptAnswer.class)
                .setParameter(1, visitor.identity())
                .setParameter(2, request.address())
                .setParameter(3, request.key())
                .getResultStream()
                .findFirst();
    }

    /// The unique key makes the second of two at once wait for the first, and then try again.
    private KeptAnswer claim(KeyedRequest request) {
        var row = new KeptAnswer(request, visitor.identity(), clock.instant());
        try {
            em.persist(row);
            em.flush();
            return row;
        } catch (PersistenceException atTheSameTime) {
            throw new Problem.SlowDown(1).asException();
        }
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
