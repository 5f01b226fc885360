package io.omnify.workflow.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.workflow.runs.domain.Input;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Does a step and all after it again, perhaps with another input; promised in workflow.run.rerun.v1.json. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunRerunV1(
        String runId,
        String commandId,
        String fromStep,
        @Nullable Map<String, @Nullable Object> input,
        ByV1 by) {
    public static final String TYPE = "workflow.run.rerun.v1";

    public Input toInput() {
        return new Input.Rerun(by.order(commandId), fromStep, input);
    }
}
