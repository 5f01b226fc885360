package io.omnify.agent.executions.domain;

import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One completed call of the model. Stored before anything else happens, so that it is never paid for twice.
 *
 * @param violations what is wrong with the final answer; empty when nothing is, or when it asked for tools
 */
public record Turn(
        int number,
        String responseId,
        String model,
        ModelOutcome.Finish finish,
        String text,
        @Nullable Map<String, @Nullable Object> data,
        List<String> violations,
        Usage usage,
        Money cost,
        Instant startedAt,
        Instant completedAt) {
    public Turn {
        data = data == null ? null : Json.copy(data);
        violations = List.copyOf(violations);
    }

    /** The same, found to be wrong. */
    public Turn with(List<String> found) {
        return new Turn(number, responseId, model, finish, text, data, found, usage, cost, startedAt, completedAt);
    }

    /** The same in words that may be kept. */
    public Turn saying(String other) {
        return new Turn(
                number, responseId, model, finish, other, data, violations, usage, cost, startedAt, completedAt);
    }

    /** The same with what of its object may be kept; the words it was read from are gone. */
    public Turn saying(Map<String, @Nullable Object> other) {
        return new Turn(number, responseId, model, finish, "", other, violations, usage, cost, startedAt, completedAt);
    }
}
