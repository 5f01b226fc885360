package io.omnify.workflow.rehearsals.domain;

import io.omnify.workflow.runs.domain.Command;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.StepStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a rehearsal.
 *
 * @param took how long it would have taken
 * @param asked what would have been asked of agents, platforms and addresses, in order
 * @param moments how each step stood when, in order
 * @param sources where the output of each step came from that does not work out its own
 */
public record Report(
        String name, Run run, Duration took, List<Command> asked, List<Moment> moments, Map<String, Source> sources) {
    /** A change of a step. */
    public record Moment(Instant at, String stepId, StepStatus status, int attempt) {}

    public Report {
        asked = List.copyOf(asked);
        moments = List.copyOf(moments);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /** The steps nobody answered for, and why: what came of them says nothing about the workflow. */
    public Map<String, String> unanswered() {
        var reasons = new LinkedHashMap<String, String>();
        sources.forEach((step, source) -> {
            if (source.kind() == Source.Kind.UNANSWERED) reasons.put(step, source.note());
        });
        return reasons;
    }
}
