package io.omnify.agent.adapter.rest;

import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.platform.web.Problem;
import io.omnify.platform.web.Problem.FieldError;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What a platform did not do, as a problem; does not compile when a failure has no answer. */
final class PlatformFailures {
    private static final Duration SOON = Duration.ofSeconds(30);

    @ServerExceptionMapper
    public Response failed(PlatformFailed failed) {
        return response(failed.failure());
    }

    private static Response response(PlatformFailure failure) {
        var said = failure.code() + ": " + failure.message();
        return switch (failure) {
            case PlatformFailure.Unauthorized _ ->
                Problem.of(409, "platform-unauthorized", said).toResponse();
            case PlatformFailure.Forbidden _ ->
                Problem.of(409, "platform-forbids", said).toResponse();
            case PlatformFailure.NotFound _ ->
                Problem.of(404, "platform-object-not-found", said).toResponse();
            case PlatformFailure.Invalid(var _, var _, var problems) -> {
                var errors = problems.stream()
                        .map(each -> new FieldError(each.field(), each.message()))
                        .toList();
                yield Problem.of(422, "invalid-values", said, errors).toResponse();
            }
            case PlatformFailure.Duplicate _ ->
                Problem.of(409, "platform-duplicate", said).toResponse();
            case PlatformFailure.RateLimited(var _, var _, var after) -> later("platform-rate-limited", said, after);
            case PlatformFailure.QuotaExhausted _ -> later("platform-quota-exhausted", said, Duration.ofHours(1));
            case PlatformFailure.VersionSunset _ ->
                Problem.of(502, "platform-version-sunset", said).toResponse();
            case PlatformFailure.Unavailable _ -> later("platform-unavailable", said, SOON);
            case PlatformFailure.Uncertain _ ->
                Problem.of(502, "platform-uncertain", said).toResponse();
        };
    }

    private static Response later(String code, String said, @Nullable Duration after) {
        var wait = after == null ? SOON : after;
        return Response.fromResponse(Problem.of(503, code, said).toResponse())
                .header("Retry-After", Math.max(1, wait.toSeconds()))
                .build();
    }
}
