package io.omnify.agent.executions.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a model gave no answer, sorted by what can be done about it. */
public sealed interface ModelFailure {
    /** Too fast; worth another try after this time, or soon when null. */
    record RateLimited(@Nullable Duration retryAfter) implements ModelFailure {}

    /** No money or quota left: trying again helps nobody. */
    record QuotaExhausted() implements ModelFailure {}

    record Unauthorized() implements ModelFailure {}

    /** The provider understood us and said no; the same request will be refused again. */
    record Invalid(String detail) implements ModelFailure {}

    /** Down, overloaded or unreachable. */
    record Transient(String detail) implements ModelFailure {}

    record TimedOut() implements ModelFailure {}

    /** The stream ended before the answer did. */
    record BrokenStream(String detail) implements ModelFailure {}

    /** An answer that is not in the provider's protocol. */
    record Unreadable(String detail) implements ModelFailure {}
}
