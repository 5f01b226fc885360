package io.omnify.workflow.definitions.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One piece of work of a workflow. Sealed: whoever adds a kind is shown every place that must handle it. */
public sealed interface Step {
    Common common();

    /** The wire name of the kind. */
    String type();

    /** An AI agent works on the rendered input; its answer is the step's output. */
    record Agent(Common common, AgentRef agent) implements Step {
        @Override
        public String type() {
            return "agent";
        }
    }

    /** The rendered input is the output; nothing leaves the engine. */
    record Transform(Common common) implements Step {
        @Override
        public String type() {
            return "transform";
        }
    }

    /** What happens to the run when the step has failed for good. */
    enum OnError {
        FAIL,
        CONTINUE
    }

    /** What every kind of step has. An empty {@code when} means always; {@code timeoutSeconds} 0 means the default. */
    record Common(
            String id,
            String name,
            List<String> dependsOn,
            String when,
            Map<String, @Nullable Object> input,
            Retry retry,
            long timeoutSeconds,
            OnError onError) {
        public Common {
            dependsOn = List.copyOf(dependsOn);
        }
    }

    default String id() {
        return common().id();
    }

    default List<String> dependsOn() {
        return common().dependsOn();
    }
}
