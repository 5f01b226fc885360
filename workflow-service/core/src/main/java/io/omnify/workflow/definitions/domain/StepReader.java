package io.omnify.workflow.definitions.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one step of a definition's JSON form. */
final class StepReader {
    static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    static final long LONGEST_SECONDS = 366L * 24 * 3600;
    private static final Set<String> KNOWN = Set.of(
            "step_id",
            "name",
            "type",
            "depends_on",
            "when",
            "if_skipped",
            "input",
            "parameters",
            "input_mapping",
            "output_mapping",
            "retry",
            "timeout_seconds",
            "step_timeout_seconds",
            "on_error",
            "compensate_with",
            "agent_type",
            "agent_id",
            "agent_version",
            "action",
            "workflow_id");

    private final List<FieldError> errors;
    private final Map<String, Object> undoing;
    private final StepKinds kinds;

    /** {@code undoing} are steps that others name under compensate_with. */
    StepReader(List<FieldError> errors, Map<String, Object> undoing) {
        this.errors = errors;
        this.undoing = undoing;
        this.kinds = new StepKinds(this);
    }

    Optional<Step> read(@Nullable Object json, int index) {
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
        return Optional.of(step(id, new Fields(object, "steps." + id + ".", "step '" + id + "': ", errors)));
    }

    private Step step(String id, Fields fields) {
        var undo = undo(id, fields);
        return kinds.read(common(id, fields, undo), fields);
    }

    /** A step inside another, which gives it its id: it depends on nothing and is not undone by itself. */
    Step inner(String id, String field, Map<?, ?> json, Fields outer) {
        var fields = outer.inside(field, json);
        var step = kinds.read(common(id, fields, null), fields);
        if (!step.dependsOn().isEmpty()) fields.refuse("depends_on", "a step inside another depends on nothing");
        if (fields.has("compensate_with"))
            fields.refuse("compensate_with", "a step inside another cannot have compensate_with");
        if (step instanceof Step.ForEach || step instanceof Step.Branch)
            fields.refuse("type", "a step of type " + step.type() + " cannot be inside another");
        return step;
    }

    private @Nullable Step undo(String id, Fields fields) {
        var json = fields.any("compensate_with");
        if (json instanceof String name) json = undoing.get(name);
        if (json instanceof Map<?, ?> object) return inner(id, "compensate_with", object, fields);
        if (fields.has("compensate_with"))
            fields.refuse("compensate_with", "compensate_with must be a step or the id of one");
        return null;
    }

    private static Common common(String id, Fields fields, @Nullable Step undo) {
        var onError = fields.oneOf("on_error", List.of("fail", "continue", "compensate"), "fail");
        return new Common(
                id,
                fields.text("name", 200),
                fields.texts("depends_on"),
                expression(fields.text("when", 10_000)),
                fields.oneOf("if_skipped", List.of("run", "skip"), "run").equals("skip"),
                input(fields),
                mapping("output_mapping", fields),
                RetryReader.read(fields),
                new Common.Timeouts(
                        fields.whole("timeout_seconds", 0, 1, LONGEST_SECONDS),
                        fields.whole("step_timeout_seconds", 0, 1, LONGEST_SECONDS)),
                Common.OnError.valueOf(onError.toUpperCase(Locale.ROOT)),
                undo,
                fields.others(KNOWN));
    }

    /** What an older definition maps is input too: each of its values is an expression. */
    private static Map<String, @Nullable Object> input(Fields fields) {
        var all = new LinkedHashMap<String, @Nullable Object>(
                fields.has("input") ? fields.object("input") : fields.object("parameters"));
        all.putAll(mapping("input_mapping", fields));
        for (var name : List.of("action", "workflow_id")) if (fields.has(name)) all.putIfAbsent(name, fields.any(name));
        return all;
    }

    private static Map<String, @Nullable Object> mapping(String field, Fields fields) {
        if (!fields.has(field)) return Map.of();
        var all = new LinkedHashMap<String, @Nullable Object>();
        fields.object(field).forEach((name, value) -> {
            if (value instanceof String text && !text.isBlank()) all.put(name, expression(text));
            else fields.refuse(field + "." + name, name + " must be an expression");
        });
        return all;
    }

    /** A bare expression means the same as one inside ${...}. */
    static String expression(String text) {
        var bare = text.strip();
        return bare.isEmpty() || bare.contains("${") ? bare : "${" + bare + "}";
    }
}
