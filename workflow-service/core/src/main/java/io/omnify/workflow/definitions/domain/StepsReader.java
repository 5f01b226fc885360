package io.omnify.workflow.definitions.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the steps of a definition and brings them into one form: a flat list with all dependencies written out. */
final class StepsReader {
    private final Fields fields;
    private final List<FieldError> errors;
    private final Map<String, Object> undoing = new HashMap<>();

    StepsReader(Fields fields, List<FieldError> errors) {
        this.fields = fields;
        this.errors = errors;
    }

    List<Step> read() {
        var list = flat(fields.list("steps"));
        if (list.isEmpty()) fields.refuse("steps", "a workflow needs at least one step");
        if (list.size() > Definition.MAX_STEPS) {
            fields.refuse("steps", "a workflow has at most " + Definition.MAX_STEPS + " steps");
            return List.of();
        }
        findUndoing(list);
        var reader = new StepReader(errors, undoing);
        var steps = new ArrayList<Step>();
        var seen = new HashSet<String>();
        for (int i = 0; i < list.size(); i++) {
            if (isUndoing(list.get(i))) continue;
            var step = reader.read(list.get(i), i);
            if (step.isEmpty()) continue;
            var id = step.get().id();
            if (seen.add(id)) steps.add(step.get());
            else fields.refuse("steps[" + i + "].step_id", "duplicate step id '" + id + "'");
        }
        return afterBranches(steps);
    }

    /** Steps written out inside the cases of a branch become steps like all others, after the branch. */
    private static List<@Nullable Object> flat(List<?> list) {
        var flat = new ArrayList<@Nullable Object>(list);
        for (var json : list) {
            if (!(json instanceof Map<?, ?> step) || !(step.get("input") instanceof Map<?, ?> input)) continue;
            if (!"branch".equals(step.get("type"))) continue;
            if (input.get("cases") instanceof List<?> cases)
                for (var one : cases) if (one instanceof Map<?, ?> map) inner(map.get("steps"), step, flat);
            inner(input.get("default"), step, flat);
        }
        return flat;
    }

    private static void inner(@Nullable Object steps, Map<?, ?> branch, List<@Nullable Object> flat) {
        if (!(steps instanceof List<?> list)) return;
        for (var json : list) {
            if (!(json instanceof Map<?, ?> step)) continue;
            var copy = new LinkedHashMap<Object, @Nullable Object>(step);
            copy.putIfAbsent("depends_on", List.of(String.valueOf(branch.get("step_id"))));
            flat.add(copy);
        }
    }

    private void findUndoing(List<?> list) {
        var named = new HashSet<Object>();
        for (var json : list)
            if (json instanceof Map<?, ?> step && step.get("compensate_with") instanceof String id) named.add(id);
        for (var json : list)
            if (json instanceof Map<?, ?> step && step.get("step_id") instanceof String id && named.contains(id))
                undoing.put(id, withoutNeeds(step));
    }

    private static Map<Object, @Nullable Object> withoutNeeds(Map<?, ?> step) {
        var copy = new LinkedHashMap<Object, @Nullable Object>(step);
        copy.remove("depends_on");
        return copy;
    }

    private boolean isUndoing(@Nullable Object json) {
        return json instanceof Map<?, ?> step && step.get("step_id") instanceof String id && undoing.containsKey(id);
    }

    /** A step that a branch leads to depends on the branch, whether it says so or not. */
    private List<Step> afterBranches(List<Step> steps) {
        var known = new HashMap<String, Step>();
        for (var step : steps) known.put(step.id(), step);
        for (var step : steps) if (step instanceof Step.Branch branch) lead(branch, known);
        return steps.stream().map(step -> known.getOrDefault(step.id(), step)).toList();
    }

    private void lead(Step.Branch branch, Map<String, Step> known) {
        Set<String> targets = new HashSet<>(branch.otherwise());
        branch.cases().forEach(one -> targets.addAll(one.steps()));
        for (var id : targets) {
            var target = known.get(id);
            if (target != null) known.put(id, target.with(target.common().needing(branch.id())));
            else
                errors.add(new FieldError(
                        "steps." + branch.id() + ".input.cases",
                        "step '" + branch.id() + "': the branch leads to the unknown step '" + id + "'"));
        }
    }
}
