package io.omnify.workflow.definitions.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a workflow does: a graph of steps and the value it answers with. {@code timeoutSeconds} 0 means no limit. */
public record Definition(
        String name,
        String description,
        Map<String, @Nullable Object> inputSchema,
        @Nullable Object output,
        long timeoutSeconds,
        List<String> triggers,
        List<Step> steps) {
    public static final int MAX_STEPS = 500;
    public static final int MAX_BYTES = 1024 * 1024;

    public Definition {
        triggers = List.copyOf(triggers);
        steps = List.copyOf(steps);
    }

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** Steps that no other step waits for. */
    public List<Step> last() {
        return steps.stream()
                .filter(step ->
                        steps.stream().noneMatch(other -> other.dependsOn().contains(step.id())))
                .toList();
    }
}
