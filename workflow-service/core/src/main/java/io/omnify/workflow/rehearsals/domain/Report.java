package io.omnify.workflow.rehearsals.domain;

import io.omnify.workflow.runs.domain.Command;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.StepStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What came of a rehearsal.
 *
 * @param took how long it would have taken
 * @param asked what would have been asked of agents, platforms and addresses, in order
 * @param moments how each step stood when, in order
 */
public record Report(String name, Run run, Duration took, List<Command> asked, List<Moment> moments) {
    /** A change of a step. */
    public record Moment(Instant at, String stepId, StepStatus status, int attempt) {}

    public Report {
        asked = List.copyOf(asked);
        moments = List.copyOf(moments);
    }
}
