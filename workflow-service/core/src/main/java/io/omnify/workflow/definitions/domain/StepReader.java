package io.omnify.workflow.definitions.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one step of a definition's JSON form. */
final class StepReader {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final List<String> TYPES = List.of("agent", "transform");
    private static final List<String> LATER = List.of("output_mapping", "compensate_with");
    private static final long LONGEST_SECONDS = 30L * 24 * 3600;

    private final List<FieldError> errors;

    StepReader(List<FieldError> errors) {
        this.errors = errors;
    }

    Optional<Step> read(Object json, int index) {
        var place = "steps[" + index + "]";
        if (!(json instanceof Map<?, ?> object)) {
            errors.add(new FieldError(place, "step " + (index + 1) + " must be an object"));
            return Optional.empty();
        }
        if (!(object.get("step_id") instanceof String id) || !ID.matcher(id).matches()) {
            var form = "step_id must be 1 to 64 of the characters A-Z, a-z, 0-9, _ and -";
            errors.add(new FieldError(place + ".step_id", "step " + (index + 1) + ": " + form));
            return Optional.empty();
        }
        var fields = new Fields(object, "steps." + id + ".", "step '" + id + "': ", errors);
        for (var name : LATER)
            if (fields.has(name)) fields.refuse(name, name + " is not supported; use expressions in input");
        return Optional.of(step(id, fields));
    }

    private Step step(String id, Fields fields) {
        var common = common(id, fields);
        var type = fields.text("type", 64);
        boolean agent = type.equals("agent") || type.isEmpty() && (fields.has("agent_type") || fields.has("agent_id"));
        if (agent) return new Step.Agent(common, agent(fields));
        if (type.isEmpty()) fields.refuse("type", "type is missing; it must be one of " + String.join(", ", TYPES));
        else if (!TYPES.contains(type))
            fields.refuse(
                    "type", "steps of this type are not supported; it must be one of " + String.join(", ", TYPES));
        return new Step.Transform(common);
    }

    private Step.Common common(String id, Fields fields) {
        var onError = fields.oneOf("on_error", List.of("fail", "continue"), "fail");
        return new Step.Common(
                id,
                fields.text("name", 200),
                fields.texts("depends_on"),
                when(fields),
                input(fields),
                retry(fields),
                fields.whole("timeout_seconds", 0, 1, LONGEST_SECONDS),
                Step.OnError.valueOf(onError.toUpperCase(Locale.ROOT)));
    }

    /** What an older definition maps is input too: each of its values is an expression. */
    private static Map<String, @Nullable Object> input(Fields fields) {
        var plain = fields.has("input") ? fields.object("input") : fields.object("parameters");
        if (!fields.has("input_mapping")) return plain;
        var all = new LinkedHashMap<String, @Nullable Object>(plain);
        fields.object("input_mapping").forEach((name, value) -> {
            if (value instanceof String text) all.put(name, expression(text));
            else fields.refuse("input_mapping." + name, name + " must be an expression");
        });
        return all;
    }

    /** A bare expression means the same as one inside ${...}. */
    private static String when(Fields fields) {
        var text = fields.text("when", 10_000).strip();
        return text.isEmpty() ? text : expression(text);
    }

    private static String expression(String text) {
        return text.contains("${") ? text : "${" + text.strip() + "}";
    }

    private static Retry retry(Fields fields) {
        var json = fields.object("retry");
        if (json.isEmpty()) return Retry.NONE;
        var retry = fields.inside("retry", json);
        return new Retry(
                (int) retry.whole("max_attempts", 3, 1, 100),
                retry.decimal("initial_seconds", 1, 0, LONGEST_SECONDS),
                retry.decimal("backoff", 2, 1, 100),
                retry.decimal("max_seconds", 60, 0, LONGEST_SECONDS),
                retry.flag("jitter"),
                retry.texts("non_retryable"));
    }

    private static AgentRef agent(Fields fields) {
        var id = fields.text("agent_id", 64);
        if (!id.isEmpty()) {
            if (!ID.matcher(id).matches()) fields.refuse("agent_id", "agent_id is not an agent's id");
            return new AgentRef.ById(id);
        }
        var known = AgentRef.ByType.KNOWN;
        var type = fields.text("agent_type", 64);
        if (type.isEmpty()) fields.refuse("agent_type", "an agent step needs agent_type or agent_id");
        else if (!known.contains(type))
            fields.refuse("agent_type", "unknown agent type; it must be one of " + String.join(", ", known));
        return new AgentRef.ByType(type);
    }
}
