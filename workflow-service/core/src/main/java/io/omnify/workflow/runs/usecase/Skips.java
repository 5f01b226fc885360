package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;

/** Why a step is skipped because of the steps before it. */
final class Skips {
    private static final String NOT_TAKEN = "branch_not_taken";

    private Skips() {}

    /** Empty when nothing speaks against the step. */
    static String reason(Draft draft, Step step, StepRun run) {
        if (!step.id().equals(run.stepId())) return "";
        boolean named = false;
        boolean led = false;
        boolean allNotTaken = !step.dependsOn().isEmpty();
        boolean anySkipped = false;
        for (var id : step.dependsOn()) {
            var need = draft.step(id);
            if (need == null) continue;
            anySkipped |= need.status() == StepStatus.SKIPPED;
            allNotTaken &=
                    need.status() == StepStatus.SKIPPED && need.note().reason().equals(NOT_TAKEN);
            if (!(draft.definition().graph().step(id) instanceof Step.Branch branch) || !branch.names(step.id()))
                continue;
            named = true;
            led |= need.status() == StepStatus.COMPLETED
                    && branch.leadsTo(need.note().items() - 1, step.id());
        }
        if (named && !led || allNotTaken) return NOT_TAKEN;
        return anySkipped && step.common().skippedWithNeeds() ? "dependency_skipped" : "";
    }
}
