package io.omnify.workflow.control.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people and services can do to a run. */
public sealed interface Act {
    record Cancel(String reason) implements Act {}

    record Pause() implements Act {}

    record Resume() implements Act {}

    record Signal(String name, @Nullable Object data) implements Act {}

    /** An empty step means each that failed. */
    record Retry(String stepId) implements Act {}

    record Rerun(String fromStep, @Nullable Map<String, @Nullable Object> input) implements Act {}

    /** {@code resolution} is done, not_done or retry. */
    record Resolve(
            String stepId, String resolution, @Nullable Object output) implements Act {}

    /** {@code ask} names what is answered; empty means what is asked when the order is given. */
    record Decide(
            String stepId,
            String ask,
            boolean approved,
            @Nullable Object edited,
            String note,
            String role) implements Act {
        public Decide of(String asked) {
            return new Decide(stepId, asked, approved, edited, note, role);
        }
    }
}
