package io.omnify.workflow.triggers.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.WorkflowId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What starts runs of a workflow besides people. Immutable.
 *
 * @param input what its runs get, with expressions over {@code event}; empty: the event itself
 * @param declared whether the workflow's definition declares it, which is then the place to change it
 * @param revision grows with every stored change
 */
public record Trigger(
        TriggerId id,
        OrgId org,
        WorkflowId workflow,
        String name,
        Spec spec,
        Map<String, @Nullable Object> input,
        boolean declared,
        boolean paused,
        Progress progress,
        long revision,
        Instant createdAt) {
    /** How often a queue looks whether the run before has ended. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);

    /** What a person writes of a trigger. */
    public record Draft(String name, Spec spec, Map<String, @Nullable Object> input) {}

    public static Trigger of(TriggerId id, OrgId org, WorkflowId workflow, Draft draft, boolean declared, Instant now) {
        return new Trigger(
                id, org, workflow, draft.name, draft.spec, draft.input, declared, false, Progress.NONE, 0, now);
    }

    public Trigger change(Draft draft) {
        return new Trigger(
                id,
                org,
                workflow,
                draft.name,
                draft.spec,
                draft.input,
                declared,
                paused,
                progress,
                revision,
                createdAt);
    }

    public Trigger paused(boolean now) {
        return new Trigger(id, org, workflow, name, spec, input, declared, now, progress, revision, createdAt);
    }

    public Trigger progress(Progress now) {
        return new Trigger(id, org, workflow, name, spec, input, declared, paused, now, revision, createdAt);
    }

    public Trigger stored(long asRevision) {
        return new Trigger(id, org, workflow, name, spec, input, declared, paused, progress, asRevision, createdAt);
    }

    public Draft draft() {
        return new Draft(name, spec, input);
    }

    /** When the clock must look at it again; empty for what no clock starts. */
    public Optional<Instant> wakeAt(Instant now) {
        if (!progress.backfill().isEmpty()) return Optional.of(now.plus(LOOK_AGAIN));
        if (paused) return Optional.empty();
        if (!progress.waiting().isEmpty()) {
            var again = now.plus(LOOK_AGAIN);
            var next = progress.nextAt();
            return Optional.of(next != null && next.isBefore(again) ? next : again);
        }
        return Optional.ofNullable(progress.nextAt());
    }
}
