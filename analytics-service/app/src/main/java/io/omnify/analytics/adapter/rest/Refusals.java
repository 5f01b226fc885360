package io.omnify.analytics.adapter.rest;

import io.omnify.analytics.imports.domain.InvalidFile;
import io.omnify.analytics.metrics.domain.InvalidQuery;
import io.omnify.platform.web.Problem;
import io.omnify.platform.web.ProblemException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says no in the platform's way. */
final class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class);

    @ServerExceptionMapper
    public Response invalidFile(InvalidFile e) {
        var errors = e.problems().stream()
                .map(problem -> new Problem.FieldError(problem.field(), problem.message()))
                .toList();
        return ProblemException.invalid(errors).problem().toResponse();
    }

    @ServerExceptionMapper
    public Response invalidQuery(InvalidQuery e) {
        return ProblemException.invalid(e.field(), e.reason()).problem().toResponse();
    }

    /** The form ended early, was none, or was too large to be read on. */
    @ServerExceptionMapper
    public Response brokenRequest(IOException e) {
        LOG.debugf("request not readable reason=%s", e.getMessage());
        var tooLarge = String.valueOf(e.getMessage()).contains("too large");
        var problem = tooLarge
                ? Problem.of(413, "too-large", "The body is larger than allowed.")
                : Problem.of(400, "malformed-request", "The body is not a complete multipart form.");
        return problem.toResponse();
    }
}
