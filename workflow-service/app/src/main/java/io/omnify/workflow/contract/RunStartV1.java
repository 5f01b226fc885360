package io.omnify.workflow.contract;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the engine for a run; promised in workflow.run.start.v1.json. */
public record RunStartV1(
        String runId,
        String workflowId,
        int workflowVersion,
        Map<String, @Nullable Object> input,
        String startedBy,
        Instant requestedAt) {
    public static final String TYPE = "workflow.run.start.v1";

    public static RunStartV1 of(RunId id, Run.Origin origin) {
        return new RunStartV1(
                id.value(),
                origin.workflow().value(),
                origin.version(),
                origin.input(),
                origin.startedBy(),
                origin.startedAt());
    }

    public Run toRun(OrgId org, @Nullable String traceparent) {
        var origin = new Run.Origin(
                org,
                new WorkflowId(workflowId),
                workflowVersion,
                input,
                startedBy,
                requestedAt,
                traceparent == null ? "" : traceparent);
        return Run.asked(new RunId(runId), origin);
    }
}
