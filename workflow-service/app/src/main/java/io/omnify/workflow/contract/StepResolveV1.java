package io.omnify.workflow.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.workflow.runs.domain.Input;
import org.jspecify.annotations.Nullable;

/** Tells what became of a step of which nobody knew; promised in workflow.step.resolve.v1.json. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepResolveV1(
        String runId,
        String commandId,
        String stepId,
        String resolution,
        @Nullable Object output,
        ByV1 by) {
    public static final String TYPE = "workflow.step.resolve.v1";

    public Input toInput() {
        var how = switch (resolution) {
            case "done" -> Input.Resolution.DONE;
            case "not_done" -> Input.Resolution.NOT_DONE;
            case "retry" -> Input.Resolution.RETRY;
            default -> throw new IllegalArgumentException("unknown resolution " + resolution);
        };
        return new Input.Resolve(by.order(commandId), stepId, how, output);
    }
}
