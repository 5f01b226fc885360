package io.omnify.workflow.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.workflow.definitions.domain.AgentRef;
import io.omnify.workflow.runs.domain.Command;
import io.omnify.workflow.runs.domain.Run;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Work for agent-service; promised in workflow.step.requested.v1.json. */
public record StepRequestedV1(
        String runId,
        String workflowId,
        int workflowVersion,
        String stepId,
        int attempt,
        String commandId,
        Agent agentRef,
        Map<String, @Nullable Object> input,
        Instant deadline) {
    public static final String TYPE = "workflow.step.requested.v1";

    /** Exactly one of the two is there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Agent(@Nullable String agentId, @Nullable String agentType) {}

    public static StepRequestedV1 of(Run run, Command command) {
        var agent = switch (command.agent()) {
            case AgentRef.ById(var id) -> new Agent(id, null);
            case AgentRef.ByType(var type) -> new Agent(null, type);
        };
        return new StepRequestedV1(
                run.id().value(),
                run.origin().workflow().value(),
                run.origin().version(),
                command.stepId(),
                command.attempt(),
                command.id(),
                agent,
                command.input(),
                command.deadline());
    }
}
