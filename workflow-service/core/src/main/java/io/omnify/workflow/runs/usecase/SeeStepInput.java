package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.expressions.domain.EvaluationFailed;
import io.omnify.workflow.expressions.domain.JsonValues;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import io.omnify.workflow.expressions.usecase.Values;
import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.Gate;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.StepRun;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a step was given, worked out anew as the engine did: a run carries inputs only where something went wrong.
 * Nothing is written, so what an expression made large is told and not shown.
 */
public final class SeeStepInput {
    private final Rendering rendering;

    public SeeStepInput(RenderTemplate templates) {
        this.rendering = new Rendering(templates);
    }

    /**
     * What a step was given.
     *
     * @param input null when it cannot be shown
     * @param reason why it cannot be shown, as a sentence; else empty
     */
    public record Seen(@Nullable Map<String, @Nullable Object> input, String reason) {
        private static Seen not(String reason) {
            return new Seen(null, reason);
        }
    }

    /** {@code definition} is the version the run is on, and {@code step} one of the run's steps. */
    public Seen handle(Definition definition, Run run, StepRun step) {
        var kept = step.note().input();
        if (kept != null) return new Seen(kept, "");
        if (step.startedAt() == null || step.note().reason().length() > 0) return Seen.not("The step has not begun.");
        return definition
                .step(step.stepId())
                .map(defined -> rendered(definition, run, defined, step))
                .orElseGet(() -> Seen.not("The definition has no such step."));
    }

    private Seen rendered(Definition definition, Run run, Step defined, StepRun step) {
        return switch (defined) {
            case Step.Agent _, Step.Action _, Step.Http _, Step.SubWorkflow _, Step.Approval _, Step.Transform _ ->
                whole(definition, run, defined, step);
            case Step.Wait _, Step.Branch _, Step.ForEach _ -> Seen.not("Steps of this type are given nothing.");
        };
    }

    private Seen whole(Definition definition, Run run, Step defined, StepRun step) {
        try {
            var draft = new Draft(definition, run, run.origin().startedAt(), Gate.OPEN);
            var input = rendering.plain(draft, defined, step);
            boolean large = JsonValues.size(input, Values.INLINE) > Values.INLINE;
            return large ? Seen.not("It is larger than 256 KiB.") : new Seen(input, "");
        } catch (EvaluationFailed e) {
            return Seen.not("It can be worked out no more: " + e.reason());
        }
    }
}
