package io.omnify.workflow.definitions.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every kind of step has.
 *
 * @param when empty means always
 * @param skippedWithNeeds whether the step is skipped as soon as one it depends on was
 * @param outputMapping names of the output and expressions over what the step gave; empty means as given
 * @param compensateWith undoes the step when the run is compensated
 * @param extra fields of the JSON form that mean nothing here and are kept
 */
public record Common(
        String id,
        String name,
        List<String> dependsOn,
        String when,
        boolean skippedWithNeeds,
        Map<String, @Nullable Object> input,
        Map<String, @Nullable Object> outputMapping,
        Retry retry,
        Timeouts timeouts,
        OnError onError,
        @Nullable Step compensateWith,
        Map<String, @Nullable Object> extra) {

    /** What happens to the run when the step has failed for good. */
    public enum OnError {
        FAIL,
        CONTINUE,
        COMPENSATE
    }

    /** How long one attempt may take, and the whole step with all attempts and waits; 0 means the default. */
    public record Timeouts(long attemptSeconds, long stepSeconds) {
        public static final Timeouts NONE = new Timeouts(0, 0);
    }

    public Common {
        dependsOn = List.copyOf(dependsOn);
    }

    public static Common of(String id, List<String> dependsOn, Map<String, @Nullable Object> input) {
        return new Common(
                id, "", dependsOn, "", false, input, Map.of(), Retry.NONE, Timeouts.NONE, OnError.FAIL, null, Map.of());
    }

    Common needing(String step) {
        if (dependsOn.contains(step)) return this;
        var needs = new ArrayList<>(dependsOn);
        needs.add(step);
        return copy(needs, input);
    }

    Common with(Map<String, @Nullable Object> input) {
        return copy(dependsOn, input);
    }

    private Common copy(List<String> needs, Map<String, @Nullable Object> input) {
        return new Common(
                id,
                name,
                needs,
                when,
                skippedWithNeeds,
                input,
                outputMapping,
                retry,
                timeouts,
                onError,
                compensateWith,
                extra);
    }
}
