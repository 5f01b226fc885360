package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.Command;
import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.Effect;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Lane;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends a step's attempts to whoever does them, and sees to it that each is answered. */
final class Attempts {
    private static final Duration FIRST_SWEEP = Duration.ofSeconds(10);
    private static final Duration LAST_SWEEP = Duration.ofMinutes(5);

    /** How long after its deadline an effect may stay unexplained before a person must look. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final Rendering rendering;
    private final Endings endings;

    Attempts(Rendering rendering, Endings endings) {
        this.rendering = rendering;
        this.endings = endings;
    }

    void send(Draft draft, Step step, StepRun run) {
        var lane = Lane.of(step);
        if (lane.isPresent() && !draft.gate().admits(lane.get())) hold(draft, step, run, lane.get());
        else sendNow(draft, step, run);
    }

    /** Its organisation has enough under way: it waits until its turn comes. */
    private static void hold(Draft draft, Step step, StepRun run, Lane lane) {
        draft.put(run.held(run.startedAt() == null ? null : Deadlines.step(draft, step, run)));
        draft.emit(new Effect.Queue(run.stepId(), run.nextAttempt(), lane));
    }

    void sendNow(Draft draft, Step step, StepRun run) {
        var input = rendering.input(draft, step, run);
        var deadline = Deadlines.attempt(draft, step, run);
        var sent = run.attempt(run.nextAttempt(), draft.now(), draft.now().plus(FIRST_SWEEP), deadline);
        draft.put(sent);
        emit(draft, step, sent, input);
    }

    /** The same as before: the input depends only on steps that have ended. */
    void repeat(Draft draft, StepRun run) {
        if (run.status() != StepStatus.RUNNING || run.delivery().acknowledged()) return;
        var step = draft.definition().step(run.stepId());
        if (step.isPresent()) emit(draft, step.get(), run, rendering.input(draft, step.get(), run));
    }

    private void emit(Draft draft, Step step, StepRun run, Map<String, @Nullable Object> input) {
        switch (step) {
            case Step.Agent(var _, var agent) -> {
                var work = new Command.Work.Agent(draft.definition().worker(agent));
                draft.emit(command(draft, step, run, work, input));
            }
            case Step.Action(var _, var name) -> {
                var own = new LinkedHashMap<String, @Nullable Object>(input);
                own.remove("action");
                draft.emit(command(draft, step, run, new Command.Work.Action(name), own));
            }
            case Step.Http _ -> draft.emit(command(draft, step, run, new Command.Work.Http(), input));
            case Step.SubWorkflow(var _, var workflow) -> draft.emit(child(draft, run, workflow, input));
            case Step.Wait _, Step.Branch _, Step.ForEach _, Step.Approval _, Step.Transform _ -> {}
        }
    }

    private static Effect command(
            Draft draft, Step step, StepRun run, Command.Work work, Map<String, @Nullable Object> input) {
        var id = Command.id(draft.before().id(), run.stepId(), run.attempt());
        var limit = run.note().open() ? run.startedAt() : run.delivery().deadline();
        long seconds = Deadlines.attemptSeconds(step);
        var deadline = limit == null ? draft.now().plusSeconds(seconds) : limit;
        return new Effect.Send(new Command(id, run.stepId(), run.attempt(), work, input, deadline, seconds));
    }

    private static Effect child(Draft draft, StepRun run, String workflow, Map<String, @Nullable Object> input) {
        var above = draft.before().origin();
        int depth = above.parent() == null ? 1 : above.parent().depth() + 1;
        var parent = new Run.Parent(draft.before().id(), run.stepId(), run.attempt(), depth);
        var origin = new Run.Origin(
                above.org(),
                new WorkflowId(workflow),
                0,
                data(input),
                "workflow:" + draft.before().id(),
                run.startedAt() == null ? draft.now() : run.startedAt(),
                above.traceparent(),
                parent);
        return new Effect.StartChild(draft.children().of(run), origin);
    }

    private static Map<String, @Nullable Object> data(Map<String, @Nullable Object> input) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        if (input.get("input_data") instanceof Map<?, ?> map)
            map.forEach((name, value) -> data.put(String.valueOf(name), value));
        return data;
    }

    /** Does what is due for an attempt that is under way; false when nothing visible changed. */
    boolean fire(Draft draft, Step step, StepRun run) {
        if (Deadlines.passed(run.delivery().deadline(), draft)) return overdue(draft, step, run);
        if (Deadlines.passed(run.delivery().nextAt(), draft)) sweep(draft, run);
        return false;
    }

    private void sweep(Draft draft, StepRun run) {
        repeat(draft, run);
        draft.put(run.sentAgain(nextSweep(draft, run)));
    }

    private static Instant nextSweep(Draft draft, StepRun run) {
        var wait = FIRST_SWEEP.multipliedBy(1L << Math.min(run.delivery().sent(), 10));
        return draft.now().plus(wait.compareTo(LAST_SWEEP) < 0 ? wait : LAST_SWEEP);
    }

    /**
     * Work that may have had an effect outside is not simply tried again: whoever got the command is asked what became
     * of it, and if nobody says, a person must look.
     */
    private boolean overdue(Draft draft, Step step, StepRun run) {
        boolean effect = step instanceof Step.Action || step instanceof Step.Http;
        if (effect && !run.note().open()) {
            var asking = run.overdue(draft.now().plus(FIRST_SWEEP), draft.now().plus(GRACE));
            draft.put(asking);
            repeat(draft, asking);
        } else if (effect) {
            var unknown = Failure.permanent("outcome_unknown", "nobody could say in time whether it took effect");
            endings.unknown(draft, step, run, null, unknown);
        } else {
            draft.children().cancel(run);
            timeout(draft, step, run);
        }
        return true;
    }

    private void timeout(Draft draft, Step step, StepRun run) {
        if (Deadlines.passed(Deadlines.step(draft, step, run), draft))
            endings.failForGood(
                    draft, step, run, Failure.permanent("step_timeout", "the step took longer than allowed"));
        else endings.fail(draft, step, run, Failure.passing("timeout", "the step took longer than allowed"));
    }
}
