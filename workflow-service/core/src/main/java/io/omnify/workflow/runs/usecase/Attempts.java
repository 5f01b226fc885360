package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.expressions.domain.EvaluationFailed;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import io.omnify.workflow.runs.domain.Command;
import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.Effect;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Limits;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends a step's attempts, and decides what follows when one fails, takes too long or is not acknowledged. */
final class Attempts {
    /** How long an agent may take unless the step says otherwise. */
    static final long DEFAULT_SECONDS = 600;

    private static final Duration FIRST_SWEEP = Duration.ofSeconds(10);
    private static final Duration LAST_SWEEP = Duration.ofMinutes(5);

    private final RenderTemplate templates;

    Attempts(RenderTemplate templates) {
        this.templates = templates;
    }

    /** The step's input for this run. */
    Map<String, @Nullable Object> input(Draft draft, Step step) {
        var scope = Scope.before(step.id(), draft.before(), draft.steps(), draft.graph());
        var rendered = new LinkedHashMap<String, @Nullable Object>();
        step.common().input().forEach((name, value) -> rendered.put(name, templates.handle(value, scope)));
        return rendered;
    }

    void send(Draft draft, Step.Agent step, StepRun run, int attempt) {
        var input = input(draft, step);
        if (Limits.tooLarge(input)) throw new EvaluationFailed("the step's input exceeds 256 KiB");
        var deadline = deadline(draft, step);
        draft.put(run.attempt(attempt, draft.now(), draft.now().plus(FIRST_SWEEP), deadline));
        draft.emit(new Effect.Send(command(draft, step, attempt, input, deadline)));
    }

    private static Instant deadline(Draft draft, Step step) {
        long seconds = step.common().timeoutSeconds();
        var own = draft.now().plusSeconds(seconds == 0 ? DEFAULT_SECONDS : seconds);
        var whole = draft.deadline();
        return whole != null && whole.isBefore(own) ? whole : own;
    }

    private static Command command(
            Draft draft, Step.Agent step, int attempt, Map<String, @Nullable Object> input, Instant deadline) {
        var id = Command.id(draft.before().id(), step.id(), attempt);
        return new Command(id, step.id(), attempt, step.agent(), input, deadline);
    }

    /** The same command as before: its input depends only on steps that have ended. */
    void repeat(Draft draft, StepRun run) {
        var delivery = run.delivery();
        if (run.status() != StepStatus.RUNNING || delivery.acknowledged() || delivery.deadline() == null) return;
        if (draft.definition().step(run.stepId()).orElse(null) instanceof Step.Agent step)
            draft.emit(new Effect.Send(command(draft, step, run.attempt(), input(draft, step), delivery.deadline())));
    }

    /** Does what is due for the step; false when nothing visible changed. */
    boolean fire(Draft draft, StepRun run) {
        var delivery = run.delivery();
        if (run.status() == StepStatus.RUNNING && due(delivery.deadline(), draft)) {
            fail(draft, run, Failure.passing("timeout", "the step took longer than allowed"));
            return true;
        }
        if (!due(delivery.nextAt(), draft)) return false;
        return switch (run.status()) {
            case WAITING -> again(draft, run);
            case RUNNING -> sweep(draft, run);
            default -> false;
        };
    }

    private boolean again(Draft draft, StepRun run) {
        if (draft.definition().step(run.stepId()).orElse(null) instanceof Step.Agent step)
            send(draft, step, run, run.attempt() + 1);
        return true;
    }

    private boolean sweep(Draft draft, StepRun run) {
        repeat(draft, run);
        var wait = FIRST_SWEEP.multipliedBy(1L << Math.min(run.delivery().sent(), 10));
        var next = draft.now().plus(wait.compareTo(LAST_SWEEP) < 0 ? wait : LAST_SWEEP);
        draft.put(run.sentAgain(next));
        return false;
    }

    private static boolean due(@Nullable Instant time, Draft draft) {
        return time != null && !time.isAfter(draft.now());
    }

    /** Tries again later if the step's retry allows it, and otherwise lets the step fail for good. */
    void fail(Draft draft, StepRun run, Failure failure) {
        var common = draft.definition().step(run.stepId()).orElseThrow().common();
        var retry = common.retry();
        boolean again = failure.retryable()
                && run.attempt() < retry.maxAttempts()
                && !retry.nonRetryable().contains(failure.code());
        if (again) {
            double seconds = retry.delayAfter(run.attempt(), spread(draft, run));
            double wait = Math.max(seconds, failure.retryAfterSeconds());
            draft.put(run.waiting(failure, draft.now().plusMillis((long) (wait * 1000))));
            return;
        }
        draft.put(run.ended(StepStatus.FAILED, null, failure, draft.now()));
        if (common.onError() == Step.OnError.CONTINUE) return;
        var message = "step '" + run.stepId() + "' failed: " + failure.message();
        draft.end(RunStatus.FAILED, null, Failure.permanent(failure.code(), message));
    }

    /** Looks random and is derived, so that a replay waits equally long. */
    private static double spread(Draft draft, StepRun run) {
        int hash = Command.id(draft.before().id(), run.stepId(), run.attempt()).hashCode() * 0x9E3779B9;
        return (hash >>> 8) / (double) (1 << 24);
    }
}
