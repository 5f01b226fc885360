package io.omnify.workflow.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.auth.api.OrgId;
import io.omnify.workflow.admission.domain.Limited;
import io.omnify.workflow.admission.port.TurnBook.Place;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A run speaks of its turn to whoever gives them; promised in workflow.turn.asked.v1.json. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TurnAskedV1(
        String runId,
        String workflowId,
        Instant askedAt,
        String state,
        @Nullable Integer limit,
        @Nullable Integer version) {
    public static final String TYPE = "workflow.turn.asked.v1";
    public static final String WAITING = "waiting";
    public static final String BEGUN = "begun";
    public static final String ENDED = "ended";

    /** All runs of a workflow have one place that gives turns. */
    public static String key(OrgId org, String workflow) {
        return "turns/" + org + "/" + workflow;
    }

    public static TurnAskedV1 asks(Run run, int limit, boolean begun) {
        return of(run, begun ? BEGUN : WAITING, limit);
    }

    public static TurnAskedV1 ends(Run run) {
        return of(run, ENDED, null);
    }

    /** For a run nobody knows any more. */
    public static TurnAskedV1 ends(TurnGivenV1 given) {
        return new TurnAskedV1(given.runId(), given.workflowId(), Instant.EPOCH, ENDED, null, null);
    }

    private static TurnAskedV1 of(Run run, String state, @Nullable Integer limit) {
        var origin = run.origin();
        return new TurnAskedV1(
                run.id().value(),
                origin.workflow().value(),
                origin.startedAt(),
                state,
                limit,
                limit == null ? null : origin.version());
    }

    public Limited workflow(OrgId org) {
        return new Limited(org, new WorkflowId(workflowId));
    }

    public Place place() {
        return new Place(askedAt, new RunId(runId));
    }
}
