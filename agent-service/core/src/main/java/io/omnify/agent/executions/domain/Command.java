package io.omnify.agent.executions.domain;

import io.omnify.auth.api.Permission;
import java.time.Instant;
import java.util.Optional;
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
    /** What the commands by which one execution gives work to another begin with: nobody else's do. */
    private static final String HANDOFF = "handoff/";

    /** What those of a batch's items begin with: likewise. */
    private static final String BATCH = "batch/";

    /**
     * One attempt of one step of one run.
     *
     * @param deadline when the run no longer waits for it; null when it always does
     */
    public record Step(
            String runId,
            String stepId,
            int attempt,
            @Nullable Instant deadline) {
        public Step(String runId, String stepId, int attempt) {
            this(runId, stepId, attempt, null);
        }
    }

    public Command {
        granted = Set.copyOf(granted);
    }

    /** Work that this tool call gives to another agent. */
    public static Command handOver(String call, Set<Permission> granted) {
        return new Command(HANDOFF + call, null, granted);
    }

    /** The item of a batch at this place, from 0. */
    public static Command ofBatch(String batch, int index, Set<Permission> granted) {
        return new Command(ofBatch(batch, index), null, granted);
    }

    /** What the command of a batch's item calls itself. */
    public static String ofBatch(String batch, int index) {
        return BATCH + batch + "/" + index;
    }

    /** The batch it is an item of, if it is. */
    public Optional<String> batch() {
        return id.startsWith(BATCH) ? Optional.of(id.substring(BATCH.length(), id.lastIndexOf('/'))) : Optional.empty();
    }

    /** By this one of its items a batch is known. */
    public boolean leadsBatch() {
        return batch().filter(batch -> id.equals(ofBatch(batch, 0))).isPresent();
    }

    public boolean isHandedOver() {
        return id.startsWith(HANDOFF);
    }

    /** The execution that gave this work to another agent, if that is how it came. */
    public Optional<ExecutionId> giver() {
        return isHandedOver() ? ExecutionId.ofCall(id.substring(HANDOFF.length())) : Optional.empty();
    }

    /** The given moment, or the one from which on the run waits no longer when that is earlier. */
    public Instant within(Instant moment) {
        var end = step == null ? null : step.deadline();
        return end != null && end.isBefore(moment) ? end : moment;
    }
}
