package io.omnify.workflow.runs.domain;

import io.omnify.workflow.definitions.domain.AgentRef;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Work for an agent. The id is derived, so that a repeated command is recognised by whoever receives it. */
public record Command(
        String id, String stepId, int attempt, AgentRef agent, Map<String, @Nullable Object> input, Instant deadline) {

    public static String id(RunId run, String stepId, int attempt) {
        return run + "/" + stepId + "/" + attempt;
    }
}
