package io.omnify.workflow.definitions;

import io.omnify.workflow.definitions.usecase.EnsureBuiltIns;
import io.omnify.workflow.definitions.usecase.SubWorkflows;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Definitions in their JSON form, for tests. */
public final class Definitions {
    private Definitions() {}

    /** Of an organisation without any other workflows. */
    public static SubWorkflows noOthers() {
        var none = new InMemoryWorkflows();
        return new SubWorkflows(none, new EnsureBuiltIns(none, InstantSource.system()));
    }

    @SafeVarargs
    public static Map<String, Object> of(Map<String, Object>... steps) {
        return new HashMap<>(Map.of("name", "Weekly", "steps", List.of(steps)));
    }

    public static Map<String, Object> agent(String id, String... needs) {
        var step = new HashMap<String, Object>();
        step.put("step_id", id);
        step.put("agent_type", "analytics");
        step.put("depends_on", List.of(needs));
        return step;
    }

    public static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
        var copy = new HashMap<>(map);
        copy.put(name, value);
        return copy;
    }
}
