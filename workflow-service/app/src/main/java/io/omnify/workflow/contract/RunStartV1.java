package io.omnify.workflow.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks the engine for a run; promised in workflow.run.start.v1.json. Version 0 means the one that is published when the
 * engine first sees the command.
 */
@JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
public record RunStartV1(
        String runId,
        String workflowId,
        int workflowVersion,
        Map<String, @Nullable Object> input,
        String startedBy,
        Instant requestedAt,
        @Nullable Parent parent) {
    public static final String TYPE = "workflow.run.start.v1";

    /** The attempt of a step that waits for the run. */
    public record Parent(String runId, String stepId, int attempt, int depth) {
        Run.Parent toDomain() {
            return new Run.Parent(new RunId(runId), stepId, attempt, depth);
        }
    }

    public static RunStartV1 of(RunId id, Run.Origin origin) {
        var parent = origin.parent();
        return new RunStartV1(
                id.value(),
                origin.workflow().value(),
                origin.version(),
                origin.input(),
                origin.startedBy(),
                origin.startedAt(),
                parent == null
                        ? null
                        : new Parent(parent.run().value(), parent.stepId(), parent.attempt(), parent.depth()));
    }

    public Run toRun(OrgId org, @Nullable String traceparent) {
        var origin = new Run.Origin(
                org,
                new WorkflowId(workflowId),
                workflowVersion,
                input,
                startedBy,
                requestedAt,
                traceparent == null ? "" : traceparent,
                parent == null ? null : parent.toDomain());
        return Run.asked(new RunId(runId), origin);
    }
}
