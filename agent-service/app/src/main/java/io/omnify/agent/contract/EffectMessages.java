package io.omnify.agent.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.effects.domain.Effect;
import io.omnify.agent.effects.domain.Outcome;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer to a step that acts on a platform, in the form agents answer too: agent.step.finished.v1. */
public final class EffectMessages {
    private static final String TYPE = "agent.step.finished.v1";
    private static final UsageV1 NO_USAGE = new UsageV1(0, 0, new MoneyV1("0.00", "USD"));
    private static final ErrorV1 UNCERTAIN =
            new ErrorV1("effect-uncertain", "It is not known whether it took effect. A person must look.", false, null);

    /** The mapper of events leaves out what is null; in an output null is an answer. */
    private static final ObjectMapper NULLS_KEPT = new ObjectMapper();

    private EffectMessages() {}

    record MoneyV1(String amount, String currency) {}

    record UsageV1(long inputTokens, long outputTokens, MoneyV1 cost) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ErrorV1(
            String code,
            String message,
            boolean retryable,
            @Nullable Long retryAfterSeconds) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepFinishedV1(
            String commandId,
            String runId,
            String stepId,
            int attempt,
            String status,
            @Nullable JsonNode output,
            @Nullable ErrorV1 error,
            @Nullable JsonNode known,
            String executionId,
            String mode,
            UsageV1 usage,
            Instant startedAt,
            Instant completedAt) {}

    /** The same effect is always told with the same id. */
    public static OutboxMessage finished(Effect effect) {
        var id = effect.id();
        var at = Objects.requireNonNull(effect.completedAt());
        var told = told(Objects.requireNonNull(effect.outcome()));
        var data = new StepFinishedV1(
                id.toString(),
                id.run(),
                id.step(),
                id.attempt(),
                told.status(),
                told.output(),
                told.error(),
                told.known(),
                "exec_" + UUID.nameUUIDFromBytes(id.toString().getBytes(UTF_8)),
                effect.mode().code(),
                NO_USAGE,
                effect.startedAt(),
                at);
        return OutboxMessage.of("evt_" + id + "_finished", TYPE, id.run(), effect.org(), at, data);
    }

    private record Told(
            String status,
            @Nullable JsonNode output,
            @Nullable ErrorV1 error,
            @Nullable JsonNode known) {}

    private static Told told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var output) -> new Told("completed", json(output), null, null);
            case Outcome.Failed(var failure) -> new Told("failed", null, error(failure), null);
            case Outcome.Unknown(var known) -> new Told("needs_attention", null, UNCERTAIN, json(known));
        };
    }

    private static JsonNode json(Map<String, @Nullable Object> object) {
        return NULLS_KEPT.valueToTree(object);
    }

    private static ErrorV1 error(Failure failure) {
        var after = failure.retryAfter();
        return new ErrorV1(
                failure.code(), failure.message(), failure.retryable(), after == null ? null : after.toSeconds());
    }
}
