package io.omnify.agent.executions.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why an execution brought no output, in a stable code and words for a person. */
public record Failure(
        String code,
        String message,
        boolean retryable,
        @Nullable Duration retryAfter) {
    public static Failure of(String code, String message) {
        return new Failure(code, message, false, null);
    }

    public static Failure retryable(String code, String message) {
        return new Failure(code, message, true, null);
    }

    public static Failure of(ModelFailure failure) {
        return switch (failure) {
            case ModelFailure.RateLimited(var after) ->
                new Failure("model-rate-limited", "The model's provider asks to slow down.", true, after);
            case ModelFailure.QuotaExhausted() ->
                of("model-quota-exhausted", "The account's quota at the model's provider is used up.");
            case ModelFailure.Unauthorized() ->
                of("model-unauthorized", "The model's provider does not accept the configured key.");
            case ModelFailure.Invalid(var detail) ->
                of("model-rejected-request", "The model's provider rejected the request: " + detail);
            case ModelFailure.NoSuchModel(var detail) -> of("model-not-found", detail);
            case ModelFailure.Misconfigured(var detail) -> of("model-misconfigured", detail);
            case ModelFailure.Resting(var model) ->
                retryable("model-unavailable", model + " failed so often lately that it is given a rest.");
            case ModelFailure.Transient(var detail, var _) -> retryable("model-unavailable", detail);
            case ModelFailure.TimedOut() -> retryable("model-timeout", "The model did not answer in time.");
            case ModelFailure.BrokenStream(var detail) -> retryable("model-stream-broken", detail);
            case ModelFailure.Unreadable(var detail) -> retryable("model-answer-unreadable", detail);
        };
    }
}
