package io.omnify.workflow.definitions.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.AgentRef;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.FieldError;
import io.omnify.workflow.definitions.domain.InputSchema;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.port.Actions;
import io.omnify.workflow.definitions.port.AgentDirectory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that what a definition names is there, and is given what it takes. */
final class ReferencesCheck {
    private final OrgId org;
    private final AgentDirectory agents;
    private final Actions actions;
    private final SubWorkflows workflows;
    private final List<FieldError> errors;

    ReferencesCheck(
            OrgId org, AgentDirectory agents, Actions actions, SubWorkflows workflows, List<FieldError> errors) {
        this.org = org;
        this.agents = agents;
        this.actions = actions;
        this.workflows = workflows;
        this.errors = errors;
    }

    void check(Definition definition) {
        for (var step : definition.steps()) {
            check(step, "steps." + step.id() + ".", step.id());
            var undo = step.common().compensateWith();
            if (undo != null) check(undo, "steps." + step.id() + ".compensate_with.", step.id());
        }
        var last = definition.onFailure().step();
        if (last != null) check(last, "on_failure.", last.id());
    }

    private void check(Step step, String place, String id) {
        switch (step) {
            case Step.Agent(var _, AgentRef.ById(var agent, var _)) -> agent(agent, place + "agent_id", id);
            case Step.Action action -> action(action, place + "input.", id);
            case Step.SubWorkflow sub -> workflow(sub, place + "input.", id);
            case Step.ForEach loop -> check(loop.step(), place + "input.step.", id);
            case Step.Agent _, Step.Http _, Step.Wait _, Step.Branch _, Step.Approval _, Step.Transform _ -> {}
        }
    }

    private void workflow(Step.SubWorkflow step, String place, String id) {
        var field = place + "workflow_id";
        if (errors.stream().anyMatch(error -> error.field().equals(field))) return;
        var workflow = new WorkflowId(step.workflow());
        if (!workflows.exists(org, workflow)) {
            errors.add(new FieldError(field, "step '" + id + "': unknown workflow '" + workflow + "'"));
            return;
        }
        var input = new LinkedHashMap<String, @Nullable Object>();
        if (step.common().input().get("input_data") instanceof Map<?, ?> data)
            data.forEach((name, value) -> input.put(String.valueOf(name), value));
        workflows.input(org, workflow).ifPresent(schema -> given(schema, input, place + "input_data.", id));
    }

    private void given(InputSchema schema, Map<String, @Nullable Object> input, String place, String id) {
        if (errors.size() >= InputSchema.MOST_ERRORS) return;
        for (var error : schema.checkTemplate(input, place))
            errors.add(new FieldError(error.field(), "step '" + id + "': " + error.message()));
    }

    private void agent(String agent, String field, String id) {
        if (errors.stream().anyMatch(error -> error.field().equals(field)) || agents.exists(org, agent)) return;
        errors.add(new FieldError(field, "step '" + id + "': unknown agent '" + agent + "'"));
    }

    private void action(Step.Action step, String place, String id) {
        var field = place + "action";
        if (errors.stream().anyMatch(error -> error.field().equals(field))) return;
        var schema = actions.inputSchema(org, step.action());
        if (schema.isEmpty()) {
            errors.add(new FieldError(field, "step '" + id + "': unknown action '" + step.action() + "'"));
            return;
        }
        var input = new LinkedHashMap<String, @Nullable Object>(step.common().input());
        input.remove("action");
        given(new InputSchema(schema.get()), input, place, id);
    }
}
