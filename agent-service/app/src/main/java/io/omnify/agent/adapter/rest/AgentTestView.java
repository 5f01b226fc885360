package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.ErrorView;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ToolCall;
import io.omnify.agent.executions.usecase.RehearseAgent;
import io.omnify.agent.tools.domain.ToolResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an agent answered when nothing could come of it. */
@Schema(
        name = "AgentTestReport",
        requiredProperties = {"agent_id", "agent_version", "status", "mode", "tool_calls"})
@SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
record AgentTestView(
        String agentId,

        @Schema(description = "Of the agent that answered; 0 for a draft")
        long agentVersion,

        String status,
        @Nullable Map<String, @Nullable Object> data,

        @Schema(description = "Why there is no answer; its code begins with model- when the simulator gave none")
        @Nullable
        ErrorView error,

        @Schema(enumeration = {"simulation"}) String mode,
        List<CallView> toolCalls) {
    private static final String MODE = "simulation";

    @Schema(
            name = "AgentTestCall",
            requiredProperties = {"tool", "effect", "called"})
    record CallView(
            String tool,
            String effect,

            @Schema(description = "Whether it read; what is not called in a test did nothing")
            boolean called,

            @Schema(description = "Why it brought nothing") @Nullable
            String error) {
        static CallView of(ToolCall call) {
            var error = call.result() instanceof ToolResult.Failure(var code, var _) ? code : null;
            return new CallView(
                    call.asked().tool(),
                    call.effect().name().toLowerCase(Locale.ROOT),
                    !RehearseAgent.NOT_CALLED.equals(error),
                    error);
        }
    }

    static AgentTestView of(Execution end) {
        return new AgentTestView(
                end.agent().id(),
                end.agent().version(),
                end.status().code(),
                end.output(),
                ErrorView.of(end.failure()),
                MODE,
                end.calls().stream().map(CallView::of).toList());
    }
}
