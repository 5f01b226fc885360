package io.omnify.workflow.definitions.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the JSON form of a definition and collects everything wrong with its form, so that one look shows all. */
public final class DefinitionReader {
    private static final long LONGEST_SECONDS = 366L * 24 * 3600;
    private static final Set<String> KNOWN = Set.of(
            "workflow_id",
            "organization_id",
            "name",
            "description",
            "input_schema",
            "output",
            "timeout_seconds",
            "concurrency",
            "triggers",
            "steps",
            "on_failure",
            "agent_versions");

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
        var definition = new Definition(
                name,
                fields.text("description", 5_000),
                fields.object("input_schema"),
                fields.any("output"),
                new Definition.Limits(fields.whole("timeout_seconds", 0, 1, LONGEST_SECONDS), (int)
                        fields.whole("concurrency", 0, 1, 100_000)),
                triggers(fields),
                new Graph(new StepsReader(fields, errors).read()),
                onFailure(fields, errors),
                agentVersions(fields),
                fields.others(KNOWN));
        return new Read(definition, errors);
    }

    private static Map<String, Integer> agentVersions(Fields fields) {
        var json = fields.object("agent_versions");
        var inside = fields.inside("agent_versions", json);
        var versions = new LinkedHashMap<String, Integer>();
        for (var id : json.keySet()) {
            int version = (int) inside.whole(id, 0, 1, Integer.MAX_VALUE);
            if (version > 0) versions.put(id, version);
        }
        return versions;
    }

    private static Definition.OnFailure onFailure(Fields fields, List<FieldError> errors) {
        var json = fields.any("on_failure");
        if (json == null || "fail".equals(json)) return Definition.OnFailure.NOTHING;
        if ("compensate".equals(json)) return new Definition.OnFailure(true, null);
        if (!(json instanceof Map<?, ?> map)) {
            fields.refuse("on_failure", "on_failure must be fail, compensate or a step");
            return Definition.OnFailure.NOTHING;
        }
        var own = fields.inside("on_failure", map);
        boolean plain = own.has("type") || own.has("agent_type") || own.has("agent_id");
        var step = plain ? map : own.any("step");
        var reader = new StepReader(errors, Map.of());
        return new Definition.OnFailure(
                !plain && own.flag("compensate", false),
                step instanceof Map<?, ?> inner
                        ? reader.inner(
                                Definition.OnFailure.STEP_ID, plain ? "on_failure" : "on_failure.step", inner, fields)
                        : null);
    }

    /** A bare string means the trigger of that type. */
    private static List<Trigger> triggers(Fields fields) {
        var triggers = new ArrayList<Trigger>();
        var list = fields.list("triggers");
        for (int i = 0; i < list.size(); i++) {
            var settings = new LinkedHashMap<String, @Nullable Object>();
            if (list.get(i) instanceof Map<?, ?> map)
                map.forEach((name, value) -> settings.put(String.valueOf(name), value));
            else settings.put("type", list.get(i));
            var type = settings.remove("type");
            if (type instanceof String known && Trigger.TYPES.contains(known))
                triggers.add(new Trigger(known, settings));
            else
                fields.refuse(
                        "triggers[" + i + "].type",
                        "triggers of this type are not supported; it must be one of "
                                + String.join(", ", Trigger.TYPES));
        }
        return triggers.isEmpty() ? List.of(Trigger.MANUAL) : triggers;
    }
}
