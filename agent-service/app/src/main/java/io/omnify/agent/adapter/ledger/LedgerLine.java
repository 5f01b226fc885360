package io.omnify.agent.adapter.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.omnify.agent.effects.domain.Effect;
import io.omnify.agent.effects.domain.EffectId;
import io.omnify.agent.effects.domain.Outcome;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.auth.api.OrgId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An effect as the ledger keeps it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LedgerLine(
        String org,
        String run,
        String step,
        int attempt,
        String action,
        Mode mode,
        Instant startedAt,
        Instant deadline,
        @Nullable String state,
        @Nullable Map<String, @Nullable Object> data,
        @Nullable Problem problem,
        @Nullable Instant completedAt) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectReader READER = JSON.readerFor(LedgerLine.class);
    private static final ObjectWriter WRITER = JSON.writerFor(LedgerLine.class);

    record Problem(
            String code,
            String message,
            boolean retryable,
            @Nullable Long afterSeconds) {
        static Problem of(Failure failure) {
            var after = failure.retryAfter();
            return new Problem(
                    failure.code(), failure.message(), failure.retryable(), after == null ? null : after.toSeconds());
        }

        Failure failure() {
            return new Failure(
                    code, message, retryable, afterSeconds == null ? null : Duration.ofSeconds(afterSeconds));
        }
    }

    static byte[] write(Effect effect) {
        try {
            return WRITER.writeValueAsBytes(of(effect));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an effect that is not JSON-shaped", e);
        }
    }

    static Effect read(byte[] line) {
        try {
            return READER.<LedgerLine>readValue(line).effect();
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger is damaged", e);
        }
    }

    private static LedgerLine of(Effect effect) {
        return switch (effect.outcome()) {
            case null -> line(effect, null, null, null);
            case Outcome.Done(var output) -> line(effect, "done", output, null);
            case Outcome.Failed(var failure) -> line(effect, "failed", null, Problem.of(failure));
            case Outcome.Unknown(var known) -> line(effect, "unknown", known, null);
        };
    }

    private static LedgerLine line(
            Effect effect,
            @Nullable String state,
            @Nullable Map<String, @Nullable Object> data,
            @Nullable Problem problem) {
        var id = effect.id();
        return new LedgerLine(
                effect.org().value(),
                id.run(),
                id.step(),
                id.attempt(),
                effect.action(),
                effect.mode(),
                effect.startedAt(),
                effect.deadline(),
                state,
                data,
                problem,
                effect.completedAt());
    }

    private Effect effect() {
        var id = new EffectId(run, step, attempt);
        return new Effect(new OrgId(org), id, action, mode, startedAt, deadline, outcome(), completedAt);
    }

    private @Nullable Outcome outcome() {
        if (state == null) return null;
        Map<String, @Nullable Object> known = data == null ? Map.of() : data;
        return switch (state) {
            case "done" -> new Outcome.Done(known);
            case "unknown" -> new Outcome.Unknown(known);
            case "failed" ->
                new Outcome.Failed(problem == null ? Failure.of("failed", "no reason was noted") : problem.failure());
            default -> throw new IllegalStateException("unknown state in the ledger: " + state);
        };
    }
}
