package org.whereas.problem;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Answers everything else: what the container refuses becomes a [Problem]; a bug is logged once with a number and
/// answered with that number alone.
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(FaultMapper.class.getName());

    @Inject
    Answers answers;

    @Context
    UriInfo uri;

    @Context
    Request request;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) return answer(refusal.problem());
        }
        if (Busy.isCauseOf(fault)) return busy(fault);
        return switch (fault) {
            case NotFoundException _ -> answer(new Problem.NoSuchAddress("/" + uri.getPath()));
            case WebApplicationException absent
            when absent.getResponse().getStatus() == 404 -> answer(new Problem.NoSuchAddress("/" + uri.getPath()));
            case NotAllowedException refused -> allowing(refused, answer(new Problem.WrongMethod(request.getMethod())));
            case NotSupportedException _ -> answer(new Problem.Unsupported(String.valueOf(headers.getMediaType())));
            case NotAcceptableException _ -> answer(new Problem.NotAcceptable());
            case BadRequestException _ -> answer(Unreadable.of(fault));
            case ConstraintViolationException violations -> answer(invalid(violations));
            case ProcessingException _, JsonException _, JsonbException _ -> answer(Unreadable.of(fault));
            case WebApplicationException known when known.getResponse().getStatus() < 400 -> known.getResponse();
            default -> bug(fault);
        };
    }

    private Response answer(Problem problem) {
        return answers.to(problem, uri, headers);
    }

    private static Response allowing(NotAllowedException refused, Response answer) {
        answer.getHeaders()
                .putSingle(
                        HttpHeaders.ALLOW,
                        String.join(", ", refused.getResponse().getAllowedMethods()));
        return answer;
    }

    private static Problem invalid(ConstraintViolationException violations) {
        return new Problem.Invalid(violations.getConstraintViolations().stream()
                .map(v -> new Problem.Fault("/" + lastNode(v.getPropertyPath()), v.getMessage()))
                .toList());
    }

    private static String lastNode(jakarta.validation.Path path) {
        var last = "";
        for (var node : path) last = String.valueOf(node.getName());
        return last;
    }

    private Response busy(Throwable fault) {
        LOG.log(Level.WARNING, fault, () -> "The database is busy at " + uri.getPath());
        return answer(new Problem.Unavailable("database", Busy.SECONDS));
    }

    private Response bug(Throwable fault) {
        var number = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, fault, () -> "Failure " + number + " at " + uri.getPath());
        var refusal = Rfc9457.of(answers.words(), 500, "failure", number).with(Map.of("number", number));
        return answers.to(refusal, uri, headers);
    }
}
