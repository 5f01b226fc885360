package io.omnify.agent.adapter.mongo;

import com.mongodb.client.model.Filters;
import io.omnify.agent.adapter.mongo.ExecutionParts.CallDocument;
import io.omnify.agent.adapter.mongo.ExecutionParts.FailureDocument;
import io.omnify.agent.adapter.mongo.ExecutionParts.LimitsDocument;
import io.omnify.agent.adapter.mongo.ExecutionParts.StepDocument;
import io.omnify.agent.adapter.mongo.ExecutionParts.TurnDocument;
import io.omnify.agent.executions.domain.Command;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Execution.AgentRef;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.Executions.Claim;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import io.omnify.platform.events.OutboxMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A stored execution: history, ledger entry and claim in one document, so that they can never disagree. */
public record ExecutionDocument(
        @BsonId String id,
        String org,
        String commandId,
        @Nullable Boolean leads,
        @Nullable StepDocument step,
        List<String> granted,
        String agentId,
        @Nullable String agentType,
        long agentVersion,
        String input,
        LimitsDocument limits,
        String mode,
        String status,
        List<TurnDocument> turns,
        List<CallDocument> calls,
        @Nullable List<FallbackDocument> fallbacks,
        @Nullable List<GuardrailDocument> guardrails,
        @Nullable List<RulingDocument> rulings,
        @Nullable String output,
        @Nullable FailureDocument failure,
        boolean cancelRequested,
        Instant startedAt,
        @Nullable Instant completedAt,
        long version,
        long inputTokens,
        long outputTokens,
        long costMicros,
        double seconds,
        @Nullable String owner,
        @Nullable Instant claimUntil,
        @Nullable Boolean deleted,
        List<OutboxMessage> outbox) {
    /** What was deleted is only summed, and known by its command. */
    static final Bson KEPT = Filters.eq("deleted", null);

    @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
    static ExecutionDocument of(Execution execution, @Nullable Claim claim, List<OutboxMessage> outbox) {
        return new ExecutionDocument(
                execution.id().value(),
                execution.org().value(),
                execution.command().id(),
                execution.command().leadsBatch() ? true : null,
                StepDocument.of(execution.command().step()),
                execution.command().granted().stream().map(Permission::code).toList(),
                execution.agent().id(),
                execution.agent().type(),
                execution.agent().version(),
                JsonText.write(execution.input()),
                LimitsDocument.of(execution.limits()),
                execution.mode().name(),
                execution.status().name(),
                execution.turns().stream().map(TurnDocument::of).toList(),
                execution.calls().stream().map(CallDocument::of).toList(),
                execution.fallbacks().stream().map(FallbackDocument::of).toList(),
                execution.guardrails().stream().map(GuardrailDocument::of).toList(),
                execution.rulings().stream().map(RulingDocument::of).toList(),
                JsonText.writeOrNull(execution.output()),
                FailureDocument.of(execution.failure()),
                execution.cancelRequested(),
                execution.startedAt(),
                execution.completedAt(),
                execution.version(),
                execution.usage().inputTokens(),
                execution.usage().outputTokens(),
                execution.cost().micros(),
                seconds(execution),
                claim == null ? null : claim.owner(),
                claim == null ? null : claim.until(),
                null,
                outbox);
    }

    /** Free for any worker: its claim ran out before there was one. */
    static ExecutionDocument queued(Execution execution) {
        return of(execution, new Claim("nobody", Instant.EPOCH, Instant.EPOCH), List.of());
    }

    private static double seconds(Execution execution) {
        var end = execution.completedAt();
        return end == null ? 0 : Duration.between(execution.startedAt(), end).toMillis() / 1000.0;
    }

    @SuppressWarnings("NullAway") // as above
    Execution toDomain() {
        return new Execution(
                new ExecutionId(id),
                new OrgId(org),
                new AgentRef(agentId, agentType, agentVersion),
                command(),
                JsonText.read(input),
                limits.toDomain(),
                Mode.valueOf(mode),
                deleted == null ? Status.valueOf(status) : Status.FAILED,
                turns.stream().map(TurnDocument::toDomain).toList(),
                calls.stream().map(CallDocument::toDomain).toList(),
                FallbackDocument.toDomain(fallbacks),
                GuardrailDocument.toDomain(guardrails),
                RulingDocument.toDomain(rulings),
                JsonText.readOrNull(output),
                failure == null ? null : failure.toDomain(),
                cancelRequested,
                startedAt,
                completedAt,
                version);
    }

    private Command command() {
        var permissions = granted.stream()
                .flatMap(code -> Permission.ofCode(code).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Command(commandId, step == null ? null : step.toDomain(), permissions);
    }
}
