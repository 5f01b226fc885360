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

    /** The provider has no such model, or not for this account. */
    record NoSuchModel(String detail) implements ModelFailure {}

    /** It cannot be asked as its agent says: no such secret, or an address nobody may call. */
    record Misconfigured(String detail) implements ModelFailure {}

    /** It failed so often lately that it was not asked. */
    record Resting(String model) implements ModelFailure {}

    /**
     * Down, overloaded or unreachable.
     *
     * @param reached false when no connection came about: nothing was asked, so nothing can be charged
     */
    record Transient(String detail, boolean reached) implements ModelFailure {
        public Transient(String detail) {
            this(detail, true);
        }
    }

    record TimedOut() implements ModelFailure {}

    /** The stream ended before the answer did. */
    record BrokenStream(String detail) implements ModelFailure {}

    /** An answer that is not in the provider's protocol. */
    record Unreadable(String detail) implements ModelFailure {}
}
