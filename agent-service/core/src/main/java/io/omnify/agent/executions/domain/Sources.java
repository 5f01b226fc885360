package io.omnify.agent.executions.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows figures to where they came from: an output may only name sources that its execution really had. */
public final class Sources {
    private static final String ONE = "source";
    private static final String MANY = "sources";

    private Sources() {}

    /** What is wrong with the sources an output names; empty when each can be followed. */
    public static List<String> violations(Execution execution, Map<String, @Nullable Object> output) {
        var known = known(execution);
        var problems = new ArrayList<String>();
        visit("$", output, (place, source) -> {
            if (!known.contains(source)) {
                problems.add(place + ": \"" + source + "\" is no source of this execution; use one of " + known);
            }
        });
        return problems;
    }

    /** Ids of successful tool calls, and every source that the input names. */
    private static Set<String> known(Execution execution) {
        var known = new LinkedHashSet<String>();
        execution.calls().stream().filter(ToolCall::succeeded).map(ToolCall::id).forEach(known::add);
        visit("$", execution.input(), (place, source) -> known.add(source));
        return known;
    }

    private interface Visitor {
        void source(String place, String source);
    }

    private static void visit(String place, @Nullable Object value, Visitor visitor) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((key, each) -> {
                var at = place + "." + key;
                if (key.equals(ONE) && each instanceof String source) visitor.source(at, source);
                else if (key.equals(MANY) && each instanceof List<?> list) strings(at, list, visitor);
                else visit(at, each, visitor);
            });
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) visit(place + "[" + i + "]", list.get(i), visitor);
        }
    }

    private static void strings(String place, List<?> list, Visitor visitor) {
        for (int i = 0; i < list.size(); i++) {
            var at = place + "[" + i + "]";
            if (list.get(i) instanceof String source) visitor.source(at, source);
            else visit(at, list.get(i), visitor);
        }
    }
}
