package io.omnify.workflow.control.domain;

import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import java.time.Instant;

/** Where a run stands among all of them, newest first: so that a list goes on there even when the run is gone. */
public record RunPosition(Instant startedAt, RunId run) {
    public static RunPosition of(Run run) {
        return new RunPosition(run.origin().startedAt(), run.id());
    }
}
