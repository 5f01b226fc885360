package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.expressions.domain.EvaluationFailed;
import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts a step, whatever its kind, or skips it. */
final class Launch {
    private final Rendering rendering;
    private final Endings endings;
    private final Attempts attempts;
    private final Waits waits;

    Launch(Rendering rendering, Endings endings, Attempts attempts, Waits waits) {
        this.rendering = rendering;
        this.endings = endings;
        this.attempts = attempts;
        this.waits = waits;
    }

    /** Starts it unless its condition or those before it speak against it. */
    void begin(Draft draft, Step step, StepRun run) {
        try {
            var reason = Skips.reason(draft, step, run);
            if (reason.isEmpty() && !rendering.holds(draft, run, step.common().when())) reason = "condition_false";
            if (reason.isEmpty()) start(draft, step, run);
            else draft.put(run.skipped(reason, draft.now()));
        } catch (EvaluationFailed e) {
            endings.fail(draft, step, run, Failure.permanent("expression_failed", e.reason()));
        }
    }

    /** Starts it once more. */
    void again(Draft draft, Step step, StepRun run) {
        try {
            start(draft, step, run);
        } catch (EvaluationFailed e) {
            endings.fail(draft, step, run, Failure.permanent("expression_failed", e.reason()));
        }
    }

    /** The turn of a step that was held has come; a run that is paused meanwhile begins it when it goes on. */
    void admitted(Draft draft, Step step, StepRun run) {
        if (draft.control().paused()) {
            draft.put(run.unheld());
            return;
        }
        try {
            attempts.sendNow(draft, step, run);
        } catch (EvaluationFailed e) {
            endings.fail(draft, step, run, Failure.permanent("expression_failed", e.reason()));
        }
    }

    private void start(Draft draft, Step step, StepRun run) {
        switch (step) {
            case Step.Agent _, Step.Action _, Step.Http _, Step.SubWorkflow _ -> attempts.send(draft, step, run);
            case Step.Transform _ -> endings.complete(draft, step, run, rendering.input(draft, step, run));
            case Step.Wait wait -> waits.begin(draft, wait, run);
            case Step.Approval approval -> approval(draft, approval, run);
            case Step.Branch branch -> branch(draft, branch, run);
            case Step.ForEach loop -> loop(draft, loop, run);
        }
    }

    private void approval(Draft draft, Step.Approval approval, StepRun run) {
        var input = new LinkedHashMap<String, @Nullable Object>(rendering.input(draft, approval, run));
        input.put("message", rendering.opened(draft, input.get("message")));
        Approvals.begin(draft, approval, run, input);
    }

    private void branch(Draft draft, Step.Branch branch, StepRun run) {
        var scope = rendering.scope(draft, run);
        int chosen = 0;
        while (chosen < branch.cases().size()
                && !rendering.holds(branch.cases().get(chosen).when(), scope)) chosen++;
        var output = new LinkedHashMap<String, @Nullable Object>();
        boolean matched = chosen < branch.cases().size();
        output.put("case", matched ? (Object) (long) chosen : "default");
        output.put("steps", matched ? branch.cases().get(chosen).steps() : branch.otherwise());
        endings.complete(draft, branch, run.chose(chosen + 1), output);
    }

    /** Whether a loop that begins again also does the item again. */
    private static boolean again(StepStatus item) {
        return switch (item) {
            case PENDING, RUNNING, WAITING, FAILED, CANCELLED -> true;
            case COMPLETED, SKIPPED, NEEDS_ATTENTION -> false;
        };
    }

    private void loop(Draft draft, Step.ForEach loop, StepRun run) {
        int count = rendering.items(draft, loop).size();
        for (var item : draft.each()) {
            if (again(item.status()) && item.stepId().startsWith(loop.id() + ".") && !Undo.belongs(item))
                draft.put(item.anew(false, null));
        }
        if (count == 0) endings.complete(draft, loop, run, List.of());
        else draft.put(run.looping(count, draft.now(), Deadlines.attempt(draft, loop, run)));
    }
}
