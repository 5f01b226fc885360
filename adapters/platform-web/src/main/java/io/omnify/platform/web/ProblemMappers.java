package io.omnify.platform.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.omnify.platform.web.Problem.FieldError;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request into a problem that names the field and leaks nothing. */
public final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        var response = Response.fromResponse(e.problem().toResponse());
        e.retryAfterSeconds().ifPresent(seconds -> response.header("Retry-After", seconds));
        return response.build();
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        var errors = e.getConstraintViolations().stream()
                .map(v -> new FieldError(JsonNames.snake(field(v.getPropertyPath())), v.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        return ProblemException.invalid(errors).problem().toResponse();
    }

    @ServerExceptionMapper({JsonParseException.class, JsonEOFException.class})
    public Response malformed(JsonProcessingException e) {
        var where = e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
        return Problem.of(400, "malformed-json", "The body is not well-formed JSON" + where + ".")
                .toResponse();
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonMappingException.class})
    public Response wrongType(JsonMappingException e) {
        if (e.getCause() instanceof ProblemException problem) return problem(problem);
        if (e.getCause() instanceof JsonParseException parse) return malformed(parse);
        var field = JsonNames.path(e);
        return ProblemException.invalid(List.of(new FieldError(field, JsonNames.expectation(e))))
                .problem()
                .toResponse();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(Exception e) {
        LOG.debugf("unauthenticated reason=%s", e.getClass().getSimpleName());
        var problem = Problem.of(401, "unauthenticated", "A valid access token is needed.");
        return Response.fromResponse(problem.toResponse())
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        LOG.debugf("forbidden reason=%s", e.getClass().getSimpleName());
        return Problem.of(403, "forbidden", "Your role does not permit this.").toResponse();
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e) {
        if (e.getCause() instanceof ProblemException named) return problem(named);
        if (e.getCause() instanceof JsonMappingException mapping) return wrongType(mapping);
        if (e.getCause() instanceof JsonProcessingException parse) return malformed(parse);
        int status = e.getResponse().getStatus();
        if (status < 400) return e.getResponse();
        return Problem.of(status, code(status), detail(status)).toResponse();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        LOG.error("request failed unexpectedly", e);
        return Problem.of(
                        500, "internal-error", "Something went wrong on our side; the request id finds it in the logs.")
                .toResponse();
    }

    private static String field(Path path) {
        var nodes = StreamSupport.stream(path.spliterator(), false).toList();
        // method.parameter.field...: a client knows neither the method nor the body parameter's name
        var known = nodes.size() > 2 ? nodes.subList(2, nodes.size()) : nodes.subList(nodes.size() - 1, nodes.size());
        var name = new StringBuilder();
        for (var node : known) {
            if (node.getIndex() != null)
                name.append('[').append(node.getIndex()).append(']');
            if (node.getName() == null || node.getName().startsWith("<")) continue;
            if (!name.isEmpty()) name.append('.');
            name.append(node.getName());
        }
        return name.toString();
    }

    private static String code(int status) {
        return switch (status) {
            case 400 -> "malformed-request";
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            default -> status >= 500 ? "internal-error" : "refused";
        };
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing here.";
            case 405 -> "This method is not offered here.";
            case 413 -> "The body is larger than allowed.";
            case 415 -> "The media type is not supported; send application/json.";
            default -> "The request was refused.";
        };
    }
}
