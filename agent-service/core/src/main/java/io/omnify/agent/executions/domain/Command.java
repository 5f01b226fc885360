package io.omnify.agent.executions.domain;

import io.omnify.auth.api.Permission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What asked for an execution.
 *
 * @param id the idempotency key: one organisation's two commands of the same id are one execution
 * @param step the workflow step that waits for the answer; null when a caller asked directly
 * @param granted what the execution's tools may do
 */
public record Command(String id, @Nullable Step step, Set<Permission> granted) {
    /** One attempt of one step of one run. */
    public record Step(String runId, String stepId, int attempt) {}

    public Command {
        granted = Set.copyOf(granted);
    }
}
