package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.ErrorView;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ToolCall;
import io.omnify.agent.tools.domain.ToolResult;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tool call as the source of figures: what was asked, and what came back. */
record ToolCallView(
        String callId,
        String executionId,
        String agentId,
        @Nullable String runId,
        int turn,
        String tool,
        String status,
        @Nullable Map<String, @Nullable Object> arguments,
        @Nullable Map<String, @Nullable Object> result,
        @Nullable ErrorView error,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt) {

    @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
    static ToolCallView of(Execution execution, ToolCall call) {
        var step = execution.command().step();
        return new ToolCallView(
                call.id(),
                execution.id().value(),
                execution.agent().id(),
                step == null ? null : step.runId(),
                call.turn(),
                call.asked().tool(),
                status(call),
                call.asked().arguments(),
                call.result() instanceof ToolResult.Success(var value) ? value : null,
                call.result() instanceof ToolResult.Failure(var code, var message)
                        ? new ErrorView(code, message, false, null)
                        : null,
                call.startedAt(),
                call.completedAt());
    }

    private static String status(ToolCall call) {
        return switch (call.result()) {
            case ToolResult.Success _ -> "completed";
            case ToolResult.Failure _ -> "failed";
            case null -> "running";
        };
    }
}
