package io.omnify.workflow.runs.domain;

import io.omnify.workflow.definitions.domain.AgentRef;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Work for agent-service. The id is derived, so that a repeated command is recognised by whoever receives it. After the
 * deadline it asks only what became of it: who has not begun must not begin.
 */
public record Command(
        String id,
        String stepId,
        int attempt,
        Work work,
        Map<String, @Nullable Object> input,
        Instant deadline,
        long timeoutSeconds) {

    /** What kind of work. */
    public sealed interface Work {
        record Agent(AgentRef agent) implements Work {}

        /** Something done on a platform, such as {@code sandbox.email.send}. */
        record Action(String name) implements Work {}

        /** A call of an address outside; the input has {@code method, url, headers, body}. */
        record Http() implements Work {}
    }

    public static String id(RunId run, String stepId, int attempt) {
        return run + "/" + stepId + "/" + attempt;
    }
}
