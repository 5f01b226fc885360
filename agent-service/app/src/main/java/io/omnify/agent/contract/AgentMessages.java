package io.omnify.agent.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.agents.domain.AgentEvent;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionEvent;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The wire forms of what this service tells, promised in docs/contracts/events. */
public final class AgentMessages {
    public static final String RESULTS = "omnify.agent.results";
    public static final String EVENTS = "omnify.agent.events";

    /** The mapper of events leaves out what is null; in an agent's output null is an answer. */
    private static final ObjectMapper NULLS_KEPT = new ObjectMapper();

    private AgentMessages() {}

    record MoneyV1(String amount, String currency) {}

    record UsageV1(long inputTokens, long outputTokens, MoneyV1 cost) {}

    record ErrorV1(
            String code,
            String message,
            boolean retryable,
            @Nullable Long retryAfterSeconds) {}

    record StepStartedV1(
            String commandId, String runId, String stepId, int attempt, String executionId, Instant startedAt) {}

    record StepFinishedV1(
            String commandId,
            String runId,
            String stepId,
            int attempt,
            String status,
            @Nullable JsonNode output,
            @Nullable ErrorV1 error,
            String executionId,
            String mode,
            UsageV1 usage,
            Instant startedAt,
            Instant completedAt) {}

    record ExecutionFinishedV1(
            String executionId,
            String agentId,
            @Nullable String agentType,
            String status,
            String mode,
            long inputTokens,
            long outputTokens,
            MoneyV1 cost,
            Instant startedAt,
            Instant completedAt,
            @Nullable String runId) {}

    record AgentCreatedV1(String agentId, String organizationId, String name, String agentType, Instant createdAt) {}

    record AgentDeletedV1(String agentId, String organizationId, Instant deletedAt) {}

    /** The topic of a message, by its type. */
    public static String topic(String type) {
        return type.startsWith("agent.step.") ? RESULTS : EVENTS;
    }

    public static List<OutboxMessage> encode(AgentEvent event) {
        return switch (event) {
            case AgentEvent.Created(var org, var agent, var name, var type, var at) -> {
                var data = new AgentCreatedV1(agent.value(), org.value(), name, type.code(), at);
                yield List.of(OutboxMessage.of(
                        id(org + agent.value() + at, "created"), "agent.created.v1", agent.value(), org, at, data));
            }
            case AgentEvent.Deleted(var org, var agent, var at) -> {
                var data = new AgentDeletedV1(agent.value(), org.value(), at);
                yield List.of(OutboxMessage.of(
                        id(org + agent.value() + at, "deleted"), "agent.deleted.v1", agent.value(), org, at, data));
            }
            case AgentEvent.Changed _, AgentEvent.Renewed _, AgentEvent.DraftSaved _ ->
                List.of(); // nobody asks for it yet
        };
    }

    public static List<OutboxMessage> encode(ExecutionEvent event) {
        return switch (event) {
            case ExecutionEvent.Started(var execution) -> started(execution);
            case ExecutionEvent.Finished(var execution) -> finished(execution);
        };
    }

    private static List<OutboxMessage> started(Execution execution) {
        var step = execution.command().step();
        if (step == null) return List.of();
        var data = new StepStartedV1(
                execution.command().id(),
                step.runId(),
                step.stepId(),
                step.attempt(),
                execution.id().value(),
                execution.startedAt());
        return List.of(message(execution, "agent.step.started.v1", step.runId(), execution.startedAt(), data));
    }

    private static List<OutboxMessage> finished(Execution execution) {
        var at = Objects.requireNonNull(execution.completedAt());
        var messages = new ArrayList<OutboxMessage>();
        var step = execution.command().step();
        if (step != null) {
            messages.add(message(execution, "agent.step.finished.v1", step.runId(), at, stepFinished(execution, at)));
        }
        var agent = execution.agent().id();
        messages.add(message(execution, "agent.execution.finished.v1", agent, at, executionFinished(execution, at)));
        return messages;
    }

    @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
    private static StepFinishedV1 stepFinished(Execution execution, Instant at) {
        var step = Objects.requireNonNull(execution.command().step());
        var usage = execution.usage();
        var failure = execution.failure();
        return new StepFinishedV1(
                execution.command().id(),
                step.runId(),
                step.stepId(),
                step.attempt(),
                stepStatus(execution),
                execution.output() == null ? null : NULLS_KEPT.valueToTree(execution.output()),
                failure == null ? null : error(failure),
                execution.id().value(),
                execution.mode().code(),
                new UsageV1(usage.inputTokens(), usage.outputTokens(), cost(execution)),
                execution.startedAt(),
                at);
    }

    /** A run knows no cancelled answer of an agent: to it the step has failed, with the code cancelled. */
    private static String stepStatus(Execution execution) {
        return switch (execution.status()) {
            case COMPLETED -> "completed";
            case NEEDS_ATTENTION -> "needs_attention";
            case FAILED, CANCELLED, QUEUED, RUNNING, WAITING_FOR_APPROVAL -> "failed";
        };
    }

    private static ExecutionFinishedV1 executionFinished(Execution execution, Instant at) {
        var step = execution.command().step();
        return new ExecutionFinishedV1(
                execution.id().value(),
                execution.agent().id(),
                execution.agent().type(),
                execution.status().code(),
                execution.mode().code(),
                execution.usage().inputTokens(),
                execution.usage().outputTokens(),
                cost(execution),
                execution.startedAt(),
                at,
                step == null ? null : step.runId());
    }

    private static MoneyV1 cost(Execution execution) {
        var cost = execution.cost();
        return new MoneyV1(cost.amount(), cost.currency().getCurrencyCode());
    }

    private static ErrorV1 error(Failure failure) {
        var after = failure.retryAfter();
        return new ErrorV1(
                failure.code(), failure.message(), failure.retryable(), after == null ? null : after.toSeconds());
    }

    /** The same event has the same id however often it is told, so that consumers can see that it is the same. */
    private static OutboxMessage message(Execution execution, String type, String key, Instant at, Object data) {
        return OutboxMessage.of(id(execution.id().value(), type), type, key, execution.org(), at, data);
    }

    private static String id(String subject, String what) {
        return "evt_" + subject + "_" + what;
    }
}
