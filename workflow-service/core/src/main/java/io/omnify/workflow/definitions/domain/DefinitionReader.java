package io.omnify.workflow.definitions.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the JSON form of a definition and collects everything wrong with its form, so that one look shows all. */
public final class DefinitionReader {
    private static final List<String> LATER = List.of("on_failure", "concurrency");
    private static final long LONGEST_SECONDS = 365L * 24 * 3600;

    /** A definition as far as it could be read, and what is wrong with it. */
    public record Read(Definition definition, List<FieldError> errors) {
        public Read {
            errors = List.copyOf(errors);
        }
    }

    public Read read(Map<String, @Nullable Object> json) {
        var errors = new ArrayList<FieldError>();
        var fields = new Fields(json, "", "", errors);
        var name = fields.text("name", 200);
        if (name.isBlank()) fields.refuse("name", "a workflow needs a name");
        for (var later : LATER) if (fields.has(later)) fields.refuse(later, later + " is not supported");
        var definition = new Definition(
                name,
                fields.text("description", 5_000),
                fields.object("input_schema"),
                fields.any("output"),
                fields.whole("timeout_seconds", 0, 1, LONGEST_SECONDS),
                triggers(fields),
                steps(fields, errors));
        return new Read(definition, errors);
    }

    private static List<Step> steps(Fields fields, List<FieldError> errors) {
        var list = fields.list("steps");
        if (list.isEmpty()) fields.refuse("steps", "a workflow needs at least one step");
        if (list.size() > Definition.MAX_STEPS) {
            fields.refuse("steps", "a workflow has at most " + Definition.MAX_STEPS + " steps");
            return List.of();
        }
        var reader = new StepReader(errors);
        var steps = new ArrayList<Step>();
        var seen = new HashSet<String>();
        for (int i = 0; i < list.size(); i++) {
            var step = reader.read(list.get(i), i);
            if (step.isEmpty()) continue;
            var id = step.get().id();
            if (seen.add(id)) steps.add(step.get());
            else fields.refuse("steps[" + i + "].step_id", "duplicate step id '" + id + "'");
        }
        return steps;
    }

    /** A bare string means the trigger of that type. */
    private static List<String> triggers(Fields fields) {
        var triggers = new ArrayList<String>();
        var list = fields.list("triggers");
        for (int i = 0; i < list.size(); i++) {
            var trigger = list.get(i) instanceof Map<?, ?> object ? object.get("type") : list.get(i);
            if ("manual".equals(trigger)) triggers.add("manual");
            else fields.refuse("triggers[" + i + "].type", "triggers of this type are not supported; use manual");
        }
        return triggers.isEmpty() ? List.of("manual") : triggers;
    }
}
