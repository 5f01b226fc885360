package io.omnify.workflow.definitions.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is special to each kind of step. */
final class StepKinds {
    static final List<String> TYPES =
            List.of("agent", "action", "http", "wait", "branch", "for_each", "workflow", "approval", "transform");
    private static final Pattern ACTION = Pattern.compile("[a-z0-9_]+(\\.[a-z0-9_]+)+");

    private final StepReader reader;

    StepKinds(StepReader reader) {
        this.reader = reader;
    }

    Step read(Common common, Fields fields) {
        var type = fields.text("type", 64);
        boolean agent = type.isEmpty() && (fields.has("agent_type") || fields.has("agent_id"));
        var input = fields.inside("input", common.input());
        return switch (agent ? "agent" : type) {
            case "agent" -> new Step.Agent(common, agent(fields));
            case "action" -> action(common, input);
            case "http" -> HttpCheck.read(common, input);
            case "wait" -> WaitCheck.read(common, input);
            case "branch" -> branch(common, input);
            case "for_each" -> loop(common, input);
            case "workflow" -> workflow(common, input);
            case "approval" -> ApprovalCheck.read(common, input);
            case "transform" -> new Step.Transform(common);
            default -> unknown(common, type, fields);
        };
    }

    private static Step unknown(Common common, String type, Fields fields) {
        var known = "it must be one of " + String.join(", ", TYPES);
        if (type.isEmpty()) fields.refuse("type", "type is missing; " + known);
        else fields.refuse("type", "steps of this type are not supported; " + known);
        return new Step.Transform(common);
    }

    private static AgentRef agent(Fields fields) {
        var id = fields.text("agent_id", 64);
        if (!id.isEmpty()) {
            if (!StepReader.ID.matcher(id).matches()) fields.refuse("agent_id", "agent_id is not an agent's id");
            int version = (int) fields.whole("agent_version", 0, 1, Integer.MAX_VALUE);
            return new AgentRef.ById(id, version == 0 ? null : version);
        }
        if (fields.has("agent_version")) fields.refuse("agent_version", "agent_version goes with agent_id");
        var known = AgentRef.ByType.KNOWN;
        var type = fields.text("agent_type", 64);
        if (type.isEmpty()) fields.refuse("agent_type", "an agent step needs agent_type or agent_id");
        else if (!known.contains(type))
            fields.refuse("agent_type", "unknown agent type; it must be one of " + String.join(", ", known));
        return new AgentRef.ByType(type);
    }

    private static Step action(Common common, Fields input) {
        var action = input.text("action", 200);
        if (!ACTION.matcher(action).matches())
            input.refuse("action", "an action step needs the name of an action, such as sandbox.email.send");
        return new Step.Action(common, action);
    }

    private static Step workflow(Common common, Fields input) {
        var id = input.text("workflow_id", 64);
        if (!WorkflowId.wellFormed(id)) input.refuse("workflow_id", "a workflow step needs the id of a workflow");
        input.object("input_data");
        return new Step.SubWorkflow(common, id);
    }

    private Step loop(Common common, Fields input) {
        var items = input.any("items");
        if (!(items instanceof List<?>) && !(items instanceof String text && text.contains("${")))
            input.refuse("items", "items must be a list or an expression");
        int concurrency = (int) input.whole("concurrency", 10, 1, 100);
        if (input.any("step") instanceof Map<?, ?> inner)
            return new Step.ForEach(common, items, concurrency, reader.inner(common.id(), "step", inner, input));
        input.refuse("step", "a for_each step needs the step to do for each item");
        return new Step.Transform(common);
    }

    private static Step branch(Common common, Fields input) {
        var cases = new ArrayList<Step.Case>();
        var written = new ArrayList<Map<String, @Nullable Object>>();
        var list = input.list("cases");
        if (list.isEmpty()) input.refuse("cases", "a branch needs at least one case");
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof Map<?, ?> json)) {
                input.refuse("cases[" + i + "]", "a case must be an object");
                continue;
            }
            var one = input.inside("cases[" + i + "]", json);
            var when = StepReader.expression(one.text("when", 10_000));
            if (when.isEmpty()) one.refuse("when", "a case needs a when");
            var steps = one.has("goto") ? targets("goto", one) : targets("steps", one);
            cases.add(new Step.Case(when, steps));
            written.add(Map.of("when", when, "steps", steps));
        }
        var otherwise = targets("default", input);
        var normal = new LinkedHashMap<String, @Nullable Object>(common.input());
        normal.put("cases", written);
        if (!otherwise.isEmpty()) normal.put("default", otherwise);
        return new Step.Branch(common.with(normal), cases, otherwise);
    }

    /** The id of a step or a list of them; a step that is written out stands for its id. */
    private static List<String> targets(String field, Fields fields) {
        var json = fields.any(field);
        if (json == null) return List.of();
        var ids = new ArrayList<String>();
        for (var one : json instanceof List<?> list ? list : List.of(json)) {
            if (one instanceof Map<?, ?> step && step.get("step_id") instanceof String id) ids.add(id);
            else if (one instanceof String id) ids.add(id);
            else fields.refuse(field, field + " must name steps");
        }
        return ids;
    }
}
