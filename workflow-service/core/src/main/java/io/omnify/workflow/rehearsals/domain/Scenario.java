package io.omnify.workflow.rehearsals.domain;

import io.omnify.workflow.runs.domain.Failure;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way to rehearse a workflow: its input, and what steps do in place of the world. A pin of a loop is one of each of
 * its items, unless an item such as {@code loop.0} has its own. Without a pin an agent answers as the simulator says,
 * an action or a call as its declared output is, or, where nobody knows that, the step gives its rendered input back;
 * approvals are given, and events come, or, where there is a time-out, do not.
 */
public record Scenario(String name, Map<String, @Nullable Object> input, Map<String, Pin> pins) {
    public static Scenario with(Map<String, @Nullable Object> input) {
        return new Scenario("", input, Map.of());
    }

    public Scenario pin(String step, Pin pin) {
        var more = new LinkedHashMap<>(pins);
        more.put(step, pin);
        return new Scenario(name, input, more);
    }

    public Scenario gives(String step, @Nullable Object output) {
        return pin(step, new Pin.Gives(output));
    }

    public Scenario fails(String step, String code) {
        return pin(step, new Pin.Fails(Failure.permanent(code, "as pinned"), Integer.MAX_VALUE));
    }

    public Scenario rejects(String step) {
        return pin(step, new Pin.Decides(false, null));
    }
}
