package io.omnify.workflow.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.workflow.definitions.domain.AgentRef;
import io.omnify.workflow.runs.domain.Command;
import io.omnify.workflow.runs.domain.Run;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Work for agent-service; promised in workflow.step.requested.v1.json. */
@JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
public record StepRequestedV1(
        String runId,
        String workflowId,
        int workflowVersion,
        String stepId,
        int attempt,
        String commandId,
        String stepType,
        @Nullable Agent agentRef,
        @Nullable Integer agentVersion,
        @Nullable String action,
        Map<String, @Nullable Object> input,
        Instant deadline,
        long timeoutSeconds) {
    public static final String TYPE = "workflow.step.requested.v1";

    /** Exactly one of the two is there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Agent(@Nullable String agentId, @Nullable String agentType) {}

    public static StepRequestedV1 of(Run run, Command command) {
        return switch (command.work()) {
            case Command.Work.Agent(AgentRef.ById(var id, var version)) ->
                of(run, command, "agent", new Agent(id, null), version, null);
            case Command.Work.Agent(AgentRef.ByType(var type)) ->
                of(run, command, "agent", new Agent(null, type), null, null);
            case Command.Work.Action(var name) -> of(run, command, "action", null, null, name);
            case Command.Work.Http _ -> of(run, command, "http", null, null, null);
        };
    }

    private static StepRequestedV1 of(
            Run run,
            Command command,
            String type,
            @Nullable Agent agent,
            @Nullable Integer version,
            @Nullable String action) {
        return new StepRequestedV1(
                run.id().value(),
                run.origin().workflow().value(),
                run.origin().version(),
                command.stepId(),
                command.attempt(),
                command.id(),
                type,
                agent,
                version,
                action,
                command.input(),
                command.deadline(),
                command.timeoutSeconds());
    }
}
