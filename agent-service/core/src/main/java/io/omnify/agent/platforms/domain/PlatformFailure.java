package io.omnify.agent.platforms.domain;

import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a platform did not do what it was asked. Told by the vendor's own code, never by the status of its answer alone:
 * vendors throttle with 400, answer 401 for what is merely late and refuse inside a success.
 */
public sealed interface PlatformFailure {
    /** The vendor's own code where it sent one, else ours. */
    String code();

    /** For a person; holds no secret. */
    String message();

    /** The token is not accepted. A fresh one may be; after that a person must connect again. */
    record Unauthorized(String code, String message) implements PlatformFailure {}

    /** The token is good, but may not do this. */
    record Forbidden(String code, String message) implements PlatformFailure {}

    record NotFound(String code, String message) implements PlatformFailure {}

    /** Certainly without effect; the fields are ours, not the vendor's, where they can be told. */
    record Invalid(String code, String message, List<FieldProblem> problems) implements PlatformFailure {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** The vendor has one of this name or identity already. */
    record Duplicate(String code, String message) implements PlatformFailure {}

    /** Too many calls just now. Certainly without effect. */
    record RateLimited(
            String code, String message, @Nullable Duration retryAfter) implements PlatformFailure {}

    /** No more calls for a long time: waiting within a call never helps. Certainly without effect. */
    record QuotaExhausted(
            String code, String message, @Nullable Instant until) implements PlatformFailure {}

    /** The vendor does not serve the configured version any more: nobody's retry helps, an operator must act. */
    record VersionSunset(String code, String message) implements PlatformFailure {}

    /** The platform does not answer, or says it cannot. Certainly without effect. */
    record Unavailable(String code, String message) implements PlatformFailure {}

    /** A write was sent and its end was not seen, or the answer cannot be trusted: look before doing it again. */
    record Uncertain(String code, String message) implements PlatformFailure {}
}
